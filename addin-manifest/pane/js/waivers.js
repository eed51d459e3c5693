// @ts-check
import { day } from './words.js';

/**
 * Rules set aside for a while.
 * @typedef {import('./shapes.js').Finding} Finding
 * @typedef {import('./sign-off.js').Place} Place
 * @typedef {import('./sign-off.js').Waiver} Waiver
 */

/**
 * Whether a waiver is about a finding; what is null in its place stands for all.
 * @param {Waiver} waiver
 * @param {Finding} finding
 */
export function isAbout(waiver, finding) {
  const within = (/** @type {string | null} */ wide, /** @type {string | null} */ narrow) =>
    wide === null || wide === narrow;
  return waiver.ruleId === finding.ruleId && within(waiver.table, finding.table)
    && within(waiver.rowKey, finding.rowKey) && within(waiver.column, finding.column);
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
 * "Asked for by Analyst, Charnwood, approved by Chair, Charnwood, until 31 March 2027."
 * @param {Waiver} waiver
 */
export function agreement({ askedBy, approvedBy, until, inForce }) {
  return `Asked for by ${askedBy}; approved by ${approvedBy}; ${inForce ? 'until' : 'ended on'} ${day(until)}.`;
}
