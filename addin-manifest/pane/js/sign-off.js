// @ts-check
import { bookPath, json } from './api.js';

/**
 * The calls that bring a version from draft to published.
 * @typedef {import('./shapes.js').Version} Version
 */

/**
 * A request with a JSON body, from a person who gave this name.
 * @param {string} method
 * @param {unknown} body
 * @param {string} name
 * @returns {import('./request.js').Request}
 */
function said(method, body, name) {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Submitted-By': encodeURIComponent(name) },
  };
}

export const signOff = {
  /**
   * @param {string} book
   * @param {number} number
   * @returns {Promise<Version>}
   */
  version: (book, number) => json(`${bookPath(book)}/versions/${number}`),

  /**
   * @param {string} book
   * @param {number} number
   * @param {{step: string, reason: string, name: string}} wanted
   * @returns {Promise<Version>}
   */
  take: (book, number, { step, reason, name }) =>
    json(`${bookPath(book)}/versions/${number}/${step}`, said('POST', reason ? { reason } : {}, name)),
};
