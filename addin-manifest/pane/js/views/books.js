// @ts-check
import { api } from '../api.js';
import { bookList } from '../book-list.js';
import { fill, h } from '../dom.js';
import { home } from '../home.js';
import { askedOf, bookFilters, countsIn, countsKept, EMPTY_BOOK, isAsked } from '../parts/book-filters.js';
import { bookShelf, countLine } from '../parts/book-shelf.js';
import { foundList, notSearched } from '../parts/found-list.js';
import { loading } from '../parts/loading.js';
import { searchBox } from '../parts/search-box.js';
import { announce } from '../parts/status.js';
import { may } from '../rights.js';
import { linkAsking } from '../router.js';
import { count } from '../words.js';

/** @typedef {import('../parts/book-filters.js').Asked} Asked */

/**
 * Every book, one for each partnership, template and period; or those that have the words which were looked for.
 * @param {URLSearchParams} query what it is narrowed to
 * @returns {import('../router.js').View}
 */
export function booksView(query) {
  const asked = askedOf(query);
  let now = () => asked;
  const load = () => Promise.all([bookList.counts(), api.templates(), asked.q ? home.search(asked.q) : null]);
  const body = h('div', {},
    h('h1', {}, 'Books'),
    h('p', { class: 'lead' }, 'A book is one partnership’s workbook for one period, with every version of it.'),
    may('open-book') && h('p', {}, h('a', { href: '#/start' }, 'Start a book from a template')),
    searchBox(asked.q, () => {
      const { q, ...filters } = now();
      return filters;
    }),
    loading('books', load, ([counts, templates, found]) => {
      if (counts.all === 0) {
        announce(count(0, 'book'));
        return none();
      }
      const list = h('div');
      const filters = bookFilters(found ? countsOf(found) : countsKept(counts), new Map(templates.map(({ id, title }) => [id, title])), asked,
        (narrowed) => fill(list, found ? searched(found, narrowed) : bookShelf(narrowed, counts.all, templates, nothing)));
      now = filters.now;
      return [filters.box, list];
    }));
  return { title: asked.q ? `Books with ${asked.q}` : 'Books', body };
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
 * @param {import('../home.js').Found | null} [found]
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
 * The books that were found, of those the ones that the filters leave.
 * @param {import('../home.js').Found} found
 * @param {Asked} narrowed
 */
function searched(found, narrowed) {
  const kept = found.books.filter((book) => isAsked({ ...book, state: book.state ?? EMPTY_BOOK }, narrowed));
  announce(count(kept.length, 'book'));
  return [countLine(kept.length, found.books.length, narrowed),
    kept.length === 0 ? nothing(narrowed, found) : foundList(kept, found)];
}

/** @param {import('../home.js').Found} found */
function countsOf({ books }) {
  return countsIn(books.map((book) => ({ ...book, state: book.state ?? EMPTY_BOOK })));
}
