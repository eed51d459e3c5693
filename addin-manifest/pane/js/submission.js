// @ts-check
import { api } from './api.js';
import { newKey } from './drafts.js';

/**
 * @typedef {import('./shapes.js').Version} Version
 * @typedef {import('./drafts.js').Draft} Draft
 * @typedef {Omit<Draft, 'key' | 'body'>} Wanted
 */

/**
 * Makes drafts of one workbook. Asking for the same thing again gives the same key, so that an answer lost on the way
 * never makes a second version.
 * Nor is another file sent under that key: Excel may write the same workbook in other bytes.
 * @param {Pick<import('./ports/port.js').WorkbookPort, 'read' | 'edition'>} port
 */
export function drafter(port) {
  let asked = '';
  let key = '';
  /** @type {Blob | null} */
  let body = null;

  /**
   * @param {Wanted} wanted
   * @returns {Promise<Draft>}
   */
  return async function draft(wanted) {
    const { start, base, note, name } = wanted;
    const now = JSON.stringify([start, base, note, name, port.edition()]);
    if (now !== asked || !body) {
      body = await port.read();
      asked = now;
      key = newKey();
    }
    return { ...wanted, key, body };
  };
}

/** Accepts merges. The same choices sent again carry the same key, as with {@link drafter}. */
export function accepter() {
  let asked = '';
  let key = '';

  /**
   * @param {import('./shapes.js').MergeOffer} offer
   * @param {Record<string, unknown>} choices
   * @param {string} name
   * @returns {Promise<Version>}
   */
  return function accept({ accept: path, theirs }, choices, name) {
    const now = JSON.stringify([path, theirs, choices, name]);
    if (now !== asked) {
      asked = now;
      key = newKey();
    }
    return api.accept(path, { theirs, choices, key, name });
  };
}
