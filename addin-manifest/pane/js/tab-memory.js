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

/** Counted up when what is remembered changes its shape: a page that was loaded before would not know what it reads. */
const FORMAT = 1;

/**
 * @param {string} name
 * @param {unknown} value
 */
export function rememberJson(name, value) {
  const json = JSON.stringify(value);
  remember(name, `${FORMAT} ${checksum(json)} ${json}`);
}

/**
 * What was remembered as it was. An entry that was changed or cut off since, or that another version of the page wrote,
 * is as good as none and is taken away, so that it cannot stop the page again.
 * @template T
 * @param {string} name
 * @param {(value: any) => T} read makes of the value what is wanted, and may throw
 * @returns {T | null} null where nothing is remembered
 */
export function recallJson(name, read) {
  const text = recall(name);
  if (text === null) {
    return null;
  }
  try {
    const [, format, sum, json] = /^(\d+) (\d+) (.*)$/su.exec(text) ?? [];
    if (format === String(FORMAT) && sum === checksum(json)) {
      return read(JSON.parse(json));
    }
  } catch {
    // It is none of ours.
  }
  forget(name);
  return null;
}

/**
 * FNV-1a, which tells a damaged text from the one that was written.
 * @param {string} text
 */
function checksum(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return String(sum >>> 0);
}

/** Everything that this tab remembers, as another person comes to it. */
export function forgetAll() {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}
