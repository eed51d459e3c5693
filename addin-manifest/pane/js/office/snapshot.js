// @ts-check
import { Problem } from '../problem.js';
import { letters } from '../cells.js';
import { inWorkbook } from './excel.js';

/** Cells read at once: a response stays under Excel's five megabytes. */
const MOST_CELLS = 20_000;

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
    const fields = await fieldsOf(context);
    const { tables, places } = await tablesOf(context);
    const outside = await outsideOf(context, places);
    const all = { template: String(template.value), version: String(version.value), fields, tables, outside };
    return new Blob([JSON.stringify(all)], { type: 'application/json' });
  });
}

/** @param {Excel.RequestContext} context */
async function fieldsOf(context) {
  const { names } = context.workbook;
  names.load('items/name, items/type');
  await context.sync();
  const ranges = names.items.filter(({ type }) => type === Excel.NamedItemType.range).map((item) => {
    const range = item.getRangeOrNullObject();
    range.load('values, cellCount');
    return { name: item.name, range };
  });
  await context.sync();
  return Object.fromEntries(ranges
    .filter(({ range }) => !range.isNullObject && range.cellCount === 1)
    .map(({ name, range }) => [name, range.values[0][0]]));
}

/**
 * A block of cells, counted from 0.
 * @typedef {{sheet: string, row: number, column: number, rows: number, columns: number}} Place
 */

/** @param {Excel.RequestContext} context */
async function tablesOf(context) {
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
    const { values, formulas } = await contents(context, body);
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
 * @param {Excel.RequestContext} context
 * @param {Place[]} tables
 */
async function outsideOf(context, tables) {
  /** @type {Record<string, Record<string, unknown>>} */
  const all = {};
  for (const sheet of new Set(tables.map((table) => table.sheet))) {
    all[sheet] = {};
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load('rowIndex, columnIndex, rowCount, columnCount');
    await context.sync();
    if (!used.isNullObject) {
      const own = tables.filter((table) => table.sheet === sheet);
      const { formulas } = await contents(context, used);
      formulas.forEach((cells, down) => cells.forEach((content, right) => {
        const [row, column] = [used.rowIndex + down, used.columnIndex + right];
        if (content !== '' && !own.some((table) => isWithin(table, row, column))) {
          all[sheet][`${letters(column)}${row + 1}`] = content;
        }
      }));
    }
  }
  return all;
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

/**
 * @param {Excel.RequestContext} context
 * @param {Excel.Range} body
 */
async function contents(context, body) {
  /** @type {{values: unknown[][], formulas: unknown[][]}} */
  const all = { values: [], formulas: [] };
  const step = Math.max(1, Math.floor(MOST_CELLS / body.columnCount));
  for (let row = 0; row < body.rowCount; row += step) {
    const part = body.getRow(row).getResizedRange(Math.min(step, body.rowCount - row) - 1, 0);
    part.load('values, formulas');
    await context.sync();
    all.values.push(...part.values);
    all.formulas.push(...part.formulas);
  }
  return all;
}
