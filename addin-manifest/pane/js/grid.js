// @ts-check
import { letters, place } from './cells.js';

/**
 * @typedef {import('./shapes.js').Context} Context
 * @typedef {import('./shapes.js').Block} Block
 * @typedef {import('./ports/port.js').Grid} Grid
 */

const ROWS_EACH_SIDE = 2;
const COLUMNS_EACH_SIDE = 2;

/**
 * A cell with a few neighbours, the headings above it and the key column at its left.
 * @param {Context | undefined} context
 * @param {string} sheet
 * @param {string} cell
 * @returns {Grid | null} null where nothing is known of that cell
 */
export function around(context, sheet, cell) {
  const at = place(cell);
  const blocks = (context?.blocks ?? []).filter((block) => block.sheet === sheet);
  return blocks.map((block) => within(block, at, cell)).find(Boolean) ?? null;
}

/**
 * @param {Block} block
 * @param {import('./cells.js').Place} at
 * @param {string} cell
 * @returns {Grid | null} null where the cell is outside
 */
function within({ sheet, topLeft, columns, rows }, at, cell) {
  const first = place(topLeft);
  const column = at.col - first.col;
  const lines = [{ number: first.row + 1, cells: columns }, ...rows];
  if (column < 0 || column >= columns.length || !lines.some(({ number }) => number === at.row + 1)) {
    return null;
  }
  const shown = near(column, columns.length);
  return {
    sheet,
    cell,
    columns: shown.map((c) => ({ letters: letters(first.col + c), far: c !== 0 && Math.abs(c - column) > 1 })),
    rows: lines
      .filter(({ number }) => number === first.row + 1 || Math.abs(number - 1 - at.row) <= ROWS_EACH_SIDE)
      .filter(({ cells }) => cells.some((text) => text !== ''))
      .map(({ number, cells }) => ({
        number,
        heading: number === first.row + 1,
        cells: shown.map((c) => ({ text: cells[c], here: number === at.row + 1 && c === column })),
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
