// @ts-check
import { letters, place } from './cells.js';

/**
 * @typedef {import('./shapes.js').Context} Context
 * @typedef {import('./shapes.js').SheetText} SheetText
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
  for (const text of Object.values(context?.tables ?? {})) {
    const grid = text.sheet === sheet ? within(text, at, cell) : null;
    if (grid) {
      return grid;
    }
  }
  return null;
}

/**
 * @param {SheetText} text
 * @param {import('./cells.js').Place} at
 * @param {string} cell
 * @returns {Grid | null}
 */
function within(text, at, cell) {
  const first = place(text.topLeft);
  const row = at.row - first.row;
  const column = at.col - first.col;
  if (row < 0 || row > text.rows.length || column < 0 || column >= text.columns.length) {
    return null;
  }
  const columns = near(column, text.columns.length, COLUMNS_EACH_SIDE);
  const rows = near(row, text.rows.length + 1, ROWS_EACH_SIDE);
  const lines = [text.columns, ...text.rows];
  return {
    sheet: text.sheet,
    cell,
    columns: columns.map((c) => ({
      letters: letters(first.col + c),
      far: c !== 0 && Math.abs(c - column) > 1,
    })),
    rows: rows.map((r) => ({
      number: first.row + r + 1,
      heading: r === 0,
      cells: columns.map((c) => ({ text: lines[r][c] ?? '', here: r === row && c === column })),
    })),
  };
}

/**
 * The places around one, within bounds, after the first place of all.
 * @param {number} middle
 * @param {number} length
 * @param {number} each
 */
function near(middle, length, each) {
  const from = Math.max(1, middle - each);
  const to = Math.min(length - 1, middle + each);
  return [0, ...Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)];
}
