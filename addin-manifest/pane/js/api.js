// @ts-check
import { request } from './request.js';
import { by } from './who.js';

/**
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('./shapes.js').MergeOffer} MergeOffer
 * @typedef {import('./shapes.js').RegisteredTemplate} RegisteredTemplate
 * @typedef {import('./shapes.js').Book} Book
 * @typedef {import('./shapes.js').Version} Version
 * @typedef {import('./shapes.js').Comparison} Comparison
 * @typedef {import('./shapes.js').Story} Story
 * @typedef {import('./shapes.js').CellKey} CellKey
 * @typedef {import('./request.js').Request} Request
 * @typedef {{etag: string}} Shown how a book or a version was shown
 */

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * @param {string} path
 * @param {Request} [options]
 * @returns {Promise<any>}
 */
export async function json(path, options) {
  const answer = await request(path, options);
  return JSON.parse(await answer.body.text());
}

/**
 * The same with how it was shown, for what can only be done to it as it was.
 * @param {string} path
 * @param {Request} [options]
 * @returns {Promise<any>}
 */
export async function shown(path, options) {
  const answer = await request(path, options);
  return { ...JSON.parse(await answer.body.text()), etag: answer.header('ETag') ?? '' };
}

/**
 * A request with a JSON body, from a person who gave this name, about a book as it was shown to them.
 * @param {string} method
 * @param {unknown} body
 * @param {string} name
 * @param {string} etag
 * @returns {Request}
 */
export function said(method, body, name, etag) {
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...by(name), 'If-Match': etag },
  };
}

/** @param {string} book */
export const bookPath = (book) => `/api/books/${encodeURIComponent(book)}`;

/** The calls this page makes of the service, those for signing off apart. */
export const api = {
  /** @returns {Promise<RegisteredTemplate[]>} */
  templates: () => json('/api/templates'),

  /** @param {string} id */
  templateFile: (id) => `/api/templates/${encodeURIComponent(id)}/workbook`,

  /**
   * Checks a workbook or a snapshot of one, and asks for its text around the findings.
   * @param {Blob} body
   * @param {Pick<Request, 'signal' | 'onSent'>} [options]
   * @returns {Promise<CheckAnswer>}
   */
  check: (body, options) =>
    json('/api/check?surroundings=true', { method: 'POST', body, headers: { 'Content-Type': body.type }, ...options }),

  /**
   * @param {Blob} body an .xlsx
   * @param {boolean} [fixes] whether what a check is certain of is put right first
   * @returns {Promise<Blob>} the same workbook with every calculated cell put right
   */
  recalculate: async (body, fixes = false) => {
    const headers = { 'Content-Type': XLSX };
    const path = fixes ? '/api/recalculate?fixes=true' : '/api/recalculate';
    return (await request(path, { method: 'POST', body, headers })).body;
  },

  /**
   * @param {string} book
   * @returns {Promise<Book & Shown>}
   */
  book: (book) => shown(bookPath(book)),

  /**
   * @param {{partnership: string, template: string, period: string}} wanted
   * @returns {Promise<Book>}
   */
  startBook: (wanted) =>
    json('/api/books', {
      method: 'POST', body: JSON.stringify(wanted), headers: { 'Content-Type': 'application/json' },
    }),

  /**
   * A book's versions, newest first, as many as the service gives at once.
   * @param {string} book
   * @param {number} [before] only those with a lower number
   * @returns {Promise<{versions: Version[], more: boolean}>}
   */
  versions: async (book, before) => {
    const answer = await request(`${bookPath(book)}/versions${before ? `?before=${before}` : ''}`);
    return { versions: JSON.parse(await answer.body.text()), more: answer.header('Link') !== null };
  },

  /**
   * @param {string} book
   * @param {number} number
   * @returns {Promise<CheckAnswer>}
   */
  findings: (book, number) => json(`${bookPath(book)}/versions/${number}/findings`),

  /**
   * @param {string} book
   * @param {number} number
   */
  versionFile: (book, number) => `${bookPath(book)}/versions/${number}/workbook`,

  /**
   * @param {string} book
   * @param {number} number
   */
  receiptFile: (book, number) => `${bookPath(book)}/versions/${number}/receipt`,

  /**
   * The return to the funder, as a version of a funding workbook has it.
   * @param {string} book
   * @param {number} number
   * @param {'docx' | 'pdf' | 'xlsx'} form
   */
  returnFile: (book, number, form) => `${bookPath(book)}/versions/${number}/monitoring-return?form=${form}`,

  /**
   * An approved version on one page.
   * @param {string} book
   * @param {number} number
   * @param {'docx' | 'pdf'} form
   */
  packFile: (book, number, form) => `${bookPath(book)}/versions/${number}/pack?as=${form}`,

  /**
   * What changed between two versions of a book.
   * @param {string} book
   * @param {number} from
   * @param {number} to
   * @returns {Promise<Comparison>}
   */
  compare: (book, from, to) => json(`${bookPath(book)}/compare?from=${from}&to=${to}`),

  /**
   * What a workbook has otherwise than a version: the version is the older of the two.
   * @param {string} book
   * @param {number} number
   * @param {Blob} body
   * @returns {Promise<Comparison>}
   */
  compareWith: (book, number, body) =>
    json(`${bookPath(book)}/versions/${number}/compare`, { method: 'POST', body, headers: { 'Content-Type': XLSX } }),

  /**
   * @param {string} book
   * @param {number} from
   * @param {number} to
   */
  comparisonFile: (book, from, to) => `${bookPath(book)}/compare?from=${from}&to=${to}&format=xlsx`,

  /**
   * Every value a cell has had.
   * @param {string} book
   * @param {CellKey} spot
   * @returns {Promise<Story>}
   */
  story: (book, { table, key, column }) => {
    const row = table === null ? '' : `table=${encodeURIComponent(table)}&key=${encodeURIComponent(key ?? '')}&`;
    return json(`${bookPath(book)}/cells?${row}column=${encodeURIComponent(column)}`);
  },

  /**
   * A merge as it stands with the newest version.
   * @param {string} path where the offer says
   * @returns {Promise<MergeOffer>}
   */
  merge: (path) => json(path),

  /**
   * Accepts a merge: its outcome becomes the next version.
   * @param {string} path where the offer says
   * @param {{theirs: number, choices: Record<string, unknown>, key: string, name: string}} accepted
   * @returns {Promise<Version>}
   */
  accept: (path, { theirs, choices, key, name }) =>
    json(path, {
      method: 'POST',
      body: JSON.stringify({ choices }),
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${theirs}"`,
        'Idempotency-Key': key,
        ...by(name),
      },
    }),

  /**
   * @param {string} path one of the files above
   * @param {AbortSignal} signal
   */
  file: async (path, signal) => (await request(path, { signal })).body,

  /**
   * Keeps a workbook as the next version of a book. Sending it again with the same key is safe: the service answers
   * as it did the first time.
   * @param {Blob} body
   * @param {{book: string, base: number, key: string, note: string, name: string}} submission
   * @returns {Promise<Version>}
   */
  submit: (body, { book, base, key, note, name }) =>
    json(`${bookPath(book)}/versions`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': XLSX,
        'If-Match': `"${base}"`,
        'Idempotency-Key': key,
        ...by(name),
        'Submission-Note': encodeURIComponent(note),
      },
    }),
};
