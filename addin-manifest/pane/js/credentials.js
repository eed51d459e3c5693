// @ts-check
/**
 * What a request says of who sends it, and what is done when the service no longer knows. In a browser the cookie of the
 * session goes with every request by itself. In Excel's pane, where browsers keep cookies away, a bearer token does: it
 * is held here, in memory, and nowhere else.
 */

let bearer = '';
let edition = 0;
/** @type {() => Promise<boolean>} */
let renew = async () => false;
/** @type {Promise<boolean> | null} */
let renewing = null;

/** @param {string} token empty for none */
export function useBearer(token) {
  bearer = token;
}

/** @returns {Record<string, string>} the headers that say who asks */
export function authorization() {
  return bearer ? { Authorization: `Bearer ${bearer}` } : {};
}

/** Another number whenever somebody has signed in: what was refused before that may be sent again. */
export function signInEdition() {
  return edition;
}

/** Somebody has signed in. */
export function signedInAnew() {
  edition += 1;
}

/** @param {() => Promise<boolean>} ask has the same person sign in again; gives whether they did */
export function renewBy(ask) {
  renew = ask;
}

/** The session has ended. However many requests find that out, the person is asked once. */
export function renewed() {
  renewing ??= Promise.resolve().then(renew).finally(() => {
    renewing = null;
  });
  return renewing;
}
