// @ts-check
import { Problem } from '../problem.js';
import { letters } from '../cells.js';
import { contents, dated } from './contents.js';
import { inWorkbook } from './excel.js';
import { namedCells, shiftOfNamed } from './names.js';

/** Cells of a sheet that are looked through for what stands outside its tables. */
const MOST_OUTSIDE = 2_000_000;

/** @typedef {{context: Excel.RequestContext, shift: import('./dates.js').Shift, unread: import('./names.js').Unread[]}} Reading */

/**
 * The tables and named cells of the open workbook: what a check can do with when Excel will not hand out the file.
 * @returns {Promise<Blob>}
 */
export async function snapshot() {
  return inWorkbook(async (context) => {
    const custom = context.workbook.properties.custom;
    const [template, version] = ['safersheets.template', 'safersheets.version'].map((name) => {
      const found = custom.getItemOrNullObject(name);
      found.load('value');
      return found;
    });
    await context.sync();
    if (template.isNullObject || version.isNullObject) {
      throw new Problem('no-template', 'This workbook was not made from one of the templates.',
        'Start from a template, or open a workbook that was.');
    }
    /** @type {import('./names.js').Unread[]} */
    const unread = [];
    const named = await namedCells(context, unread);
    const shift = shiftOfNamed(named);
    const fields = Object.fromEntries(named.map(({ name, range }) =>
      [name, dated(range.values, range.numberFormat, shift)[0][0]]));
    const reading = { context, shift, unread };
    const { tables, places } = await tablesOf(reading);
    const outside = await outsideOf(reading, places);
    const all = {
      template: String(template.value), version: String(version.value), fields, tables, outside, unread,
    };
    return new Blob([JSON.stringify(all)], { type: 'application/json' });
  });
}

/**
 * A block of cells, counted from 0.
 * @typedef {{sheet: string, row: number, column: number, rows: number, columns: number}} Place
 */

/** @param {Reading} reading */
async function tablesOf({ context, shift }) {
  const { tables } = context.workbook;
  tables.load('items/name, items/worksheet/name');
  await context.sync();
  const headed = tables.items.map((table) => {
    const heading = table.getHeaderRowRange();
    heading.load('values, address');
    const body = table.getDataBodyRange();
    body.load('rowCount, columnCount');
    const whole = table.getRange();
    whole.load('rowIndex, columnIndex, rowCount, columnCount');
    return { table, heading, body, whole };
  });
  await context.sync();
  /** @type {Record<string, unknown>} */
  const all = {};
  /** @type {Place[]} */
  const places = [];
  for (const { table, heading, body, whole } of headed) {
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = whole;
    places.push({ sheet: table.worksheet.name, row, column, rows, columns });
    const { values, formulas } = await contents(context, body, shift);
    all[table.name] = {
      sheet: table.worksheet.name,
      topLeft: heading.address.replace(/.*!/, '').replace(/:.*/, ''),
      columns: heading.values[0].map(String),
      rows: values,
      formulas,
    };
  }
  return { tables: all, places };
}

/**
 * What stands on the tables' sheets outside the tables: sheet by sheet, each cell's formula or content.
 * @param {Reading} reading
 * @param {Place[]} tables
 */
async function outsideOf({ context, shift, unread }, tables) {
  /** @type {Record<string, Record<string, unknown>>} */
  const all = {};
  for (const sheet of new Set(tables.map((table) => table.sheet))) {
    all[sheet] = {};
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load('address, rowIndex, columnIndex, rowCount, columnCount');
    await context.sync();
    if (!used.isNullObject && used.rowCount * used.columnCount > MOST_OUTSIDE) {
      unread.push({ what: sheet, why: `its cells reach over ${used.address}, so only its tables were read` });
    } else if (!used.isNullObject) {
      const own = tables.filter((table) => table.sheet === sheet);
      const { values, formulas } = await contents(context, used, shift);
      formulas.forEach((cells, down) => cells.forEach((formula, right) => {
        const [row, column] = [used.rowIndex + down, used.columnIndex + right];
        const content = formula ?? quoted(values[down][right]);
        if (content !== '' && !own.some((table) => isWithin(table, row, column))) {
          all[sheet][`${letters(column)}${row + 1}`] = content;
        }
      }));
    }
  }
  return all;
}

/** Text that would pass for a formula, as a person would type it. @param {unknown} value */
function quoted(value) {
  return typeof value === 'string' && /^[=']/.test(value) ? `'${value}` : value;
}

/**
 * @param {Place} place
 * @param {number} row
 * @param {number} column
 */
function isWithin(place, row, column) {
  return row >= place.row && row < place.row + place.rows
    && column >= place.column && column < place.column + place.columns;
}
