// @ts-check
import { grouped } from '../groups.js';
import { batchesOf, blocksOf } from './blocks.js';
import { has, inWorkbook } from './excel.js';
import { entry, obstacle } from './patching.js';

/**
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../ports/port.js').Skip} Skip
 * @typedef {{written: number, skipped: Skip[]}} Written
 *
 * @typedef {object} Sheet what of a worksheet bears on writing
 * @property {Excel.Worksheet} worksheet
 * @property {boolean} isProtected
 * @property {boolean} isFiltered
 */

/**
 * Writes patches into the open workbook: read, decide, write. What somebody edited since the check, what is locked and
 * what is filtered stays, and is told of. One undo step where this Excel can.
 * @param {Patch[]} patches
 * @returns {Promise<Written>}
 */
export async function write(patches) {
  if (!has('1.20')) {
    return inWorkbook((context) => writeIn(context, patches));
  }
  try {
    return await inWorkbook((context) => writeIn(context, patches), { mergeUndoGroup: true });
  } catch (error) {
    if (/** @type {{kind?: string}} */ (error).kind !== 'UndoNotSupported') {
      throw error;
    }
    return inWorkbook((context) => writeIn(context, patches));
  }
}

/**
 * @param {Excel.RequestContext} context
 * @param {Patch[]} patches
 * @returns {Promise<Written>}
 */
async function writeIn(context, patches) {
  /** @type {Written} */
  const outcome = { written: 0, skipped: [] };
  for (const [name, all] of grouped(patches, ({ sheet }) => sheet)) {
    const sheet = await sheetOf(context, name);
    if (!sheet) {
      outcome.skipped.push(...all.map(({ cell }) => ({ sheet: name, cell, why: 'Its sheet is not there any more.' })));
      continue;
    }
    const { wanted, skipped } = await decide(context, sheet, all);
    outcome.skipped.push(...skipped);
    await put(context, sheet, wanted);
    outcome.written += wanted.length;
  }
  return outcome;
}

/**
 * @param {Excel.RequestContext} context
 * @param {string} name
 * @returns {Promise<Sheet | null>}
 */
async function sheetOf(context, name) {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load('protection/protected, autoFilter/isDataFiltered');
  await context.sync();
  if (worksheet.isNullObject) {
    return null;
  }
  const { tables } = worksheet;
  tables.load('items/autoFilter/isDataFiltered');
  await context.sync();
  const isFiltered = worksheet.autoFilter.isDataFiltered
    || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  return { worksheet, isProtected: worksheet.protection.protected, isFiltered };
}

/**
 * @param {Excel.RequestContext} context
 * @param {Sheet} sheet
 * @param {Patch[]} patches
 */
async function decide(context, { worksheet, isProtected, isFiltered }, patches) {
  /** @type {Patch[]} */
  const wanted = [];
  /** @type {Skip[]} */
  const skipped = [];
  for (const batch of batchesOf(blocksOf(patches))) {
    const read = batch.map(({ address, items }) => {
      const range = worksheet.getRange(address);
      range.load('values, formulas');
      return { items, range, looks: isProtected ? range.getCellProperties({ format: { protection: true } }) : null };
    });
    await context.sync();
    for (const { items, range, looks } of read) {
      items.forEach((row, down) => row.forEach((patch, right) => {
        const why = obstacle(patch, {
          value: range.values[down][right],
          formula: range.formulas[down][right],
          locked: looks?.value[down][right].format?.protection?.locked ?? false,
          filtered: isFiltered,
        });
        if (why) {
          skipped.push({ sheet: patch.sheet, cell: patch.cell, why });
        } else if (why === '') {
          wanted.push(patch);
        }
      }));
    }
  }
  return { wanted, skipped };
}

/**
 * @param {Excel.RequestContext} context
 * @param {Sheet} sheet
 * @param {Patch[]} patches
 */
async function put(context, { worksheet }, patches) {
  for (const batch of batchesOf(blocksOf(patches))) {
    for (const { address, items } of batch) {
      worksheet.getRange(address).formulas = items.map((row) => row.map(entry));
    }
    await context.sync();
  }
}
