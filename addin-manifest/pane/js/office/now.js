// @ts-check
import { batchesOf, blocksOf } from './blocks.js';
import { since1900 } from './dates.js';

/**
 * @typedef {import('../shapes.js').Patch} Patch
 *
 * @typedef {object} Sheet what of a worksheet bears on writing
 * @property {Excel.Worksheet} worksheet
 * @property {boolean} isProtected
 * @property {boolean} keepsFormats whether its protection lets nobody change how a cell shows numbers
 * @property {boolean} isFiltered
 */

/**
 * What the cells of patches hold at this moment.
 * @param {Excel.RequestContext} context
 * @param {Sheet} sheet
 * @param {Patch[]} patches
 * @param {import('./dates.js').Shift} shift
 * @returns {Promise<{patch: Patch, now: import('./patching.js').Now}[]>}
 */
export async function cellsNow(context, { worksheet, isProtected, keepsFormats, isFiltered }, patches, shift) {
  /** @type {{patch: Patch, now: import('./patching.js').Now}[]} */
  const all = [];
  for (const batch of batchesOf(blocksOf(patches))) {
    const read = batch.map(({ address, items }) => {
      const range = worksheet.getRange(address);
      range.load('values, formulas, numberFormat');
      return {
        items,
        range,
        rows: range.getRowProperties({ rowHidden: true }),
        looks: isProtected ? range.getCellProperties({ format: { protection: true } }) : null,
      };
    });
    await context.sync();
    for (const { items, range, rows, looks } of read) {
      items.forEach((row, down) => row.forEach((patch, right) => {
        const format = String(range.numberFormat[down][right]);
        all.push({
          patch,
          now: {
            value: since1900(range.values[down][right], format, shift),
            formula: range.formulas[down][right],
            format,
            locked: looks?.value[down][right].format?.protection?.locked ?? false,
            formatLocked: keepsFormats,
            filtered: isFiltered,
            hidden: rows.value[down].rowHidden ?? false,
            shift,
          },
        });
      }));
    }
  }
  return all;
}
