// @ts-check
import { button, fill, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { count, number } from '../words.js';
import { problemOf } from './problem-box.js';

/**
 * @typedef {import('../content.js').ContentCell} ContentCell
 * @typedef {import('../content.js').ContentTable} ContentTable
 */

/** What stands in the place of a figure. @type {Record<string, string>} */
const STATES = { 'not-entered': 'not entered', 'not-checked': 'not checked', blank: '' };
const NUMERIC = ['whole', 'decimal', 'money', 'percent', 'date'];

/**
 * One table of a version, as it counts.
 * @param {ContentTable} table
 * @param {(shown: ContentTable) => Promise<ContentTable>} after the rows after those that are shown
 */
export function contentTable(table, after) {
  const body = h('tbody', {}, rows(table));
  const more = h('div', {});
  let shown = table;
  const offer = () => fill(more, shown.more > 0 && [
    h('p', {}, `${count(shown.more, 'more row')} of ${number(shown.all)} not shown yet.`),
    button({ class: 'plain' }, async () => {
      try {
        shown = await after(shown);
        body.append(...rows(shown));
        offer();
      } catch (error) {
        more.append(problemOf(asProblem(error)));
      }
    }, 'Show more rows')]);
  offer();
  return [
    h('p', { class: 'soft' }, `${table.name}, on the sheet ${table.sheet}: ${count(table.all, 'row')}.${table.key ? ` A row is known by its ${table.key}.` : ''}`),
    table.all === 0 ? h('p', {}, 'Nothing was entered in this table.') : h('div', {
      class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': `Table ${table.sheet}`,
    },
    h('table', { class: 'figures content' },
      h('caption', { class: 'unseen' }, table.sheet),
      h('thead', {}, h('tr', {}, table.columns.map(({ heading, help, type }) =>
        h('th', { scope: 'col', class: NUMERIC.includes(type ?? '') && 'figure', title: help || null }, heading)))),
      body)),
    more,
  ];
}

/** @param {ContentTable} table */
function rows(table) {
  const key = table.columns.findIndex(({ heading }) => heading === table.key);
  return table.rows.map(({ cells }) => h('tr', {}, cells.map((cell, at) => {
    const isFigure = NUMERIC.includes(table.columns[at].type ?? '');
    return at === key
      ? h('th', { scope: 'row', title: cell.at }, contentText(cell))
      : h('td', { class: [isFigure && 'figure', cell.state].filter(Boolean).join(' '), title: cell.at }, contentText(cell));
  })));
}

/**
 * A cell in words: what counts, and what the workbook itself shows where that is something else.
 * @param {ContentCell} cell
 */
export function contentText(cell) {
  const text = cell.text || (STATES[cell.state] ?? '');
  return [
    cell.state === 'not-checked' && cell.text ? `${cell.text} (not checked)` : text,
    cell.own !== null && h('span', { class: 'own' }, ` The workbook shows ${cell.own}.`),
    cell.why !== null && h('span', { class: 'own' }, ` Because ${cell.why}.`),
  ];
}
