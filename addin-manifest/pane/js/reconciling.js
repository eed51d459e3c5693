// @ts-check
import { bookPath, json } from './api.js';
import { request } from './request.js';
import { by } from './who.js';

/**
 * The calls that hold a fund against its ledger.
 *
 * @typedef {object} Transaction
 * @property {string} source what its ledger is called
 * @property {string} number
 * @property {string} line
 * @property {string} date such as "2019-06-30"
 * @property {string} amount pounds with two decimals; all amounts are
 * @property {string} costCentre
 * @property {string} subjective
 * @property {string} project
 * @property {string} reference
 * @property {string} supplier
 * @property {string} description
 *
 * @typedef {{line: string, amount: string | null}} Part
 * @typedef {{line: string, initiative: string | null, allocated: string, spent: string, remaining: string, status: string}} Line
 * @typedef {{kind: string, line: string | null, amount: string, parts: Part[], transactions: Transaction[],
 *   reason: string, confidence: 'certain' | 'high' | 'medium'}} Match
 * @typedef {{id: string, kind: string, line: string | null, amount: string, transactions: Transaction[],
 *   message: string, fix: string}} Break
 * @typedef {{kind: string, reason: string, who: string, clears: string}} Named who answers for a reconciling item
 * @typedef {{opening: string, received: string, spent: string,
 *   items: {kind: string, label: string, amount: string, named: Named | null}[], closing: string, difference: string,
 *   unexplained: {income: string, spending: string, balance: string}, openBreaks: number, balances: boolean}} Statement
 *
 * @typedef {{place: string, amount: string | null, why: string, setAside?: string}} NotRead
 * @typedef {{name: string, rows: number, read: boolean, why: string | null, sameHeadings?: boolean,
 *   setAside?: string}} Tab
 * @typedef {{rows: {read: number, headings: number, totals: number, blank: number, notRead: NotRead[]}, tabs: Tab[],
 *   dates: {first: string | null, last: string | null}, sum: string, notes?: string[]}} Reading
 *
 * @typedef {object} Reconciliation
 * @property {string} id
 * @property {string} etag of how it was shown
 * @property {string} fund
 * @property {string} source what the ledger is called
 * @property {Record<'funding' | 'ledger' | 'map', string>} files
 * @property {number | null} newer
 * @property {{state: 'open' | 'prepared' | 'signed' | 'reopened', sentence: string}} standing
 * @property {{at: string, who: string, did: string, detail: string}[]} log
 * @property {{rows: number, amount: string, added: number, resent: number, changed: number}} told
 * @property {Reading | null} reading what became of every row of the ledger's file
 * @property {Line[]} lines
 * @property {Match[]} matches
 * @property {Match[]} proposals that nobody has taken
 * @property {Break[]} breaks
 * @property {{what: Break, item: Named}[]} settled
 * @property {{who: string, what: Decision & {code: string[]}}[]} decisions those that count
 * @property {Statement} statement
 * @property {Page} [page] which transactions are here; none where all are
 *
 * @typedef {{from: number, transactions: number, next: number | null, continues: boolean}} Page
 * @typedef {Pick<Reconciliation, 'id' | 'fund' | 'source' | 'files' | 'newer' | 'standing' | 'statement'>
 *   & {at: string, who: string, signatures: {did: 'prepared' | 'signed', who: string, at: string}[]}} Summary
 *
 * @typedef {{row: number, columns: {heading: string, meaning: string | null, first: string[]}[],
 *   meanings: string[],
 *   dates: {message: string, fix: string, likely: string, answers: string[]} | null}} Layout
 * @typedef {object} Decision about a transaction, or with `breakId` about a break
 * @property {string} [number]
 * @property {string} [line]
 * @property {string} [breakId]
 * @property {string} [place] of a row or a tab that was not read
 * @property {'confirm' | 'reject' | 'move' | 'move-code' | 'receive' | 'receive-code' | 'set-aside' | 'set-aside-code'
 *   | 'cancel' | 'item' | 'undo'} decision
 * @property {{line: string, amount?: string | null}[]} [to]
 * @property {string} [reason]
 * @property {string} [kind] of a reconciling item
 * @property {string} [clears] the day by which it does, such as "2020-04-30"
 * @property {{number: string, line: string} | null} [with] the payment that a credit cancels
 */

/** What is said while the files are on their way, and while they are read. */
export const LONG_WORK = {
  what: 'Reconciling the fund', then: 'Reading the ledger, and holding every line against it…',
};

const ALL = '/api/reconciliations';

/** @param {string} id */
const one = (id) => `${ALL}/${encodeURIComponent(id)}`;

/**
 * All of it, though the service tells of many transactions in pages.
 * @param {string} path
 * @param {import('./request.js').Request} [options]
 * @returns {Promise<Reconciliation>} with the state that it is shown in
 */
async function shown(path, options) {
  let whole = await part(path, options);
  while (whole.page && whole.page.next !== null) {
    const next = await part(`${one(whole.id)}?from=${whole.page.next}`);
    whole = next.etag === whole.etag ? joined(whole, next) : await part(one(whole.id));
  }
  return whole;
}

/**
 * @param {string} path
 * @param {import('./request.js').Request} [options]
 * @returns {Promise<Reconciliation>}
 */
async function part(path, options) {
  const answer = await request(path, options);
  return { ...JSON.parse(await answer.body.text()), etag: answer.header('ETag') ?? '' };
}

/** What holds transactions, in the order in which the pages tell of them. */
const LISTS = /** @type {const} */ (['matches', 'proposals', 'breaks', 'settled']);

/**
 * What has been read with its next page. The first thing of a page may be the rest of the last of the page before.
 * @param {Reconciliation} before
 * @param {Reconciliation} next
 * @returns {Reconciliation}
 */
export function joined(before, next) {
  const rest = next.page?.continues ? LISTS.find((name) => next[name].length > 0) : undefined;
  const lists = LISTS.map((name) => {
    const [first, ...others] = next[name];
    return [name, name === rest
      ? [...before[name].slice(0, -1), longer(before[name][before[name].length - 1], first), ...others]
      : [...before[name], ...next[name]]];
  });
  return { ...before, ...Object.fromEntries(lists), page: next.page };
}

/**
 * @template {{transactions: Transaction[]} | {what: {transactions: Transaction[]}}} T
 * @param {T} first
 * @param {T} rest
 * @returns {T}
 */
function longer(first, rest) {
  if ('what' in first && 'what' in rest) {
    return { ...first, what: longer(first.what, rest.what) };
  }
  return 'transactions' in first && 'transactions' in rest
    ? { ...first, transactions: [...first.transactions, ...rest.transactions] } : first;
}

export const reconciling = {
  /**
   * @param {{funding: Blob | null, book: string, ledger: File, map: Blob | null}} sent `funding`, or else `book`
   * @param {string} name
   * @param {import('./parts/attempt.js').Sent} how
   * @returns {Promise<Reconciliation>}
   */
  make: async ({ funding, book, ledger, map }, name, how) => {
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
    return shown(ALL, { method: 'POST', body: form, headers: by(name), ...how });
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
  read: (id) => shown(one(id)),

  /**
   * Those of a book, the newest first.
   * @param {string} book
   * @returns {Promise<Summary[]>}
   */
  ofBook: async (book) => (await json(`${bookPath(book)}/reconciliations`)).reconciliations,

  /**
   * @param {Reconciliation} of as it was shown
   * @param {Decision[]} decisions
   * @param {string} name
   */
  decide: ({ id, etag }, decisions, name) => shown(`${one(id)}/decisions`, {
    method: 'POST',
    body: JSON.stringify({ decisions }),
    headers: { 'Content-Type': 'application/json', 'If-Match': etag, ...by(name) },
  }),

  /**
   * @param {Reconciliation} of as it was shown
   * @param {string} name
   */
  sign: ({ id, etag }, name) =>
    shown(`${one(id)}/signature`, { method: 'POST', headers: { 'If-Match': etag, ...by(name) } }),

  /**
   * The newest of each fund.
   * @returns {Promise<Summary[]>}
   */
  newest: async () => (await json(ALL)).reconciliations,

  /** Its tables as a workbook. @param {string} id */
  report: (id) => `${one(id)}/report`,

  /** @param {string} id */
  workbook: (id) => `${one(id)}/workbook`,

  /**
   * The return to the funder with what the ledger has spent.
   * @param {string} id
   * @param {'docx' | 'pdf' | 'xlsx'} form
   */
  returnFile: (id, form) => `${one(id)}/monitoring-return?form=${form}`,
};

/** "£1,234.50", from "1234.50". @param {string} amount */
export function pounds(amount) {
  const [whole, pence] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '-' : ''}£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${pence}`;
}

/** 123450, from "1234.50". @param {string} amount */
export function inPence(amount) {
  return Number(amount.replace('.', ''));
}

/** "1234.50", from 123450. @param {number} pence */
export function ofPence(pence) {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
