// @ts-check
import { letters, place } from './cells.js';

/**
 * @typedef {import('./shapes.js').Surroundings} Surroundings
 * @typedef {import('./shapes.js').Excerpt} Excerpt
 * @typedef {import('./cells.js').Place} Place
 * @typedef {import('./ports/port.js').Grid} Grid
 *
 * @typedef {import('./shapes.js').CellKey} CellKey
 *
 * @typedef {object} Block cells that stand together, as text
 * @property {number} left its first column, zero-based
 * @property {number} width
 * @property {number} heading the number of the row of headings in Excel; 0 for none
 * @property {{number: number, cells: string[], spots?: (CellKey | undefined)[]}[]} lines
 */

const ROWS_EACH_SIDE = 2;
const COLUMNS_EACH_SIDE = 2;

/**
 * A cell with a few neighbours: in a table the headings above it and the key column at its left, elsewhere the labels
 * of the named cells.
 * @param {Surroundings | null | undefined} surroundings
 * @param {string} sheet
 * @param {string} cell
 * @returns {Grid | null} null where nothing is known of that cell
 */
export function around(surroundings, sheet, cell) {
  const at = place(cell);
  const tables = (surroundings?.tables ?? []).filter((table) => table.sheet === sheet);
  const block = tables.map(blockOf).find((each) => holds(each, at)) ?? namedCells(surroundings, sheet, at);
  return block && gridOf(block, sheet, cell, at);
}

/**
 * @param {Excerpt} table
 * @returns {Block}
 */
function blockOf({ table, key, topLeft, columns, rows }) {
  const { row, col } = place(topLeft);
  const headings = columns.map(({ text }) => text);
  const lines = rows.map(({ number, cells }) => {
    const rowKey = cells[headings.indexOf(key)];
    return { number, cells, spots: headings.map((column) => (rowKey ? { table, key: rowKey, column } : undefined)) };
  });
  return { left: col, width: columns.length, heading: row + 1, lines: [{ number: row + 1, cells: headings }, ...lines] };
}

/**
 * @param {Surroundings | null | undefined} surroundings
 * @param {string} sheet
 * @param {Place} at
 * @returns {Block | null}
 */
function namedCells(surroundings, sheet, at) {
  const fields = (surroundings?.fields ?? []).filter((field) =>
    field.sheet === sheet && place(field.cell).col === at.col);
  const lines = fields.map(({ name, cell, label, text }) => ({
    number: place(cell).row + 1, cells: [label, text], spots: [undefined, { table: null, key: null, column: name }],
  }));
  const block = { left: at.col - 1, width: 2, heading: 0, lines };
  return at.col > 0 && holds(block, at) ? block : null;
}

/**
 * @param {Block} block
 * @param {Place} at
 */
function holds({ left, width, lines }, at) {
  return at.col >= left && at.col < left + width && lines.some(({ number }) => number === at.row + 1);
}

/**
 * @param {Block} block
 * @param {string} sheet
 * @param {string} cell
 * @param {Place} at
 * @returns {Grid}
 */
function gridOf({ left, width, heading, lines }, sheet, cell, at) {
  const column = at.col - left;
  const shown = near(column, width);
  const rows = lines.filter(({ number }) =>
    number === heading || Math.abs(number - 1 - at.row) <= ROWS_EACH_SIDE);
  return {
    sheet,
    cell,
    columns: shown.map((c) => ({ letters: letters(left + c), far: c !== 0 && Math.abs(c - column) > 1 })),
    rows: rows.map(({ number, cells, spots }) => ({
      number,
      heading: number === heading,
      cells: shown.map((c) => ({ text: cells[c], here: number === at.row + 1 && c === column, spot: spots?.[c] })),
    })),
  };
}

/**
 * The columns around one, within bounds, after the first column of all.
 * @param {number} middle
 * @param {number} length
 */
function near(middle, length) {
  const from = Math.max(1, middle - COLUMNS_EACH_SIDE);
  const to = Math.min(length - 1, middle + COLUMNS_EACH_SIDE);
  return [0, ...Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)];
}
