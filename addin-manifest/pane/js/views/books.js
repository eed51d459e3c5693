// @ts-check
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { home } from '../home.js';
import { askedOf, bookFilters, EMPTY_BOOK, isAsked } from '../parts/book-filters.js';
import { disposalLine, nameOf, versionLine } from '../parts/book-words.js';
import { foundList, notSearched } from '../parts/found-list.js';
import { loading } from '../parts/loading.js';
import { searchBox } from '../parts/search-box.js';
import { announce } from '../parts/status.js';
import { stateTag } from '../parts/tag.js';
import { may } from '../rights.js';
import { link, linkAsking } from '../router.js';
import { count } from '../words.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../parts/book-filters.js').Asked} Asked
 * @typedef {import('../parts/book-filters.js').Filtered} Filtered
 * @typedef {{id: string, title: string}} Template
 */

/**
 * Every book, one for each partnership, template and period; or those that have the words which were looked for.
 * @param {URLSearchParams} query what it is narrowed to
 * @returns {import('../router.js').View}
 */
export function booksView(query) {
  const asked = askedOf(query);
  let now = () => asked;
  const load = () => Promise.all([api.books(), api.templates(), asked.q ? home.search(asked.q) : null]);
  const body = h('div', {},
    h('h1', {}, 'Books'),
    h('p', { class: 'lead' }, 'A book is one partnership’s workbook for one period, with every version of it.'),
    may('open-book') && h('p', {}, h('a', { href: '#/start' }, 'Start a book from a template')),
    searchBox(asked.q, () => {
      const { q, ...filters } = now();
      return filters;
    }),
    loading('books', load, ([books, templates, found]) => {
      if (books.length === 0) {
        announce(count(0, 'book'));
        return none();
      }
      const shown = found ? searched(found) : shelf(books, templates);
      const list = h('div');
      const filters = bookFilters(shown.all, new Map(templates.map(({ id, title }) => [id, title])), asked, (narrowed) => {
        const kept = shown.all.filter((book) => isAsked(book, narrowed));
        announce(count(kept.length, 'book'));
        fill(list, h('p', { class: 'count-line' }, countLine(kept.length, shown.all.length, narrowed)),
          kept.length === 0 ? nothing(narrowed, found) : shown.draw(kept));
      });
      now = filters.now;
      return [filters.box, list];
    }));
  return { title: asked.q ? `Books with ${asked.q}` : 'Books', body };
}

/**
 * @param {number} kept
 * @param {number} all
 * @param {Asked} asked
 */
function countLine(kept, all, { q }) {
  const shown = kept === all ? count(all, 'book') : `${kept} of ${count(all, 'book')}`;
  return q ? `${shown} with ${q}` : shown;
}

function none() {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, 'There are no books yet.')),
    h('p', {}, 'Check a workbook and submit it: that starts its book. Or start from an empty template.'),
    h('p', {}, h('a', { class: 'button main', href: '#/check' }, 'Check a workbook'), ' ',
      h('a', { class: 'button', href: '#/templates' }, 'Get a template')));
}

/**
 * @param {Asked} asked
 * @param {import('../home.js').Found | null} found
 */
function nothing({ q, ...filters }, found) {
  const isNarrowed = Object.values(filters).some(Boolean);
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, q ? `No book has all of these words: ${q}.` : 'No book is like this.')),
    found && notSearched(found.index),
    h('p', {}, q ? 'Leave a word out, or type the beginning of one: burg finds burglary.' : 'Take a filter away to see more.'),
    h('p', {}, q && [h('a', { href: linkAsking('#/books', filters) }, 'Show them without the search'), ' '],
      isNarrowed && h('a', { href: linkAsking('#/books', { q }) }, 'Show them without the filters')));
}

/**
 * @param {Book[]} books
 * @param {Template[]} templates
 */
function shelf(books, templates) {
  const all = books.map((book) => ({ ...book, state: book.head?.state ?? EMPTY_BOOK }));
  return {
    all,
    /** @param {any[]} kept */
    draw: (kept) => h('ul', { class: 'shelf' }, kept.map((book) => entry(book, nameOf(book, templates)))),
  };
}

/** @param {import('../home.js').Found} found */
function searched(found) {
  const all = found.books.map((book) => ({ ...book, state: book.state ?? EMPTY_BOOK, found: book }));
  return {
    all,
    /** @param {any[]} kept */
    draw: (kept) => foundList(kept.map((book) => book.found), found),
  };
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
