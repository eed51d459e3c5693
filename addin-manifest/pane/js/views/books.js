// @ts-check
import { api } from '../api.js';
import { h } from '../dom.js';
import { disposalLine, nameOf, versionLine } from '../parts/book-words.js';
import { field, textInput } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { stateTag } from '../parts/tag.js';
import { link } from '../router.js';
import { count } from '../words.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {{id: string, title: string}} Template
 */

/** From how many books on it is quicker to type than to look. */
const FINDER_FROM = 8;

/**
 * Every book, one for each partnership, template and period.
 * @returns {import('../router.js').View}
 */
export function booksView() {
  const load = () => Promise.all([api.books(), api.templates()]);
  const body = h('div', {},
    h('h1', {}, 'Books'),
    h('p', { class: 'lead' }, 'A book is one partnership’s workbook for one period, with every version of it.'),
    loading('books', load, ([books, templates]) => {
      announce(count(books.length, 'book'));
      return books.length === 0 ? none() : shelf(books, templates);
    }));
  return { title: 'Books', body };
}

function none() {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, 'There are no books yet.')),
    h('p', {}, 'Check a workbook and submit it: that starts its book. Or start from an empty template.'),
    h('p', {}, h('a', { class: 'button main', href: '#/check' }, 'Check a workbook'), ' ',
      h('a', { class: 'button', href: '#/templates' }, 'Get a template')));
}

/**
 * @param {Book[]} books
 * @param {Template[]} templates
 */
function shelf(books, templates) {
  const lines = books.map((book) => ({ name: nameOf(book, templates), item: entry(book, nameOf(book, templates)) }));
  const list = h('ul', { class: 'shelf' }, lines.map(({ item }) => item));
  if (books.length < FINDER_FROM) {
    return list;
  }
  const finder = field('Find a book', 'Part of its partnership, template or period.', textInput('', 100));
  const none = h('p', { class: 'empty', hidden: true }, 'No book has this in its name.');
  finder.control.addEventListener('input', () => {
    const wanted = finder.control.value.trim().toLowerCase();
    const found = lines.filter(({ name, item }) => {
      item.hidden = !name.toLowerCase().includes(wanted);
      return !item.hidden;
    });
    none.hidden = found.length > 0;
    announce(count(found.length, 'book'));
  });
  return [h('div', { class: 'finder' }, finder.box), list, none];
}

/**
 * @param {Book} book
 * @param {string} name
 */
function entry(book, name) {
  return h('li', {},
    h('a', { class: 'shelf-name', href: link('books', book.id) }, name),
    h('p', {}, book.counts),
    book.disposed && h('p', {}, disposalLine(book)),
    book.head && h('p', { class: 'soft' }, stateTag(book.head.state), ' ', versionLine(book.head)));
}
