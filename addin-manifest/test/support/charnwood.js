import { excel, openInExcel } from './excel.js';
import { inRepository } from './service.js';
import { stage } from './stage.js';
import { typedOver, workbook } from './workbook.js';

/** Charnwood's workbook with two formulas typed over, in the fake Excel beside the real service. */

export const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
export const BOOK = 'charnwood.crime-performance.2019-20-q1';
export const SHEET = 'Crime performance';

/** @param {true | 'library'} inExcel */
export function charnwood(inExcel = true) {
  let pristine;
  let overwritten;
  const all = stage({
    inExcel,
    prepare: async () => {
      pristine = await workbook(CHARNWOOD);
      overwritten = await workbook(CHARNWOOD, (sheet, name) =>
        (name === 'xl/worksheets/sheet3.xml' ? typedOver(typedOver(sheet, 'E6', -60), 'E7', 5) : sheet));
    },
  });
  /** @param {object} settings of the fake Excel */
  const open = (settings = {}) => openInExcel(all.browser, overwritten, { pristine, name: 'charnwood.xlsx', ...settings });
  return { ...all, open };
}

export async function validate(page) {
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
}

export async function toRecalculate(page) {
  await validate(page);
  await page.getByRole('link', { name: 'Recalculate', exact: true }).click();
  await page.locator('.patches').first().waitFor();
}

/** What the fake Excel has in a cell. */
export function cellIn(page, at) {
  return excel(page, (fake, [sheet, cell]) => fake.cell(sheet, cell), [SHEET, at]);
}

/** Somebody types something into a cell. */
export function typeInto(page, at, value) {
  return excel(page, (fake, [sheet, cell, typed]) => fake.type(sheet, cell, typed), [SHEET, at, value]);
}

/** A workbook of 1904 stores its days 1,462 lower. */
export function since1904(book) {
  book.since1904 = true;
  book.sheets.flatMap(({ cells }) => Object.values(cells)).filter(({ format, value }) =>
    /y/.test(format) && typeof value === 'number').forEach((day) => {
    day.value -= 1462;
  });
}
