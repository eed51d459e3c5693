// @ts-check
import { contents } from '../content.js';
import { fill, h } from '../dom.js';
import { field, select } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { link } from '../router.js';
import { count, list } from '../words.js';

/**
 * @typedef {import('../content.js').PeriodTable} PeriodTable
 * @typedef {import('../content.js').ComparedRow} ComparedRow
 * @typedef {import('../content.js').Side} Side
 */

/**
 * One period beside another of the same template, row by row.
 * @param {string} book
 * @param {string} other which it is held against
 * @returns {import('../router.js').View}
 */
export function periodView(book, other) {
  const heading = h('h1', {}, 'Two periods');
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    heading,
    loading('both periods', () => contents.period(book, other), ({ before, now, tables, fields, notes }) => {
      heading.textContent = `${now.period} beside ${before.period}`;
      announce(`${count(tables.length, 'table')} compared.`);
      return [
        h('p', { class: 'lead' }, `${now.partnership}: ${sideWords(now)}, held against ${sideWords(before)}.`),
        h('p', { class: 'entry-links' },
          h('a', { href: link('books', now.book, now.version) }, `See ${now.period}`), ' ',
          h('a', { href: link('books', before.book, before.version) }, `See ${before.period}`)),
        notes.length > 0 && h('ul', { class: 'chart-notes' }, notes.map((note) => h('li', {}, note))),
        tables.length === 0 && h('p', {}, 'Neither has a table with figures.'),
        tables.map((table) => section(table, before, now)),
        fields.length > 0 && h('section', { class: 'sheet' }, h('h2', {}, 'Details'),
          compared('Named cells', 'What', fields.map(({ key, cells: [cell] }) => ({ key, cell })), before, now)),
      ];
    }));
  return { title: 'Two periods', body };
}

/** @param {Side} side */
function sideWords({ period, version, standing }) {
  return `${period} (version ${version}, ${standing})`;
}

/** @param {PeriodTable} table @param {Side} before @param {Side} now */
function section(table, before, now) {
  const box = h('div', {});
  const options = table.columns.map((heading, at) => /** @type {[string, string]} */ ([String(at), heading]));
  const asked = field('Column', '', select(options, String(table.main)));
  const show = () => fill(box, table.rows.length > 0 && compared(`${table.sheet}, ${table.columns[Number(asked.control.value)]}`, table.key,
    table.rows.map(({ key, cells }) => ({ key, cell: cells[Number(asked.control.value)] })), before, now));
  asked.control.addEventListener('change', show);
  show();
  return h('section', { class: 'sheet' },
    h('h2', {}, table.sheet),
    table.columns.length > 1 && asked.box,
    box,
    alone(table.onlyNow, now.period, before.period),
    alone(table.onlyBefore, before.period, now.period),
    table.more > 0 && h('p', {}, `${count(table.more, 'more row')} not shown.`));
}

/** @param {string[]} keys @param {string} has @param {string} lacks */
function alone(keys, has, lacks) {
  return keys.length > 0 && h('p', {}, `Only in ${has}, and so without a partner in ${lacks}: ${list(keys)}.`);
}

/**
 * @param {string} caption
 * @param {string} key
 * @param {{key: string, cell: import('../content.js').ComparedFigure}[]} rows
 * @param {Side} before
 * @param {Side} now
 */
function compared(caption, key, rows, before, now) {
  const hasPercent = rows.some(({ cell }) => cell.percent !== null);
  const hasVerdict = rows.some(({ cell }) => cell.verdict !== '');
  const figure = (/** @type {import('../content.js').Figure | null} */ shown) =>
    h('td', { class: shown?.number !== null && 'figure' }, shown?.text ?? '');
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': caption },
    h('table', { class: 'figures' },
      h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, [key, before.period, now.period, 'Difference', hasPercent && 'Change', hasVerdict && 'Verdict']
        .filter(Boolean).map((heading, at) => h('th', { scope: 'col', class: at > 0 && heading !== 'Verdict' && 'figure' }, heading)))),
      h('tbody', {}, rows.map(({ key: name, cell }) => h('tr', {},
        h('th', { scope: 'row' }, name), figure(cell.before), figure(cell.now), figure(cell.difference),
        hasPercent && figure(cell.percent), hasVerdict && h('td', {}, cell.verdict))))));
}
