// @ts-check
import { api } from './api.js';
import { named } from './explanations.js';

/**
 * What officers said of the same queries before: in the version before, or in the book of the period before.
 *
 * @typedef {import('./shapes.js').Book} Book
 * @typedef {import('./shapes.js').Finding} Finding
 *
 * @typedef {object} Earlier
 * @property {string} words
 * @property {string} where such as "version 2" or "version 1 of 2018-19 Q4"
 * @property {import('./shapes.js').Author | null} by
 *
 * @typedef {{partnership: string, template: string}} Kind what books there are more of
 */

/**
 * @param {Kind} kind
 * @param {Book[]} books
 * @param {Book | undefined} book that of the workbook; undefined while it has none
 * @param {number} version the one before, or the newest of its book; 0 for none
 * @returns {Promise<(finding: Finding) => Earlier | null>} what was said of a finding
 */
export async function lastTime(kind, books, book, version) {
  const before = bookBefore(kind, books, book);
  const number = before?.counting ?? before?.head?.number ?? 0;
  const [own, other] = await Promise.all([
    book && version > 0 ? saidIn(book.id, version, `version ${version}`) : [],
    before && number > 0 ? saidIn(before.id, number, `version ${number} of ${before.period}`) : [],
  ]);
  const said = new Map([...other, ...own]);
  return (finding) => said.get(placeOf(finding)) ?? null;
}

/**
 * @param {string} book
 * @param {number} number
 * @param {string} where
 * @returns {Promise<[string, Earlier][]>}
 */
async function saidIn(book, number, where) {
  const { findings } = await api.findings(book, number);
  return findings.flatMap((finding) => {
    const { explanation, explainedBy } = finding;
    return explanation ? [[placeOf(finding), { words: explanation, where, by: explainedBy ?? null }]] : [];
  });
}

/** @param {Finding} finding */
function placeOf(finding) {
  return JSON.stringify(named(finding));
}

/**
 * The book of the period before: the last that was opened before this one.
 * @param {Kind} kind
 * @param {Book[]} books
 * @param {Book | undefined} book
 */
function bookBefore({ partnership, template }, books, book) {
  return books.filter((each) => each.partnership === partnership && each.template === template && each.disposed === null
    && (book === undefined || (each.id !== book.id && each.createdAt < book.createdAt)))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}
