// @ts-check
import { bookPath, json, said, shown } from './api.js';
import { request } from './request.js';

/**
 * The calls that bring a version from draft to published.
 *
 * @typedef {import('./shapes.js').Version} Version
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('./api.js').Shown} Shown
 *
 * @typedef {object} Place a rule where it speaks of a workbook; null stands for all
 * @property {string} ruleId
 * @property {string | null} table
 * @property {string | null} rowKey
 * @property {string | null} column
 *
 * @typedef {{askedBy: string, why: string, until: string}} NewWaiver `until` is its last day, such as "2027-03-31"
 * @typedef {Place & NewWaiver & {number: number, version: number, approvedBy: string, inForce: boolean}} Waiver
 *   `number` is its place in the record; `version` was the newest when it was given
 * @typedef {Place & NewWaiver & {version: number, user: string | null}} WaiverRequest `user` is the id of the account
 *   that asked
 */

/** What is refused because something else came first. */
const TOO_LATE = ['wrong-state', 'stale-book'];

/** @param {import('./problem.js').Problem} problem */
export function isTooLate({ kind }) {
  return TOO_LATE.includes(kind);
}

export const signOff = {
  /**
   * @param {string} book
   * @param {number} number
   * @returns {Promise<Version & Shown>}
   */
  version: (book, number) => shown(`${bookPath(book)}/versions/${number}`),

  /**
   * @param {string} book
   * @param {number} number
   * @param {{step: string, reason: string, name: string, etag: string}} wanted
   * @returns {Promise<Version>}
   */
  take: (book, number, { step, reason, name, etag }) =>
    json(`${bookPath(book)}/versions/${number}/${step}`, said('POST', reason ? { reason } : {}, name, etag)),

  /**
   * Says of queries why they are right, or takes that back with no words.
   * @param {string} book
   * @param {number} version
   * @param {{name: string, etag: string}} by
   * @param {(Place & {explanation: string})[]} explanations
   * @returns {Promise<CheckAnswer & Shown>}
   */
  explain: (book, version, { name, etag }, explanations) =>
    shown(`${bookPath(book)}/explanations`, said('PUT', { version, explanations }, name, etag)),

  /**
   * Every waiver ever given in a book, oldest first.
   * @param {string} book
   * @returns {Promise<Waiver[]>}
   */
  waivers: (book) => json(`${bookPath(book)}/waivers`),

  /**
   * What was asked for in a book and can still be given, oldest first.
   * @param {string} book
   * @returns {Promise<WaiverRequest[]>}
   */
  waiverRequests: (book) => json(`${bookPath(book)}/waiver-requests`),

  /**
   * @param {string} book
   * @param {{name: string, etag: string}} by who approves it, and how the book was shown to them
   * @param {Place & NewWaiver} waiver
   * @returns {Promise<Waiver>}
   */
  waive: (book, { name, etag }, waiver) => json(`${bookPath(book)}/waivers`, said('POST', waiver, name, etag)),

  /**
   * Asks for a waiver, which somebody else gives.
   * @param {string} book
   * @param {{name: string, etag: string}} by who asks, and how the book was shown to them
   * @param {Place & NewWaiver} waiver
   * @returns {Promise<unknown>}
   */
  askForWaiver: (book, { name, etag }, waiver) =>
    request(`${bookPath(book)}/waiver-requests`, said('POST', waiver, name, etag)),
};
