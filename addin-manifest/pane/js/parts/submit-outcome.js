// @ts-check
import { api } from '../api.js';
import { button, h } from '../dom.js';
import { inWords } from '../findings.js';
import { link } from '../router.js';
import { versionFileName } from '../version-file.js';
import { onWhen } from '../words.js';
import { unlockLink } from './book-words.js';
import { mergeOffer, mergeOnRequest } from './merge-offer.js';
import { problemBox, problemOf } from './problem-box.js';
import { putForward } from './put-forward.js';

/**
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../shapes.js').Version} Version
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').MergeOffer} MergeOffer
 */

/**
 * The version is kept.
 * @param {Book} book
 * @param {Version} version
 * @param {import('../dom.js').Child} explanations what became of them
 * @param {import('./put-forward.js').Forward} forward
 */
export function kept(book, { number, createdAt, sha256, summary }, explanations, forward) {
  return h('div', { class: 'kept', tabindex: '-1' },
    h('h2', {}, `Version ${number} is kept`),
    h('p', {}, `Submitted ${onWhen(createdAt)}, with ${inWords(summary)}.`),
    h('p', {}, 'Everybody who opens the book sees it as the newest version. It cannot be changed or overwritten.'),
    explanations,
    putForward(book, number, forward),
    h('p', { class: 'ways-on' },
      h('a', { class: 'button', href: link('books', book.id, number) }, `See version ${number}`), ' ',
      h('a', { class: 'button', href: link('books', book.id) }, 'See the versions of this book')),
    h('p', { class: 'soft' }, 'Its fingerprint (SHA-256): ', h('code', {}, sha256)));
}

/**
 * Somebody submitted a version in the meantime: the merge where there is one, and the way round it where there is none.
 * @param {Problem} problem
 * @param {Book | null} book
 * @param {(base: number) => void} submitAfter
 * @param {(offer: MergeOffer, choices: Record<string, unknown>) => void} accept
 */
export function stale(problem, book, submitAfter, accept) {
  const head = /** @type {Version | null} */ (problem.facts.head);
  const offer = /** @type {MergeOffer | null} */ (problem.facts.merge ?? null);
  if (!head || !book) {
    return problemOf(problem);
  }
  if (offer) {
    return offer.conflicts === null
      ? mergeOnRequest(problem.message, offer, accept)
      : mergeOffer(problem.message, offer, (choices) => accept(offer, choices));
  }
  const { id } = book;
  return problemBox(
    h('p', { class: 'problem-what' }, problem.message),
    head.note && h('blockquote', {}, head.note),
    h('p', {}, 'Nothing was overwritten, and yours is still here. Compare the two before you go on:'),
    h('ul', {},
      h('li', {}, h('a', { href: api.versionFile(id, head.number), download: versionFileName(id, head.number) },
        `Download version ${head.number}`)),
      h('li', {}, h('a', { href: link('books', id) }, 'See all versions of this book'))),
    h('p', {}, `When your workbook has everything of version ${head.number} that it needs:`),
    button({ class: 'plain' }, () => submitAfter(head.number), `Submit mine after version ${head.number}`));
}

/**
 * The book was locked meanwhile.
 * @param {Problem} problem
 * @param {Book} book
 */
export function lockedOut({ message, fix }, book) {
  return problemBox(
    h('p', { class: 'problem-what' }, message),
    h('p', {}, fix),
    book.locked !== null && h('p', {}, unlockLink(book)));
}

/**
 * There is nothing new in it: no fault, and no version.
 * @param {Problem} problem
 * @param {Book | null} book
 */
export function unchanged(problem, book) {
  return h('div', { class: 'notice', tabindex: '-1' },
    h('p', {}, h('strong', {}, problem.message)),
    h('p', {}, 'If you meant another file, choose that one. If not, all is in order.'),
    book && h('p', {}, h('a', { href: link('books', book.id) }, 'See the versions of this book')));
}
