// @ts-check
/** The library that draws. It is loaded with the first chart that is shown, from this service. */

const LIBRARY = new URL('../../vendor/d3-7.9.0.min.js', import.meta.url);

/** @type {Promise<any> | null} */
let loaded = null;

/** @returns {Promise<any>} */
export function library() {
  loaded ??= load().catch((error) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

/** @returns {Promise<any>} */
function load() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = LIBRARY.href;
    script.addEventListener('load', () => resolve(Reflect.get(window, 'd3')));
    script.addEventListener('error', () => reject(new Error('The charts could not be loaded. The figures are below.')));
    document.head.append(script);
  });
}
