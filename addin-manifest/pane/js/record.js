// @ts-check
import { bookPath, json } from './api.js';
import { asRecorded } from './who.js';
import { day } from './words.js';

/**
 * The record of a book: everything that was done to it, in words.
 *
 * @typedef {object} RecordedEvent
 * @property {number} number its place in the record of every act
 * @property {string} at
 * @property {string} who
 * @property {string} origin from where
 * @property {string | null} user the id of the account that was signed in; null where nobody was
 * @property {string} act
 * @property {number | null} version
 * @property {string} detail
 * @property {string} hash
 */

export const record = {
  /**
   * Oldest first.
   * @param {string} book
   * @returns {Promise<RecordedEvent[]>}
   */
  of: (book) => json(`${bookPath(book)}/events`),
};

/** What each act is in a sentence after a name; `{version}` is which. @type {Record<string, string>} */
const WORDS = {
  opened: 'opened the book',
  kept: 'submitted version {version} to the book',
  'came late': 'sent a workbook after somebody else’s; it is kept for a merge',
  submitted: 'submitted version {version} for approval',
  approved: 'approved version {version}',
  returned: 'returned version {version}',
  published: 'published version {version}',
  withdrawn: 'withdrew version {version}',
  unlocked: 'unlocked the book after version {version}',
  explained: 'explained a query of version {version}',
  'asked to waive': 'asked for a waiver at version {version}',
  waived: 'gave a waiver at version {version}',
  scored: 'uploaded an agency’s scores of version {version}',
  agreed: 'agreed on the scores that made version {version}',
  started: 'started the book from the period before',
  held: 'put a legal hold on the book',
  released: 'released the legal hold',
  disposed: 'disposed of its workbooks',
  reconciled: 'reconciled version {version} with the ledger',
  decided: 'decided on transactions of the ledger',
  prepared: 'signed a reconciliation as prepared',
  signed: 'signed a reconciliation as reviewed',
};

/** The acts that bring a version forward, or set aside what holds it up. */
const ABOUT_SIGN_OFF = new Set(['kept', 'submitted', 'approved', 'returned', 'published', 'withdrawn', 'unlocked',
  'asked to waive', 'waived']);

/** What the record needs for its proof and says nothing to people: hashes. */
const HASH = /\b[0-9a-f]{64}\b/g;
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/**
 * "submitted version 3 for approval".
 * @param {RecordedEvent} event
 */
export function inWords({ act, version }) {
  return (WORDS[act] ?? act).replace(/ ?(of|at|after)? ?version \{version\}|\{version\}/, (all) =>
    (version === null ? '' : all.replace('{version}', String(version))));
}

/**
 * What they said with it, days as people write them; empty for nothing.
 * @param {RecordedEvent} event
 */
export function said({ detail }) {
  return detail.replace(HASH, '').replace(ISO_DAY, (iso) => day(`${iso}T12:00:00Z`)).trim();
}

/**
 * Under whose name: by account, or as it was given.
 * @param {RecordedEvent} event
 */
export function byWhom({ who, user }) {
  return asRecorded(who, user);
}

/**
 * Who brought a version how far, and what they said, oldest first.
 * @param {RecordedEvent[]} events
 * @param {number} version
 */
export function signOffOf(events, version) {
  return events.filter((event) => event.version === version && ABOUT_SIGN_OFF.has(event.act));
}

/**
 * The account behind what the record knows by a number; null where a name was only given.
 * @param {RecordedEvent[]} events
 * @param {number} number
 */
export function accountOf(events, number) {
  return events.find((event) => event.number === number)?.user ?? null;
}

/**
 * The account that submitted a version; null where a name was only given.
 * @param {RecordedEvent[]} events
 * @param {number} version
 */
export function keeperOf(events, version) {
  return events.find((event) => event.act === 'kept' && event.version === version)?.user ?? null;
}

const HEADINGS = ['Number', 'When', 'Who', 'Account', 'From where', 'What', 'Version', 'What they said', 'Hash'];

/**
 * The record as lines of a sheet, oldest first.
 * @param {RecordedEvent[]} events
 */
export function asLines(events) {
  return [HEADINGS, ...events.map((event) => [
    String(event.number), event.at, event.who, event.user === null ? 'name as given' : event.user, event.origin,
    inWords(event), String(event.version ?? ''), event.detail, event.hash,
  ])];
}
