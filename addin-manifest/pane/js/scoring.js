// @ts-check
import { bookPath, json, XLSX } from './api.js';
import { newKey } from './drafts.js';
import { by } from './who.js';

/**
 * The calls with which several agencies score one version and agree on the next.
 *
 * @typedef {import('./shapes.js').Scalar} Scalar
 * @typedef {import('./shapes.js').Version} Version
 *
 * @typedef {object} Scoring one agency's own scores
 * @property {number} number
 * @property {number} base the version that was scored
 * @property {string} agency
 * @property {string} who
 * @property {string} at
 * @property {string} workbook where it can be fetched
 *
 * @typedef {object} SpreadCell
 * @property {string} id
 * @property {string} column
 * @property {string | null} sheet
 * @property {string | null} cell such as "B7"
 * @property {boolean} calculated
 * @property {string} baseText what it held before
 * @property {{agency: string, value: Scalar, text: string}[]} scores
 * @property {'agreed' | 'waiting' | 'apart' | 'blank'} standing
 * @property {boolean} agreed whether nobody has to decide it
 * @property {string | null} valueText what is agreed
 * @property {string} words how far apart they are
 *
 * @typedef {{key: string, cells: SpreadCell[]}} SpreadRow
 * @typedef {{table: string, rows: SpreadRow[], extra: {agency: string, keys: string[]}[]}} SpreadTable
 *
 * @typedef {object} Spread
 * @property {number} base
 * @property {Scoring[]} scorers
 * @property {number} cells how many there are to agree
 * @property {number} open how many of them somebody has to decide
 * @property {SpreadTable[]} tables where scorers differ
 *
 * @typedef {'base' | {agency: string} | {value: Scalar}} Choice
 * @typedef {object} Agreeing
 * @property {Record<string, Choice>} choices by the cell's id
 * @property {Choice | null} otherwise for every other cell that is open
 * @property {number[]} scorings the numbers of the scores that were looked at
 */

export const scoring = {
  /**
   * @param {string} book
   * @param {number} base
   * @returns {Promise<Spread>}
   */
  spread: (book, base) => json(`${bookPath(book)}/spread?base=${base}`),

  /**
   * The scores that a version was agreed from; without scorers when it was not.
   * @param {string} book
   * @param {number} number
   * @returns {Promise<Spread>}
   */
  agreedIn: (book, number) => json(`${bookPath(book)}/spread?agreed=${number}`),

  /**
   * @param {string} book
   * @param {number} base
   * @param {{file: File, agency: string, name: string}} scored
   * @returns {Promise<Scoring>}
   */
  take: (book, base, { file, agency, name }) =>
    json(`${bookPath(book)}/scorers`, {
      method: 'POST',
      body: file,
      headers: {
        'Content-Type': XLSX,
        'If-Match': `"${base}"`,
        'Scored-By-Agency': encodeURIComponent(agency),
        ...by(name),
      },
    }),
};

/**
 * Agrees on the scores of one version. The same choices sent again carry the same key, so that an answer lost on the
 * way never makes a second version.
 * @param {string} book
 * @param {number} base
 */
export function agreer(book, base) {
  let asked = '';
  let key = '';

  /**
   * @param {Agreeing} agreeing
   * @param {{name: string, note: string}} said
   * @returns {Promise<Version>}
   */
  return function agree(agreeing, { name, note }) {
    const body = JSON.stringify(agreeing);
    const now = JSON.stringify([body, name, note]);
    if (now !== asked) {
      asked = now;
      key = newKey();
    }
    return json(`${bookPath(book)}/spread/agreement`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${base}"`,
        'Idempotency-Key': key,
        ...by(name),
        'Submission-Note': encodeURIComponent(note),
      },
    });
  };
}
