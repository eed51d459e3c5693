// @ts-check
import { Problem } from '../problem.js';
import { inWords } from './refusals.js';

/**
 * Does some work with the open workbook. A person who is typing in a cell is waited for.
 * @template T
 * @param {(context: Excel.RequestContext) => Promise<T>} work
 * @param {Excel.RunOptions} [options]
 * @returns {Promise<T>}
 */
export async function inWorkbook(work, options = {}) {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, work);
  } catch (error) {
    throw inWords(error);
  }
}

/**
 * Whether this Excel has a requirement set, such as 1.20.
 * @param {string} version
 */
export function has(version) {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** The workbook's name, such as "matrix.xlsx". */
export async function workbookName() {
  return inWorkbook(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    await context.sync();
    return workbook.name;
  });
}

/**
 * Selects a cell.
 * @param {string} sheet
 * @param {string} cell
 */
export async function select(sheet, cell) {
  await inWorkbook(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.isNullObject) {
      throw new Problem('no-sheet', `There is no sheet ${sheet} any more.`, 'Check the workbook again.');
    }
    if (worksheet.visibility !== Excel.SheetVisibility.visible) {
      throw new Problem('hidden-sheet', `The sheet ${sheet} is hidden.`, `Unhide it to look at ${cell}.`);
    }
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}

/**
 * Tells of every edit. Excel does not tell of cells that it recalculated.
 * @param {() => void} changed
 */
export async function watch(changed) {
  await inWorkbook(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => changed());
    await context.sync();
  });
}

/**
 * A custom document property, which outlives Save As.
 * @param {string} name
 * @returns {Promise<string>} empty for none
 */
export async function property(name) {
  return inWorkbook(async (context) => {
    const found = context.workbook.properties.custom.getItemOrNullObject(name);
    found.load('value');
    await context.sync();
    return found.isNullObject ? '' : String(found.value);
  });
}

/**
 * @param {string} name
 * @param {string} value
 */
export async function setProperty(name, value) {
  await inWorkbook(async (context) => {
    context.workbook.properties.custom.add(name, value);
    await context.sync();
  });
}
