// @ts-check
import { bookPath, json, said } from './api.js';

/**
 * The calls that bring a version from draft to published.
 *
 * @typedef {import('./shapes.js').Version} Version
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 *
 * @typedef {object} Place a rule where it speaks of a workbook; null stands for all
 * @property {string} ruleId
 * @property {string | null} table
 * @property {string | null} rowKey
 * @property {string | null} column
 *
 * @typedef {{askedBy: string, why: string, until: string}} NewWaiver `until` is its last day, such as "2027-03-31"
 * @typedef {Place & NewWaiver & {version: number, approvedBy: string, inForce: boolean}} Waiver `version` was
 *   the newest when it was given
 */

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

  /**
   * Says of queries why they are right, or takes that back with no words.
   * @param {string} book
   * @param {number} version
   * @param {string} name
   * @param {(Place & {explanation: string})[]} explanations
   * @returns {Promise<CheckAnswer>}
   */
  explain: (book, version, name, explanations) =>
    json(`${bookPath(book)}/explanations`, said('PUT', { version, explanations }, name)),

  /**
   * Every waiver ever given in a book, oldest first.
   * @param {string} book
   * @returns {Promise<Waiver[]>}
   */
  waivers: (book) => json(`${bookPath(book)}/waivers`),

  /**
   * @param {string} book
   * @param {string} name of who approves it
   * @param {Place & NewWaiver} waiver
   * @returns {Promise<Waiver>}
   */
  waive: (book, name, waiver) => json(`${bookPath(book)}/waivers`, said('POST', waiver, name)),
};
