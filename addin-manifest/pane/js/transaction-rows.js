// @ts-check
import { idOf } from './parts/transactions.js';
import { inPence } from './reconciling.js';

/**
 * Every transaction of a reconciliation as one row: where it is, and how it stands.
 *
 * @typedef {import('./reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('./reconciling.js').Transaction} Transaction
 * @typedef {import('./reconciling.js').Match} Match
 *
 * @typedef {object} Row
 * @property {Transaction} transaction
 * @property {string} place the line it is on, or what became of it
 * @property {Stands} stands
 * @property {string} why
 * @property {Match | null} match that a person can reject
 *
 * @typedef {'open' | 'to look at' | 'ties' | 'received' | 'cancelled' | 'set aside' | 'reconciling item'} Stands
 * @typedef {{place: string, rows: Row[], pence: number}} Group
 */

/** What a row can be filtered by, in the order in which it is offered. @type {Stands[]} */
export const STANDS = ['open', 'to look at', 'ties', 'received', 'cancelled', 'set aside', 'reconciling item'];

const OPEN = 'Not on any line';

/**
 * Each transaction once: what is matched and yet part of a break stands with its match.
 * @param {Reconciliation} one
 * @returns {Row[]}
 */
export function rowsOf(one) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  const add = (/** @type {Transaction} */ transaction, /** @type {Omit<Row, 'transaction'>} */ rest) => {
    const key = JSON.stringify([transaction.source, transaction.number, transaction.line]);
    if (!rows.has(key)) {
      rows.set(key, { transaction, ...rest });
    }
  };
  for (const match of one.matches) {
    const stands = standsOf(match);
    const lines = match.parts.map(({ line }) => line);
    const isOnLine = stands === 'ties' || stands === 'to look at';
    match.transactions.forEach((each) => add(each, {
      place: isOnLine && lines.length > 0 ? lines.join(', ') : capital(stands),
      stands, why: match.reason, match: isOnLine ? match : null,
    }));
  }
  for (const { line, message, transactions } of one.breaks) {
    transactions.forEach((each) => add(each, { place: line ?? OPEN, stands: 'open', why: message, match: null }));
  }
  for (const { what, item } of one.settled) {
    what.transactions.forEach((each) => add(each, {
      place: capital('reconciling item'), stands: 'reconciling item', why: item.reason, match: null,
    }));
  }
  return [...rows.values()];
}

/** @param {Match} match @returns {Stands} */
function standsOf({ kind, confidence }) {
  switch (kind) {
    case 'received':
    case 'cancelled': return kind;
    case 'set-aside': return 'set aside';
    case 'item': return 'reconciling item';
    default: return confidence === 'certain' ? 'ties' : 'to look at';
  }
}

/**
 * Those that have all of these words, stand so and are there.
 * @param {Row[]} rows
 * @param {{words: string, stands: string, place: string}} asked empty for any
 */
export function filtered(rows, { words, stands, place }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => (!stands || row.stands === stands) && (!place || row.place === place)
    && wanted.every((word) => textOf(row).includes(word)));
}

/** Amounts are found as they are shown and as they are typed. @param {Row} row */
function textOf({ transaction, place, stands, why }) {
  const { number, supplier, description, amount, costCentre, subjective, project, reference, date } = transaction;
  return [number, idOf(transaction), supplier, description, amount, amount.replace(/\B(?=(\d{3})+\.)/g, ','), costCentre,
    subjective, project, reference, date, place, stands, why].join(' ').toLowerCase();
}

/**
 * By where they are: what is on no line first, then line by line, then what is not the lines'.
 * @param {Row[]} rows
 * @param {string[]} lines in the order of the fund
 * @returns {Group[]}
 */
export function groupsOf(rows, lines) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of rows) {
    const its = groups.get(row.place);
    if (its) {
      its.push(row);
    } else {
      groups.set(row.place, [row]);
    }
  }
  const order = (/** @type {string} */ place) => {
    const first = place.split(', ')[0];
    return place === OPEN ? -1 : lines.includes(first) ? lines.indexOf(first) : lines.length;
  };
  return [...groups].map(([place, its]) => ({ place, rows: its, pence: sumOf(its) }))
    .sort((a, b) => order(a.place) - order(b.place));
}

/** @param {Row[]} rows in pence */
export function sumOf(rows) {
  return rows.reduce((sum, { transaction }) => sum + inPence(transaction.amount), 0);
}

/** @param {string} words */
function capital(words) {
  return words[0].toUpperCase() + words.slice(1);
}
