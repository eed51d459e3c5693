// @ts-check
import { h, newId } from '../dom.js';
import { link } from '../router.js';
import { count, list } from '../words.js';
import { cellChoice } from './cell-choice.js';

/**
 * @typedef {import('../scoring.js').SpreadCell} SpreadCell
 * @typedef {import('../scoring.js').SpreadTable} SpreadTable
 * @typedef {import('./cell-choice.js').CellChoice} CellChoice
 */

/** How far scorers are from agreeing, as a word beside its colour. */
const STANDINGS = { agreed: 'Agreed', waiting: 'Some left blank', apart: 'Apart', blank: 'Cleared' };

/**
 * One table as every agency filled it, and what is to count where they differ.
 * @param {string} book
 * @param {SpreadTable} spread
 * @param {string[]} agencies
 * @param {CellChoice[] | null} choices where each cell that is open adds its question; null when nothing is asked any more
 */
export function spreadTable(book, { table, rows, extra }, agencies, choices) {
  const id = newId('spread');
  const headings = ['Cell', 'What', ...agencies, 'How far apart', choices ? 'What counts' : 'Agreed on'];
  const cells = rows.flatMap(({ key, cells }) => cells.map((cell) => line(book, table, key, cell, choices)));
  return h('section', { class: 'sheet', 'aria-labelledby': id },
    h('h2', { id }, `${rows[0]?.cells[0]?.sheet ?? table}: where they differ `,
      h('span', { class: 'soft' }, count(rows.length, 'row'))),
    extra.map(({ agency, keys }) => h('p', { class: 'notice' },
      `${agency} added ${list(keys)}. Added rows are not agreed here: submit a version that has them, and score that.`)),
    cells.length > 0 && h('div', { class: 'spread-frame', tabindex: '0', role: 'group', 'aria-labelledby': id },
      h('table', { class: 'patches spread' },
        h('thead', {}, h('tr', {}, headings.map((heading) => h('th', { scope: 'col' }, heading)))),
        h('tbody', {}, cells))));
}

/**
 * @param {string} book
 * @param {string} table
 * @param {string} key
 * @param {SpreadCell} cell
 * @param {CellChoice[] | null} choices
 */
function line(book, table, key, cell, choices) {
  const { column, scores, standing, words, calculated } = cell;
  const place = `${column} of ${key}`;
  return h('tr', { class: calculated ? 'follows' : `is-${standing}` },
    h('th', { scope: 'row', class: 'cells' }, cell.cell ?? ''),
    h('td', { 'data-label': 'What' }, h('a', { href: link('books', book, 'cell', table, key, column) }, place)),
    scores.map(({ agency, text }) => h('td', { 'data-label': agency, class: 'score' }, text)),
    h('td', { 'data-label': 'How far apart' }, h('span', {},
      !calculated && h('span', { class: `tag tag-${standing}` }, STANDINGS[standing]), ' ', words)),
    h('td', { 'data-label': choices ? 'What counts' : 'Agreed on' }, outcome(place, cell, choices)));
}

/**
 * @param {string} place
 * @param {SpreadCell} cell
 * @param {CellChoice[] | null} choices
 */
function outcome(place, cell, choices) {
  if (choices && cell.calculated) {
    return h('span', { class: 'soft' }, 'Follows from the scores');
  }
  if (!choices || cell.agreed) {
    return h('strong', {}, cell.valueText ?? 'blank');
  }
  const choice = cellChoice(place, cell);
  choices.push(choice);
  return choice.box;
}
