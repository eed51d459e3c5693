// @ts-check
import { asRecorded, isMe } from './who.js';
import { day } from './words.js';

/**
 * Rules set aside for a while.
 * @typedef {import('./shapes.js').Finding} Finding
 * @typedef {import('./sign-off.js').Place} Place
 * @typedef {import('./sign-off.js').Waiver} Waiver
 * @typedef {import('./sign-off.js').WaiverRequest} WaiverRequest
 */

/**
 * What a waiver of a finding names. One about a named cell says which, by its label.
 * @param {Finding} finding
 * @returns {Place}
 */
export function waivable({ ruleId, table, rowKey, column, label }) {
  return { ruleId, table, rowKey, column: table === null && column === null ? label || null : column };
}

/**
 * Whether a waiver is about a finding; what is null in its place stands for all.
 * @param {Place} waiver
 * @param {Finding} finding
 */
export function isAbout(waiver, finding) {
  const within = (/** @type {string | null} */ wide, /** @type {string | null} */ narrow) =>
    wide === null || wide === narrow;
  const { ruleId, table, rowKey, column } = waivable(finding);
  return waiver.ruleId === ruleId && within(waiver.table, table) && within(waiver.rowKey, rowKey)
    && within(waiver.column, column);
}

/**
 * What was asked for last that would waive a finding.
 * @param {WaiverRequest[]} requests oldest first
 * @param {Finding} finding
 * @returns {WaiverRequest | null}
 */
export function requestFor(requests, finding) {
  return requests.filter((request) => isAbout(request, finding)).pop() ?? null;
}

/**
 * "Change % of Robbery in CrimePerformance", "all of BeatTotals" or "the whole workbook".
 * @param {Place} place
 */
export function placeInWords({ table, rowKey, column }) {
  const cell = [column, rowKey].filter((part) => part !== null).join(' of ');
  const within = table === null ? '' : ` in ${table}`;
  if (rowKey !== null) {
    return cell + within;
  }
  return column === null ? wholeOf(table) : `all of ${column}${within}`;
}

/** @param {string | null} table */
function wholeOf(table) {
  return table === null ? 'the whole workbook' : `all of ${table}`;
}

/**
 * "Asked for by Analyst, Charnwood, approved by Chair, Charnwood, until 31 March 2027." Whoever gives one from an account
 * gives it to somebody who asked from one.
 * @param {Waiver} waiver
 * @param {string | null | undefined} user the account that gave it; null where the names are as they were given
 */
export function agreement({ askedBy, approvedBy, until, inForce }, user) {
  return `Asked for by ${asRecorded(askedBy, user)}; approved by ${asRecorded(approvedBy, user)}; `
    + `${inForce ? 'until' : 'ended on'} ${day(until)}.`;
}

/**
 * "Officer, Charnwood asks for a waiver of Robbery in CrimePerformance until 31 March 2027."
 * @param {WaiverRequest} request
 */
export function asking(request) {
  const who = isMe(request.user) ? 'You ask' : `${asRecorded(request.askedBy, request.user)} asks`;
  return `${who} for a waiver of ${placeInWords(request)} until ${day(request.until)}.`;
}
