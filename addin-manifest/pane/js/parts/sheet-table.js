// @ts-check
import { button, h } from '../dom.js';
import { count, shown } from '../words.js';

/**
 * @typedef {import('../template-care.js').Table} Table
 * @typedef {import('../shapes.js').Scalar} Scalar
 */

/** How many rows are shown before the rest is asked for. */
const FIRST_ROWS = 40;
/** So many blank rows stand for those of an empty table. */
const BLANK_ROWS = 3;
const FIGURES = ['whole', 'decimal', 'money', 'percent', 'date'];

/**
 * A table of a template as its sheet has it, without Excel: its own rows, those of an example, or blank ones to fill.
 * @param {Table} table
 * @param {Scalar[][]} rows
 */
export function sheetTable(table, rows) {
  const caption = `${table.sheet}, from ${table.at.split('!').pop()}`;
  const body = h('tbody', {}, rows.length === 0
    ? Array.from({ length: BLANK_ROWS }, () => line(table, table.columns.map(() => null)))
    : rows.slice(0, FIRST_ROWS).map((row) => line(table, row)));
  const rest = rows.slice(FIRST_ROWS);
  const more = button({ class: 'link' }, () => {
    body.append(...rest.map((row) => line(table, row)));
    more.remove();
  }, `Show ${count(rest.length, 'more row')}`);
  return [
    // So that the keyboard can scroll what is wider than the page.
    h('div', { class: 'sheet-frame', role: 'region', 'aria-label': caption, tabindex: '0' },
      h('table', { class: 'sheet-table' },
        h('caption', {}, caption),
        h('thead', {}, h('tr', {}, table.columns.map(({ name, content }) =>
          h('th', { scope: 'col', class: `entry-${content.entry}` }, name)))),
        body)),
    rest.length > 0 && more,
  ];
}

/**
 * @param {Table} table
 * @param {Scalar[]} row
 */
function line({ columns, key }, row) {
  return h('tr', {}, columns.map(({ name, content }, i) => {
    const text = shown(row[i] ?? null, content.type);
    const look = [`entry-${content.entry}`, FIGURES.includes(content.type) && 'figure'].filter(Boolean).join(' ');
    return name === key ? h('th', { scope: 'row', class: look }, text || blank()) : h('td', { class: look }, text || blank());
  }));
}

/** Read aloud, an empty cell is one. */
function blank() {
  return h('span', { class: 'unseen' }, 'blank');
}
