// @ts-check
/**
 * The address after the hash says which view is shown: Office takes the history functions away, so links and the
 * browser's own Back do the work.
 *
 * @typedef {object} Route
 * @property {string} path such as "books/:book"
 * @property {string} section which link of the header it belongs to
 * @property {(params: Record<string, string>) => View} view
 *
 * @typedef {object} View
 * @property {string} title
 * @property {HTMLElement} body
 * @property {() => void} [leave] called when another view takes its place
 * @property {() => HTMLElement | null} [focus] where the focus goes; the heading when it is left out
 */

/**
 * @param {string} hash such as "#/books/charnwood"
 * @param {Route[]} routes the first is home, and the answer to an unknown address
 * @returns {{route: Route, params: Record<string, string>}}
 */
export function match(hash, routes) {
  const parts = hash.replace(/^#\/?/, '').split('/');
  for (const route of routes) {
    const params = paramsOf(route.path.split('/'), parts);
    if (params) {
      return { route, params };
    }
  }
  return { route: routes[0], params: {} };
}

/**
 * @param {string[]} pattern
 * @param {string[]} parts
 */
function paramsOf(pattern, parts) {
  if (pattern.length !== parts.length) {
    return null;
  }
  /** @type {Record<string, string>} */
  const params = {};
  for (const [i, wanted] of pattern.entries()) {
    if (wanted.startsWith(':')) {
      params[wanted.slice(1)] = decoded(parts[i]);
    } else if (wanted !== parts[i]) {
      return null;
    }
  }
  return params;
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether an address is one of this page's views, and not a place within the view. @param {string} hash */
export function isView(hash) {
  return hash === '' || hash.startsWith('#/');
}

/**
 * The address of a view: `link('books', id)` is "#/books/…".
 * @param {...(string | number)} parts
 */
export function link(...parts) {
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}

/** The present view's path, such as "findings"; empty at home. */
export function viewPath() {
  return location.hash.replace(/^#\/?/, '');
}

/** @param {string} hash */
export function go(hash) {
  location.hash = hash;
}
