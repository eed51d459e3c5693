// @ts-check
import { bookList } from '../book-list.js';
import { button, focusOn, h } from '../dom.js';
import { link } from '../router.js';
import { count, number } from '../words.js';
import { disposalLine, nameOf, versionLine } from './book-words.js';
import { loading } from './loading.js';
import { announce } from './status.js';
import { stateTag } from './tag.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('./book-filters.js').Asked} Asked
 * @typedef {{id: string, title: string}} Template
 */

/** The list that was asked for last: what comes later of another one is not read out. */
let last = 0;

/**
 * The books that are asked for, a page at a time.
 * @param {Asked} asked
 * @param {number} all how many there are of any kind
 * @param {Template[]} templates
 * @param {(asked: Asked) => import('../dom.js').Child} nothing what to say where there is none
 */
export function bookShelf(asked, all, templates, nothing) {
  const own = ++last;
  const { q, ...narrowed } = asked;
  return loading('books', () => bookList.page(narrowed), (page) => {
    if (own === last) {
      announce(count(page.all, 'book'));
    }
    const list = h('ul', { class: 'shelf' }, entries(page.books, templates));
    return [countLine(page.all, all, asked),
      page.all === 0 ? nothing(asked) : [list, page.isMore && nextButton(list, narrowed, page, templates)]];
  });
}

/**
 * @param {number} kept
 * @param {number} all
 * @param {Asked} asked
 */
export function countLine(kept, all, { q }) {
  const shown = kept === all ? count(all, 'book') : `${number(kept)} of ${count(all, 'book')}`;
  return h('p', { class: 'count-line' }, q ? `${shown} with ${q}` : shown);
}

/**
 * How many are shown, and a way to those after them.
 * @param {HTMLElement} list
 * @param {import('../book-list.js').Narrowed} narrowed
 * @param {{books: Book[], all: number}} page the last that was added
 * @param {Template[]} templates
 * @returns {HTMLElement}
 */
function nextButton(list, narrowed, { books, all }, templates) {
  const box = h('div', { class: 'next-books' },
    h('p', { class: 'soft' }, `The first ${number(list.childElementCount)} of ${count(all, 'book')} are shown.`),
    button({ class: 'plain' }, () => {
      box.replaceWith(loading('more books', () => bookList.page(narrowed, books[books.length - 1].id), (page) => {
        const more = entries(page.books, templates);
        list.append(...more);
        focusOn(more[0]?.querySelector('a') ?? null);
        announce(`${count(page.books.length, 'more book')}.`);
        return page.isMore ? nextButton(list, narrowed, page, templates) : h('p', { class: 'soft' }, 'Those are all.');
      }));
    }, 'Show more books'));
  return box;
}

/**
 * @param {Book[]} books
 * @param {Template[]} templates
 */
function entries(books, templates) {
  return books.map((book) => h('li', {},
    h('a', { class: 'shelf-name', href: link('books', book.id) }, nameOf(book, templates)),
    h('p', {}, book.counts),
    book.disposed && h('p', {}, disposalLine(book)),
    book.head && h('p', { class: 'soft' }, stateTag(book.head.state), ' ', versionLine(book.head))));
}
