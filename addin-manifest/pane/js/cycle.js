// @ts-check
import { json, shown } from './api.js';
import { linkAsking } from './router.js';
import { by } from './who.js';

/**
 * What is due by the year's cycle, and the calls of the service that tell and change it.
 *
 * @typedef {import('./shapes.js').Cycle} Cycle
 * @typedef {import('./shapes.js').Due} Due
 * @typedef {import('./shapes.js').CycleSteps} CycleSteps
 * @typedef {import('./shapes.js').CycleStep} CycleStep
 * @typedef {{partnership?: string, from?: string, to?: string}} Asked days as 2026-04-01
 */

const DUE = '/api/cycle';
const APRIL = 3;
const DAYS_SHOWN_AT_HOME = 30;

/** @param {string} partnership */
const steps = (partnership) => `/api/partnerships/${encodeURIComponent(partnership)}/cycle`;

export const cycle = {
  /** @param {Asked} asked @returns {Promise<Cycle>} */
  due: (asked) => json(linkAsking(DUE, asked)),
  /** Where the calendar file is. @param {Asked} asked */
  calendar: (asked) => linkAsking(`${DUE}.ics`, asked),
  /** @param {string} partnership @returns {Promise<CycleSteps & {etag: string}>} */
  steps: (partnership) => shown(steps(partnership)),
  /**
   * @param {CycleSteps & {etag: string}} was as it was shown
   * @param {string} partnership
   * @param {string} from
   * @param {CycleStep[]} all
   * @param {string} name who says so
   * @returns {Promise<CycleSteps>}
   */
  say: (was, partnership, from, all, name) => json(steps(partnership), {
    method: 'PUT', body: JSON.stringify({ from, steps: all }),
    headers: { 'Content-Type': 'application/json', 'If-Match': was.etag, ...by(name) },
  }),
  /**
   * @param {Due} due
   * @param {boolean} done
   * @param {string} note
   * @param {string} name who says so
   * @returns {Promise<Due>}
   */
  mark: (due, done, note, name) => json(`${DUE}/${encodeURIComponent(due.id)}/${done ? 'done' : 'undone'}`, {
    method: 'POST', body: JSON.stringify({ note }), headers: { 'Content-Type': 'application/json', ...by(name) },
  }),
};

/** How far something is, in words. @type {Record<Due['state'], string>} */
export const STATES = {
  'not-started': 'Not started',
  draft: 'Draft',
  submitted: 'Waiting for approval',
  returned: 'Returned',
  approved: 'Approved',
  done: 'Done',
  'not-approved': 'Not approved yet',
  'not-shown': 'Not shown to you',
};

/** @param {Due} due */
export function isSettled({ state }) {
  return state === 'approved' || state === 'done' || state === 'not-shown';
}

/** What has to be done next: what is late first, then by day. @param {Due[]} due */
export function nextOf(due) {
  const open = due.filter((each) => !isSettled(each));
  return [...open.filter(({ late }) => late), ...open.filter(({ late }) => !late)];
}

/** A day so many days on, as 2026-04-01. @param {Date} now @param {number} [days] */
export function dayAfter(now, days = DAYS_SHOWN_AT_HOME) {
  return new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The year in which the financial year of a day begins. @param {Date} now */
export function financialYear(now) {
  return now.getUTCMonth() < APRIL ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
}

/** "2019-20". @param {number} year in which it begins */
export function yearName(year) {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/**
 * The months of a financial year, each with what is due in it.
 * @param {number} year in which it begins
 * @param {Due[]} due
 * @returns {{month: string, due: Due[]}[]} twelve; months as 2019-04
 */
export function byMonth(year, due) {
  return Array.from({ length: 12 }, (_, at) => {
    const month = new Date(Date.UTC(year, APRIL + at, 1)).toISOString().slice(0, 7);
    return { month, due: due.filter((each) => each.due.startsWith(month)) };
  });
}

/** Where its book is started, with everything filled in. @param {Due} due */
export function startOf({ template, partnership, period }) {
  return linkAsking('#/start', { template: template ?? '', partnership, period });
}
