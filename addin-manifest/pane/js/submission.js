// @ts-check
import { api } from './api.js';

/**
 * @typedef {import('./shapes.js').Version} Version
 * @typedef {{book: string, base: number, note: string, name: string}} Wanted
 */

/** A name for one submission that nobody else will choose. */
export function newKey() {
  // Not crypto.randomUUID: browsers keep that from pages served over plain http on a network.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Submits one workbook. Asking for the same thing again sends the same key, so that an answer lost on the way never
 * makes a second version.
 * Nor is another file sent under that key: Excel may write the same workbook in other bytes.
 * @param {Pick<import('./ports/port.js').WorkbookPort, 'read' | 'edition'>} port
 */
export function submitter(port) {
  let asked = '';
  let key = '';
  /** @type {Blob | null} */
  let body = null;

  /**
   * @param {Wanted} wanted
   * @returns {Promise<Version>}
   */
  return async function submit(wanted) {
    const now = JSON.stringify([wanted, port.edition()]);
    if (now !== asked || !body) {
      body = await port.read();
      asked = now;
      key = newKey();
    }
    return api.submit(body, { ...wanted, key });
  };
}

/** Accepts merges. The same choices sent again carry the same key, as with {@link submitter}. */
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
