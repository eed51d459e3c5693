// @ts-check
import { grouped } from '../groups.js';
import { Problem } from '../problem.js';
import { count } from '../words.js';
import { batchesOf, blocksOf } from './blocks.js';
import { isDate } from './dates.js';
import { has, inWorkbook } from './excel.js';
import { shiftOf } from './names.js';
import { cellsNow } from './now.js';
import { entry, formatFor, hasLanded, obstacle } from './patching.js';

/**
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../ports/port.js').Skip} Skip
 * @typedef {import('./dates.js').Shift} Shift
 * @typedef {import('./now.js').Sheet} Sheet
 * @typedef {{written: number, skipped: Skip[]}} Written
 *
 * @typedef {object} Wanted what goes into one cell
 * @property {string} cell
 * @property {Patch} patch
 * @property {string} format how the cell then shows numbers
 * @property {boolean} isReformatted whether it did not before
 */

/** What no other way of writing would change. */
const FINAL = ['AccessDenied', 'InvalidOperationInCellEditMode'];

/**
 * Writes patches into the open workbook: read, decide, write, look. What somebody edited since the check, what is locked
 * and what is filtered stays, and is told of. One undo step where this Excel can: where it fails at that, in whichever
 * of its several ways, what is left is written without.
 * @param {Patch[]} patches
 * @returns {Promise<Written>}
 */
export async function write(patches) {
  const writing = new Writing(patches, patches.some(mayBeADay) ? await inWorkbook(shiftOf) : 0);
  try {
    if (has('1.20')) {
      try {
        return await inWorkbook((context) => writing.in(context), { mergeUndoGroup: true });
      } catch (error) {
        if (FINAL.includes(/** @type {{kind?: string}} */ (error).kind ?? '')) {
          throw error;
        }
      }
    }
    return await inWorkbook((context) => writing.in(context));
  } catch (error) {
    throw writing.interrupted(error);
  }
}

class Writing {
  /** The cells that were written, or may have been when Excel failed. @type {Set<Patch>} */
  #tried = new Set();
  /** @type {Set<Patch>} */
  #written = new Set();

  /**
   * @param {Patch[]} patches
   * @param {Shift} shift
   */
  constructor(patches, shift) {
    this.patches = patches;
    this.shift = shift;
  }

  /**
   * @param {Excel.RequestContext} context
   * @returns {Promise<Written>}
   */
  async in(context) {
    /** @type {Skip[]} */
    const skipped = [];
    for (const [name, all] of grouped(this.patches, ({ sheet }) => sheet)) {
      const sheet = await sheetOf(context, name);
      if (!sheet) {
        skipped.push(...all.map((patch) => skip(patch, 'Its sheet is not there any more.')));
        continue;
      }
      const decided = await this.#decide(context, sheet, all);
      skipped.push(...decided.skipped, ...await this.#put(context, sheet, decided.wanted));
    }
    return { written: this.#written.size, skipped };
  }

  /**
   * @param {Excel.RequestContext} context
   * @param {Sheet} sheet
   * @param {Patch[]} patches
   */
  async #decide(context, sheet, patches) {
    /** @type {Wanted[]} */
    const wanted = [];
    /** @type {Skip[]} */
    const skipped = [];
    for (const { patch, now } of await cellsNow(context, sheet, patches, this.shift)) {
      const why = obstacle(patch, now);
      if (why) {
        skipped.push(skip(patch, why));
      } else if (why === '') {
        const format = formatFor(patch, now);
        wanted.push({ cell: patch.cell, patch, format: format ?? now.format, isReformatted: format !== null });
      } else if (this.#tried.has(patch)) {
        this.#written.add(patch);
      }
    }
    return { wanted, skipped };
  }

  /**
   * @param {Excel.RequestContext} context
   * @param {Sheet} sheet
   * @param {Wanted[]} wanted
   * @returns {Promise<Skip[]>} what Excel made something else of
   */
  async #put(context, sheet, wanted) {
    for (const { address, items } of blocksOf(wanted.filter(({ isReformatted }) => isReformatted))) {
      sheet.worksheet.getRange(address).numberFormat = items.map((row) => row.map(({ format }) => format));
    }
    for (const batch of batchesOf(blocksOf(wanted))) {
      const all = batch.flatMap(({ items }) => items.flat());
      for (const { address, items } of batch) {
        sheet.worksheet.getRange(address).formulas = items.map((row) =>
          row.map(({ patch, format }) => entry(patch, format, this.shift)));
      }
      all.forEach(({ patch }) => this.#tried.add(patch));
      await context.sync();
      all.forEach(({ patch }) => this.#written.add(patch));
    }
    const landed = await cellsNow(context, sheet, wanted.map(({ patch }) => patch), this.shift);
    const lost = landed.filter(({ patch, now }) => !hasLanded(patch, now));
    lost.forEach(({ patch }) => this.#written.delete(patch));
    return lost.map(({ patch, now }) => skip(patch, `Excel made something else of it: ${JSON.stringify(now.value)}.`));
  }

  /**
   * What was written before Excel failed is told of.
   * @param {unknown} error
   */
  interrupted(error) {
    if (this.#written.size === 0 || !(error instanceof Problem)) {
      return error;
    }
    return new Problem(error.kind, `${error.message} ${count(this.#written.size, 'cell')} had been written before.`, error.fix);
  }
}

/**
 * Whether it matters to a patch from where days are counted; nobody knows the format of what no template has.
 * @param {Patch} patch
 */
function mayBeADay({ value, was, format }) {
  return (typeof value === 'number' || typeof was === 'number') && (!format || isDate(format));
}

/**
 * @param {Patch} patch
 * @param {string} why
 * @returns {Skip}
 */
function skip({ sheet, cell }, why) {
  return { sheet, cell, why };
}

/**
 * @param {Excel.RequestContext} context
 * @param {string} name
 * @returns {Promise<Sheet | null>}
 */
async function sheetOf(context, name) {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load('protection/protected, protection/options, autoFilter/isDataFiltered');
  await context.sync();
  if (worksheet.isNullObject) {
    return null;
  }
  const { tables, protection } = worksheet;
  tables.load('items/autoFilter/isDataFiltered');
  await context.sync();
  // A table has a filter of its own, of which the sheet's knows nothing.
  const isFiltered = worksheet.autoFilter.isDataFiltered
    || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
  const isProtected = protection.protected;
  return { worksheet, isProtected, isFiltered, keepsFormats: isProtected && !protection.options?.allowFormatCells };
}
