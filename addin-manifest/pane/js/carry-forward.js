// @ts-check
import { bookPath, json, said } from './api.js';
import { grouped } from './groups.js';
import { list } from './words.js';

/**
 * Taking the entries of one workbook into another: into the next period's, or into a newer template version.
 *
 * @typedef {import('./shapes.js').Carried} Carried
 * @typedef {import('./shapes.js').StartedBook} StartedBook
 *
 * @typedef {object} CarriedGroup entries that went, or stayed, for the same reason
 * @property {string} what
 * @property {number} entries
 * @property {string} why for what went along, the column it stood in before; empty for the same one
 */

export const carryForward = {
  /**
   * Starts the next period's book from the version that counts.
   * @param {string} book
   * @param {{period: string, comparison: string, name: string, etag: string}} wanted comparison: empty for what the dates tell
   * @returns {Promise<StartedBook>}
   */
  next: (book, { period, comparison, name, etag }) => json(`${bookPath(book)}/next`,
    said('POST', comparison ? { period, comparison } : { period }, name, etag)),

  /**
   * What becomes of a version in the newest version of its template.
   * @param {string} book
   * @param {number} number
   * @returns {Promise<Carried>}
   */
  moved: (book, number) => json(`${movedPath(book, number)}?format=json`),

  movedFile: movedPath,
};

/**
 * @param {string} book
 * @param {number} number
 */
function movedPath(book, number) {
  return `${bookPath(book)}/versions/${number}/moved`;
}

/**
 * The name of the period after one: 2015-16 is followed by 2016-17, 2019-20 Q4 by 2020-21 Q1; empty where it cannot
 * be told.
 * @param {string} period
 */
export function nameAfter(period) {
  const parts = /^(\d{4})-\d{2}(?: Q([1-4]))?$/.exec(period.trim());
  if (!parts) {
    return '';
  }
  const quarter = parts[2] ? (Number(parts[2]) % 4) + 1 : null;
  const year = Number(parts[1]) + (quarter === null || quarter === 1 ? 1 : 0);
  const ends = String((year + 1) % 100).padStart(2, '0');
  return `${year}-${ends}${quarter === null ? '' : ` Q${quarter}`}`;
}

/**
 * What went along, a line for each column.
 * @param {Carried['moved']} entries
 */
export function wentAlong(entries) {
  return groups(entries, ({ from, column, fromHeading }) => (from === column ? '' : fromHeading));
}

/**
 * What stayed behind, a line for each column.
 * @param {Carried['left']} entries
 */
export function stayedBehind(entries) {
  return groups(entries, ({ why }) => why);
}

/**
 * @template {{table: string | null, column: string, heading: string}} E
 * @param {E[]} entries
 * @param {(entry: E) => string} whyOf
 * @returns {CarriedGroup[]} the named cells share a line
 */
function groups(entries, whyOf) {
  const keyOf = (/** @type {E} */ entry) =>
    JSON.stringify([entry.table, entry.table === null ? '' : entry.column, whyOf(entry)]);
  return grouped(entries, keyOf).map(([, all]) => {
    const [{ table, heading }] = all;
    return {
      what: table === null ? list(all.map((entry) => entry.heading)) : `${heading} in ${table}`,
      entries: all.length,
      why: whyOf(all[0]),
    };
  });
}
