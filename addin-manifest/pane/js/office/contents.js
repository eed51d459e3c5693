// @ts-check
import { Problem } from '../problem.js';
import { isDate, shiftShown, since1900 } from './dates.js';
import { holdsFormula } from './patching.js';

/** Cells read at once: a response stays under Excel's five megabytes. */
const MOST_CELLS = 20_000;

/** @typedef {import('./dates.js').Shift} Shift */

/**
 * What the cells of a range hold, and their formulas; null for what is none.
 * @param {Excel.RequestContext} context
 * @param {Excel.Range} body
 * @param {Shift} shift
 */
export async function contents(context, body, shift) {
  /** @type {{values: unknown[][], formulas: (string | null)[][]}} */
  const all = { values: [], formulas: [] };
  const step = Math.max(1, Math.floor(MOST_CELLS / body.columnCount));
  for (let row = 0; row < body.rowCount; row += step) {
    const part = body.getRow(row).getResizedRange(Math.min(step, body.rowCount - row) - 1, 0);
    // Where days are known to count from 1900, which is nearly everywhere, nobody needs the formats.
    part.load(shift === 0 ? 'values, formulas' : 'values, formulas, text, numberFormat');
    await context.sync();
    const { values, formulas } = part;
    all.values.push(...(shift === 0 ? values
      : dated(values, part.numberFormat, shift ?? shiftShown(values, part.text, part.numberFormat))));
    all.formulas.push(...formulas.map((cells, down) => cells.map((formula, right) =>
      (holdsFormula({ formula, value: values[down][right] }) ? String(formula) : null))));
  }
  return all;
}

/**
 * Values with each date as a workbook of 1900 holds it.
 * @param {unknown[][]} values
 * @param {unknown[][]} formats
 * @param {Shift} shift
 */
export function dated(values, formats, shift) {
  return values.map((cells, down) => cells.map((value, right) => {
    const format = String(formats[down][right]);
    if (shift === null && typeof value === 'number' && isDate(format)) {
      throw new Problem('no-days', 'Excel would not say whether this workbook counts its days from 1900 or from 1904.',
        'Save the workbook, then choose the saved file here.');
    }
    return since1900(value, format, shift);
  }));
}
