// @ts-check
import { api } from '../api.js';
import { bookList } from '../book-list.js';
import { button, h } from '../dom.js';
import { nameOf } from '../parts/book-words.js';
import { field, select } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { way } from '../parts/way.js';
import { go, link } from '../router.js';

/**
 * What can be done with a report: checked against a book's figures, or filled from them.
 * @returns {import('../router.js').View}
 */
export function reportsView() {
  const body = h('div', { class: 'reports' },
    h('h1', {}, 'Reports'),
    h('section', { class: 'report-choice', 'aria-labelledby': 'check-one' },
      h('h2', { id: 'check-one' }, 'Check a report'),
      h('p', {}, 'Hold every figure in a report’s sentences against the workbooks.'),
      loading('the books', () => Promise.all([bookList.all(), api.templates()]), ([books, templates]) => {
        const held = books.filter(({ head, disposed }) => head && !disposed);
        return held.length === 0
          ? h('p', { class: 'empty' }, 'There is no book with a version yet. ', h('a', { href: '#/check' }, 'Check a workbook and submit it'), ' first.')
          : choice(held, templates);
      })),
    h('ul', { class: 'ways' },
      way('#/reports/fill', 'Fill a report', 'Name figures in a Word report, and have them filled in from approved versions.')));
  return { title: 'Reports', body };
}

/**
 * @param {import('../shapes.js').Book[]} books
 * @param {import('../shapes.js').RegisteredTemplate[]} templates
 */
function choice(books, templates) {
  const control = select(books.map((book) => [book.id, nameOf(book, templates)]), books[0].id);
  const asked = field('Which book it reports on', 'Its counting version is used, or its newest while none is approved.', control);
  return h('div', {}, asked.box, h('p', {}, button({ class: 'main' }, () => {
    const book = /** @type {import('../shapes.js').Book} */ (books.find(({ id }) => id === control.value));
    go(link('books', book.id, book.counting ?? book.head?.number ?? 1, 'report'));
  }, 'Go on')));
}
