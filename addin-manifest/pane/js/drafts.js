// @ts-check
import { api } from './api.js';

/**
 * @typedef {import('./shapes.js').Book} Book
 * @typedef {import('./shapes.js').Version} Version
 * @typedef {import('./explanations.js').Said} Said
 *
 * @typedef {object} Draft a submission, ready to be sent as often as it takes
 * @property {Book | null} book null while it has to be started
 * @property {{partnership: string, template: string, period: string}} start what its book is of
 * @property {number} base
 * @property {string} note
 * @property {string} name of who submits it
 * @property {string} key the same whenever it is sent, so that an answer lost on the way never makes a second version
 * @property {string} file the workbook's name
 * @property {Blob} body
 * @property {Said[]} said what the officer explained
 * @property {boolean} [forward] whether it is to be submitted for approval too
 */

/** A name for one submission that nobody else will choose. */
export function newKey() {
  // Not crypto.randomUUID: browsers keep that from pages served over plain http on a network.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a draft, once its book is there.
 * @param {Draft} draft
 * @returns {Promise<Version>}
 */
export async function sendDraft(draft) {
  const { body, base, key, note, name } = draft;
  draft.book ??= await api.startBook(draft.start);
  return api.submit(body, { book: draft.book.id, base, key, note, name });
}
