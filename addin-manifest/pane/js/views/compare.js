// @ts-check
import { api } from '../api.js';
import { h, newId } from '../dom.js';
import { field, select } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { go, link } from '../router.js';
import { storyLink } from '../story-link.js';
import { count } from '../words.js';

/**
 * @typedef {import('../shapes.js').Comparison} Comparison
 * @typedef {import('../shapes.js').ComparedCell} ComparedCell
 * @typedef {import('../shapes.js').ComparedTable} ComparedTable
 */

/** The three kinds of change, kept apart: what somebody did comes before what follows from it. */
const KINDS = /** @type {const} */ ([
  ['entered', 'Entered'],
  ['formula', 'Formulas altered'],
  ['follows', 'What follows'],
]);

/**
 * What changed between two versions of a book, and nothing else.
 * @param {string} book
 * @param {number} from
 * @param {number} to
 * @returns {import('../router.js').View}
 */
export function compareView(book, from, to) {
  const title = `Versions ${from} and ${to}`;
  const load = () => Promise.all([api.compare(book, from, to), api.book(book)]);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('changes', load, ([comparison, { head }]) => {
      announce(comparison.summary.sentence);
      return [
        h('p', { class: 'lead' }, comparison.summary.sentence),
        chooser(book, from, to, head?.number ?? to),
        h('p', {}, h('a', { href: api.comparisonFile(book, from, to), download: `${book}.v${from}-v${to}.xlsx` },
          'Download the changes as a workbook')),
        comparison.tables.map((table) => tableOf(book, table)),
        comparison.fields.length > 0 && h('section', { class: 'sheet' },
          h('h2', {}, 'Details'), kinds(book, null, comparison.fields)),
        comparison.outside.length > 0 && h('section', { class: 'sheet' },
          h('h2', {}, 'Outside the tables'),
          h('ul', { class: 'rows' }, comparison.outside.map((row) => h('li', {}, row.sentence)))),
      ];
    }));
  return { title, body };
}

/**
 * Two other versions to compare.
 * @param {string} book
 * @param {number} from
 * @param {number} to
 * @param {number} newest
 */
function chooser(book, from, to, newest) {
  const options = Array.from({ length: newest }, (_, at) => newest - at)
    .map((number) => /** @type {[string, string]} */ ([String(number), `Version ${number}`]));
  const older = field('From', '', select(options, String(from)));
  const newer = field('To', '', select(options, String(to)));
  const box = h('form', { class: 'between' }, older.box, newer.box,
    h('button', { type: 'submit', class: 'plain' }, 'Compare'));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    go(link('books', book, 'compare', older.control.value, newer.control.value));
  });
  return box;
}

/**
 * @param {string} book
 * @param {ComparedTable} table
 */
function tableOf(book, { table, added, removed, renamed, changed }) {
  const id = newId('table');
  return h('section', { class: 'sheet', 'aria-labelledby': id },
    h('h2', { id }, changed[0]?.sheet ?? table),
    rows('added', added),
    rows('removed', removed),
    renamed.length > 0 && h('ul', { class: 'rows' },
      renamed.map((row) => h('li', {}, `${row.from} is called ${row.to} now.`))),
    kinds(book, table, changed));
}

/**
 * @param {string} what
 * @param {string[]} keys
 */
function rows(what, keys) {
  return keys.length > 0 && h('p', {},
    h('strong', {}, `${count(keys.length, 'row')} ${what}: `), keys.join(', '));
}

/**
 * @param {string} book
 * @param {string | null} table
 * @param {ComparedCell[]} changed
 */
function kinds(book, table, changed) {
  return KINDS.map(([kind, name]) => {
    const cells = changed.filter((cell) => cell.kind === kind);
    return cells.length > 0 && changes(book, table, name, cells, kind === 'follows');
  });
}

/**
 * @param {string} book
 * @param {string | null} table
 * @param {string} name
 * @param {ComparedCell[]} cells
 * @param {boolean} withCauses
 */
function changes(book, table, name, cells, withCauses) {
  const headings = ['Cell', 'What', 'Was', 'Is now', ...(withCauses ? ['Because'] : [])];
  return h('table', { class: 'patches changes' },
    h('caption', {}, name, ' ', h('span', { class: 'soft' }, count(cells.length, 'cell'))),
    h('thead', {}, h('tr', {}, headings.map((heading) => h('th', { scope: 'col' }, heading)))),
    h('tbody', {}, cells.map(({ cell, key, column, place, was, is, why }) => h('tr', {},
      h('th', { scope: 'row', class: 'cells' }, cell ?? ''),
      h('td', { 'data-label': 'What' },
        h('a', { href: storyLink(book, { table, key, column }) }, place)),
      h('td', { 'data-label': 'Was' }, was),
      h('td', { 'data-label': 'Is now' }, h('strong', {}, is)),
      withCauses && h('td', { 'data-label': 'Because' }, why)))));
}
