// @ts-check
import { place } from './cells.js';

/**
 * What the answer to a check says of the workbook itself.
 * @typedef {import('./shapes.js').Surroundings} Surroundings
 * @typedef {import('./shapes.js').Type} Type
 */

/**
 * What the named cell with a role shows; empty where it is blank or missing.
 * @param {Surroundings | null | undefined} surroundings
 * @param {string} role such as "period"
 */
export function fieldText(surroundings, role) {
  return surroundings?.fields.find((field) => field.role === role)?.text ?? '';
}

/**
 * What a cell is called: its row's key and its column's heading, or the label of a named cell; as far as that is known.
 * @param {Surroundings | null | undefined} surroundings
 * @param {string} sheet
 * @param {string} cell
 */
export function nameAt(surroundings, sheet, cell) {
  const field = surroundings?.fields.find((each) => each.sheet === sheet && each.cell === cell);
  if (field) {
    return field.label;
  }
  const { row, col } = place(cell);
  for (const { sheet: on, topLeft, key, columns, rows } of surroundings?.tables ?? []) {
    const first = place(topLeft);
    const column = columns[col - first.col];
    if (on === sheet && row > first.row && column) {
      const keyed = columns.findIndex(({ text }) => text === key);
      const rowKey = rows.find((each) => each.number === row + 1)?.cells[keyed] ?? '';
      return [rowKey, column.text].filter(Boolean).join(', ');
    }
  }
  return '';
}

/**
 * What kind of value a cell holds; text where that is not known.
 * @param {Surroundings | null | undefined} surroundings
 * @param {string} sheet
 * @param {string} cell
 * @returns {Type}
 */
export function typeAt(surroundings, sheet, cell) {
  const field = surroundings?.fields.find((each) => each.sheet === sheet && each.cell === cell);
  if (field) {
    return field.type;
  }
  const { row, col } = place(cell);
  for (const { sheet: on, topLeft, columns } of surroundings?.tables ?? []) {
    const first = place(topLeft);
    const column = columns[col - first.col];
    if (on === sheet && row > first.row && column) {
      return column.type;
    }
  }
  return 'text';
}
