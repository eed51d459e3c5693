// @ts-check
import { batchesOf, blocksOf } from './blocks.js';
import { since1900 } from './dates.js';

/**
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('./patching.js').Now} Now
 *
 * @typedef {object} Sheet what of a worksheet bears on writing
 * @property {Excel.Worksheet} worksheet
 * @property {boolean} isProtected
 * @property {boolean} keepsFormats whether its protection lets nobody change how a cell shows numbers
 * @property {boolean} isFiltered
 */

/**
 * What the cells of patches hold at this moment. By loading alone, wherever that will do: to Excel the methods that tell of
 * each row or cell are changes that cannot be undone.
 * @param {Excel.RequestContext} context
 * @param {Sheet} sheet
 * @param {Patch[]} patches
 * @param {import('./dates.js').Shift} shift
 * @returns {Promise<{patch: Patch, now: Now}[]>}
 */
export async function cellsNow(context, { worksheet, isProtected, keepsFormats, isFiltered }, patches, shift) {
  /** @type {{patch: Patch, now: Now}[]} */
  const all = [];
  for (const batch of batchesOf(blocksOf(patches))) {
    const read = batch.map(({ address, items }) => ({ items, range: worksheet.getRange(address) }));
    read.forEach(({ range }) => range.load(
      `values, formulas, numberFormat, rowHidden${isProtected ? ', format/protection/locked' : ''}`));
    await context.sync();
    const closer = read.map(({ items, range }) => lookCloser(range, items.length, isProtected));
    if (closer.some(({ rows, looks }) => rows || looks)) {
      await context.sync();
    }
    for (const [at, { items, range }] of read.entries()) {
      const { rows, looks } = closer[at];
      items.forEach((row, down) => row.forEach((patch, right) => {
        const format = String(range.numberFormat[down][right]);
        all.push({
          patch,
          now: {
            value: since1900(range.values[down][right], format, shift),
            formula: range.formulas[down][right],
            format,
            locked: isProtected && (looks?.value[down][right].format?.protection?.locked ?? range.format.protection.locked),
            formatLocked: keepsFormats,
            filtered: isFiltered,
            hidden: rows?.[down].rowHidden ?? range.rowHidden,
            shift,
          },
        });
      }));
    }
  }
  return all;
}

/**
 * A block whose rows or cells differ answers with null for all of them.
 * @param {Excel.Range} range
 * @param {number} height
 * @param {boolean} isProtected
 */
function lookCloser(range, height, isProtected) {
  const isMixed = isProtected && /** @type {boolean | null} */ (range.format.protection.locked) === null;
  return {
    rows: /** @type {boolean | null} */ (range.rowHidden) === null ? Array.from({ length: height }, (_, row) => {
      const one = range.getRow(row);
      one.load('rowHidden');
      return one;
    }) : null,
    looks: isMixed ? range.getCellProperties({ format: { protection: true } }) : null,
  };
}
