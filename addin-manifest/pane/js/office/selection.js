// @ts-check
import { Problem } from '../problem.js';
import { inWorkbook } from './excel.js';

/**
 * @typedef {import('../ports/port.js').Selected} Selected
 * @typedef {import('../ports/port.js').SelectedRow} SelectedRow
 */

/** Milliseconds. Somebody who walks along a row with the arrow keys is asked about only where they stop. */
const REST = 150;

/**
 * Tells which cell is selected, at once and whenever another is.
 * @param {(selected: Selected | null) => void} tell
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function follow(tell) {
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const now = await selected().catch(nothing);
    if (mine === turn) {
      tell(now);
    }
  };
  let timer = 0;
  const moved = async () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  };
  const handlers = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    // To another sheet's own selection is no change of selection to Excel.
    const added = [worksheets.onSelectionChanged.add(moved), worksheets.onActivated.add(moved)];
    await context.sync();
    return added;
  });
  await look();
  return async () => {
    turn += 1;
    clearTimeout(timer);
    // A handler is removed in the context that added it; in the short form Excel forgets that a cell may be edited.
    await inWorkbook(async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    }, { previousObjects: handlers[0].context });
  };
}

/**
 * Where Excel refuses, as with a chart in front, no cell is selected.
 * @param {unknown} error
 */
function nothing(error) {
  if (!(error instanceof Problem)) {
    throw error;
  }
  return null;
}

/** @returns {Promise<Selected>} */
async function selected() {
  return inWorkbook(async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell();
    cell.load('address, text, rowIndex, columnIndex, worksheet/name');
    workbook.names.load('items/name, items/formula');
    const tables = cell.getTables(false);
    tables.load('items/name');
    await context.sync();
    const named = workbook.names.items.find(({ formula }) => plain(String(formula)) === `=${plain(cell.address)}`);
    return {
      sheet: cell.worksheet.name,
      cell: cell.address.replace(/.*!/, ''),
      text: cell.text[0][0],
      field: named?.name ?? null,
      row: tables.items.length > 0 ? await rowOf(context, tables.items[0], cell) : null,
    };
  });
}

/**
 * The row of a table that a cell is in.
 * @param {Excel.RequestContext} context
 * @param {Excel.Table} table
 * @param {Excel.Range} cell
 * @returns {Promise<SelectedRow>}
 */
async function rowOf(context, table, cell) {
  const heading = table.getHeaderRowRange();
  heading.load('values, rowIndex, columnIndex');
  const row = table.getRange().getIntersection(cell.getEntireRow());
  row.load('values');
  await context.sync();
  return {
    table: table.name,
    headings: heading.values[0].map(String),
    values: cell.rowIndex === heading.rowIndex ? null : row.values[0].map(String),
    at: cell.columnIndex - heading.columnIndex,
  };
}

/**
 * An address without what is a matter of writing: `'Beats and borough'!$B$4` and `Beats and borough!B4` are the same.
 * @param {string} address
 */
function plain(address) {
  return address.replace(/[$']/g, '');
}
