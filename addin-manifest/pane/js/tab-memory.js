// @ts-check
/**
 * What outlives a reload of this tab. It is a convenience and never the only copy: it may be full, or closed to us
 * inside Excel on the web, and then there is nothing to remember.
 */

/**
 * @param {string} name
 * @param {string} text
 */
export function remember(name, text) {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    forget(name);
  }
}

/**
 * @param {string} name
 * @returns {string | null} null where nothing is remembered
 */
export function recall(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** @param {string} name */
export function forget(name) {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
