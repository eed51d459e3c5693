// @ts-check
import { shiftShown } from './dates.js';

/** @typedef {{what: string, why: string}} Unread a name or a sheet that was not read, and why, as the end of a sentence */
/** @typedef {import('./dates.js').Shift} Shift */

/** A name of one block of cells. One of several blocks, or worked out by a formula, would fail all that is asked with it. */
const ONE_BLOCK = /^=(?:'(?:[^']|'')+'|[^'!,()]+)!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?$/i;

/** 1 January 2000, as a workbook of 1900 counts. */
const KNOWN_DAY = 36_526;

/**
 * The cells that have a name of their own, with what they hold and show.
 * @param {Excel.RequestContext} context
 * @param {Unread[]} unread takes the names that stand for something else
 */
export async function namedCells(context, unread) {
  const { names } = context.workbook;
  names.load('items/name, items/type, items/formula');
  await context.sync();
  const blocks = names.items.filter((item) => {
    const isBlock = item.type === Excel.NamedItemType.range && ONE_BLOCK.test(String(item.formula));
    if (!isBlock) {
      unread.push({ what: item.name, why: `it stands for ${item.formula} and not for one cell` });
    }
    return isBlock;
  }).map((item) => {
    const range = item.getRangeOrNullObject();
    range.load('cellCount, address');
    return { name: item.name, range };
  });
  await context.sync();
  // Only now is it known which of them are small enough to be loaded.
  const cells = blocks.filter(({ name, range }) => {
    const isCell = !range.isNullObject && range.cellCount === 1;
    if (!isCell) {
      unread.push({ what: name, why: range.isNullObject ? 'its cell is not there any more'
        : `it stands for the cells ${range.address} and not for one cell` });
    }
    return isCell;
  });
  cells.forEach(({ range }) => range.load('values, text, numberFormat'));
  await context.sync();
  return cells;
}

/** @param {Awaited<ReturnType<typeof namedCells>>} named @returns {Shift} */
export function shiftOfNamed(named) {
  const all = (/** @type {'values' | 'text' | 'numberFormat'} */ what) => named.map(({ range }) => range[what][0]);
  return shiftShown(all('values'), all('text'), all('numberFormat'));
}

/**
 * From where the workbook counts its days. Where no named cell shows it, Excel works a known day out. To Excel that is a
 * change that cannot be undone, so only writing asks.
 * @param {Excel.RequestContext} context
 * @returns {Promise<Shift>}
 */
export async function shiftOf(context) {
  const shown = shiftOfNamed(await namedCells(context, []));
  if (shown !== null) {
    return shown;
  }
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  try {
    await context.sync();
    const shift = KNOWN_DAY - day.value;
    return shift === 0 || shift === 1462 ? shift : null;
  } catch {
    return null;
  }
}
