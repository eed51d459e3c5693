// @ts-check
/** How Microsoft's office.js comes into a page. */

/**
 * Milliseconds. A network that swallows the request, or an Excel that says nothing, would otherwise keep people waiting
 * for minutes. Office.js itself gives a part of its own that does not come ten seconds, and answers after that: so an
 * answer that comes later than this is still taken.
 */
export const LIMIT = 8000;

/** @type {Promise<unknown> | null} */
let coming = null;

/**
 * Puts office.js into the page from here, because a script that is written into it keeps it blank until it has come. One
 * that could not be had is asked for anew each time.
 * @param {string} url
 * @returns {Promise<unknown>} which may never settle
 */
export function loadOffice(url) {
  coming ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => {
      coming = null;
      script.remove();
      reject(new Error(`${url} could not be loaded`));
    });
    document.head.append(script);
  });
  return coming;
}

/**
 * What comes in time. A promise that may never settle has to be raced: one resolved with it would wait as long.
 * @template T, N
 * @param {Promise<T>} answer
 * @param {N} none what stands for no answer
 * @returns {Promise<T | N>}
 */
export function inTime(answer, none) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((/** @type {(none: N) => void} */ resolve) => {
    timer = setTimeout(() => resolve(none), LIMIT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
