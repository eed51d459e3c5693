// @ts-check
/**
 * The address after the hash says which view is shown: Office takes the history functions away, so links and the
 * browser's own Back do the work.
 *
 * @typedef {object} Route
 * @property {string} path such as "books/:book"
 * @property {string} section which link of the header it belongs to
 * @property {(params: Record<string, string>, query: URLSearchParams) => View} view
 *
 * @typedef {object} View
 * @property {string} title
 * @property {HTMLElement} body
 * @property {() => void} [leave] called when another view takes its place
 * @property {() => HTMLElement | null} [focus] where the focus goes; the heading when it is left out
 */

/** What is a whole number wherever it stands in an address. */
const COUNTED = new Set([':number', ':from', ':to', ':at']);

/**
 * @param {string} hash such as "#/books/charnwood" or "#/books?state=draft"
 * @param {Route[]} routes
 * @returns {{route: Route, params: Record<string, string>, query: URLSearchParams} | null} null for an unknown address
 */
export function match(hash, routes) {
  const parts = pathOf(hash).split('/');
  for (const route of routes) {
    const params = paramsOf(route.path.split('/'), parts);
    if (params) {
      return { route, params, query: queryOf(hash) };
    }
  }
  return null;
}

/** @param {string} hash */
function pathOf(hash) {
  return hash.replace(/^#\/?/, '').replace(/\?.*$/s, '');
}

/** @param {string} hash */
function queryOf(hash) {
  const at = hash.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : hash.slice(at + 1));
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
    if (COUNTED.has(wanted) && !/^\d+$/.test(parts[i])) {
      return null;
    }
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

/**
 * The address of a view with what is asked of it: what is empty is left out.
 * @param {string} view such as "#/books"
 * @param {Record<string, string>} asked
 */
export function linkAsking(view, asked) {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return query ? `${view}?${query}` : view;
}

/** The present view's path, such as "findings"; empty at home. */
export function viewPath() {
  return pathOf(location.hash);
}

let kept = '';

/**
 * Says in the address what the present view shows by now, without drawing it again. A view that was left before it had
 * loaded says nothing any more.
 * @param {string} hash of the same view
 */
export function keepAddress(hash) {
  if (location.hash !== hash && viewPath() === pathOf(hash)) {
    kept = hash;
    location.replace(hash);
  }
}

/** Whether the address changed only to say what is shown already; told once. */
export function isKept() {
  const was = kept;
  kept = '';
  return was !== '' && was === location.hash;
}

/** @param {string} hash */
export function go(hash) {
  location.hash = hash;
}
