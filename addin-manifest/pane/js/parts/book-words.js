// @ts-check
import { h } from '../dom.js';
import { link } from '../router.js';
import { accountName } from '../who.js';
import { onWhen } from '../words.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').Version} Version
 * @typedef {{id: string, title: string}} Template
 */

/**
 * "Charnwood, Crime performance, 2019-20 Q1".
 * @param {Book} book
 * @param {Template[]} templates
 */
export function nameOf(book, templates) {
  const title = templates.find(({ id }) => id === book.template)?.title ?? book.template;
  return `${book.partnership}, ${title}, ${book.period}`;
}

/**
 * "Version 3, by Analyst, Charnwood, on 12 June 2026 at 10:42am".
 * @param {Version} version
 */
export function versionLine(version) {
  return `Version ${version.number}, by ${authorOf(version)}, ${onWhen(version.createdAt)}`;
}

/**
 * Who submitted a version. Where people sign in, a name that was only given says so.
 * @param {Version} version
 */
export function authorOf({ author, role }) {
  const isGiven = accountName() !== null && role === '';
  return author ? `${author}${isGiven ? ' (name as given)' : ''}` : 'somebody not signed in';
}

/**
 * "Its workbooks were disposed of on 14 June 2026 at 1:00pm by Records Officer: Seven years are over."; null while they are kept.
 * @param {Book} book
 */
export function disposalLine({ disposed }) {
  return disposed && `Its workbooks were disposed of ${onWhen(disposed.at)} by ${disposed.by}: ${disposed.reason}`;
}

/**
 * The way out of a locked book.
 * @param {Book} book
 */
export function unlockLink({ id, locked }) {
  return h('a', { href: link('books', id, locked ?? '') }, `Unlock version ${locked}`);
}
