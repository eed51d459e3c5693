// @ts-check
import { json } from './api.js';
import { request } from './request.js';

/**
 * The calls that hold a fund against its ledger.
 *
 * @typedef {object} Transaction
 * @property {string} number
 * @property {string} line
 * @property {string} date such as "2019-06-30"
 * @property {string} amount pounds with two decimals; all amounts are
 * @property {string} supplier
 * @property {string} description
 *
 * @typedef {{line: string, amount: string | null}} Part
 * @typedef {{line: string, allocated: string, spent: string, remaining: string, status: string}} Line
 * @typedef {{kind: string, line: string | null, amount: string, parts: Part[], transactions: Transaction[],
 *   reason: string, confidence: 'certain' | 'high' | 'medium'}} Match
 * @typedef {{kind: string, line: string | null, amount: string, transactions: Transaction[], message: string,
 *   fix: string}} Break
 * @typedef {{opening: string, received: string, spent: string,
 *   items: {kind: string, label: string, amount: string}[], closing: string, difference: string,
 *   balances: boolean}} Statement
 *
 * @typedef {object} Reconciliation
 * @property {string} id
 * @property {string} fund
 * @property {Record<'funding' | 'ledger' | 'map', string>} files
 * @property {number | null} newer
 * @property {{state: 'open' | 'prepared' | 'signed' | 'reopened', sentence: string}} standing
 * @property {{at: string, who: string, did: string, detail: string}[]} log
 * @property {{rows: number, amount: string, added: number, resent: number, changed: number}} told
 * @property {Line[]} lines
 * @property {Match[]} matches
 * @property {Break[]} breaks
 * @property {Statement} statement
 *
 * @typedef {{row: number, columns: {heading: string, meaning: string | null, first: string[]}[],
 *   meanings: string[],
 *   dates: {message: string, fix: string, likely: string, answers: string[]} | null}} Layout
 * @typedef {{number: string, line: string, decision: 'confirm' | 'reject' | 'move' | 'move-code' | 'set-aside',
 *   to?: {line: string}[], reason?: string}} Decision
 */

const ALL = '/api/reconciliations';

/** @param {string} name */
const by = (name) => ({ 'Submitted-By': encodeURIComponent(name) });

/** @param {string} id */
const one = (id) => `${ALL}/${encodeURIComponent(id)}`;

export const reconciling = {
  /**
   * @param {{funding: Blob | null, book: string, ledger: File, map: Blob | null}} sent `funding`, or else `book`
   * @param {string} name
   * @returns {Promise<Reconciliation>}
   */
  make: async ({ funding, book, ledger, map }, name) => {
    const form = new FormData();
    if (funding) {
      form.append('funding', funding, funding instanceof File ? funding.name : 'funding.xlsx');
    } else {
      form.append('book', book);
    }
    form.append('ledger', ledger, ledger.name);
    if (map) {
      form.append('map', map, map instanceof File ? map.name : 'map made on the page');
    }
    const answer = await request(ALL, { method: 'POST', body: form, headers: by(name) });
    return JSON.parse(await answer.body.text());
  },

  /**
   * @param {File} ledger
   * @returns {Promise<Layout>}
   */
  layout: (ledger) => {
    const form = new FormData();
    form.append('ledger', ledger, ledger.name);
    return json(`${ALL}/layout`, { method: 'POST', body: form });
  },

  /**
   * @param {string} id
   * @returns {Promise<Reconciliation>}
   */
  read: (id) => json(one(id)),

  /**
   * @param {string} id
   * @param {Decision[]} decisions
   * @param {string} name
   * @returns {Promise<Reconciliation>}
   */
  decide: (id, decisions, name) => json(`${one(id)}/decisions`, {
    method: 'POST', body: JSON.stringify({ decisions }), headers: { 'Content-Type': 'application/json', ...by(name) },
  }),

  /**
   * @param {string} id
   * @param {string} name
   * @returns {Promise<Reconciliation>}
   */
  sign: (id, name) => json(`${one(id)}/signature`, { method: 'POST', headers: by(name) }),

  /** @param {string} id */
  workbook: (id) => `${one(id)}/workbook`,

  /**
   * The return to the funder with what the ledger has spent.
   * @param {string} id
   * @param {'docx' | 'xlsx'} form
   */
  returnFile: (id, form) => `${one(id)}/monitoring-return?form=${form}`,
};

/** "£1,234.50", from "1234.50". @param {string} amount */
export function pounds(amount) {
  const [whole, pence] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '-' : ''}£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${pence}`;
}
