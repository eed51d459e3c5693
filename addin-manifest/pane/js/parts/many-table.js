// @ts-check
import { csv } from '../export.js';
import { button, h } from '../dom.js';
import { link } from '../router.js';
import { number } from '../words.js';

/** @typedef {import('../many.js').Item} Item */

/** @type {Record<Item['state'], string>} */
const STATES = {
  waits: 'Not done', checked: 'Checked', submitted: 'Submitted', same: 'Nothing new', refused: 'Not done', 'left-out': 'Left out',
};

/**
 * What came of each file.
 * @param {Item[]} items
 * @param {(file: File) => void} open takes one in hand
 */
export function manyTable(items, open) {
  return h('table', { class: 'patches many' },
    h('caption', { class: 'unseen' }, 'What came of each file'),
    h('thead', {}, h('tr', {}, ['File', 'Template', 'Book', 'Errors', 'Queries', 'Outcome'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, items.map((item) => row(item, open))));
}

/**
 * @param {Item} item
 * @param {(file: File) => void} open
 */
function row(item, open) {
  const { file, path, template, bookName, book, version, summary, state, outcome } = item;
  return h('tr', { 'data-state': state },
    h('th', { scope: 'row' }, path),
    cell('Template', template),
    cell('Book', book ? h('a', { href: link('books', book) }, bookName || book) : bookName),
    cell('Errors', summary && number(summary.errors), 'figure'),
    cell('Queries', summary && number(summary.queries), 'figure'),
    h('td', {}, h('span', { class: `tag many-${state}` }, STATES[state]), ' ', outcome, ' ',
      version > 0 && h('a', { href: link('books', book, version) }, `Version ${version}`, h('span', { class: 'unseen' }, ` of ${path}`)),
      state === 'checked' && button({ class: 'link' }, () => open(file), 'See its findings', h('span', { class: 'unseen' }, ` of ${path}`))));
}

/**
 * @param {string} heading said beside it where there is no room for a row
 * @param {import('../dom.js').Child} value
 * @param {string} [kind]
 */
function cell(heading, value, kind = '') {
  return h('td', { class: kind, 'data-heading': heading }, value === null || value === '' ? h('span', { class: 'soft' }, '–') : value);
}

/**
 * The same as a sheet.
 * @param {Item[]} items
 */
export function manyCsv(items) {
  return csv([['File', 'Template', 'Book', 'Errors', 'Queries', 'State', 'Outcome', 'Version'],
    ...items.map(({ path, template, book, bookName, summary, state, outcome, version }) => [path, template, book || bookName,
      String(summary?.errors ?? ''), String(summary?.queries ?? ''), STATES[state], outcome, version > 0 ? String(version) : ''])]);
}
