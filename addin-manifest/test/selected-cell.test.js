import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellKeyOf } from '../pane/js/cell-key.js';
import { axe, press } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository, submitElsewhere } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, workbook } from './support/workbook.js';

/** In the pane, the story is of the cell that is selected in Excel, and follows it. */

const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const BOOK = 'central-bedfordshire.risk-matrix.2015-16';

const { service, browser } = stage({
  inExcel: true,
  prepare: async () => {
    await submitElsewhere(service.base, BOOK, 1, await workbook(MATRIX, scored('B6', 5)), 'Officer, Fire');
  },
});

const select = (fake, [sheet, cell]) => fake.select(sheet, cell);

/** The pane at the story, reached by keyboard. */
async function openStory() {
  const page = await openInExcel(browser, await workbook(MATRIX), { name: 'matrix.xlsx' });
  await press(page, page.getByRole('button', { name: 'Validate this workbook' }));
  await press(page, page.getByRole('link', { name: 'Versions', exact: true }));
  await press(page, page.getByRole('link', { name: 'Story of the selected cell' }));
  await page.locator('main').getByText('A1 on Read me is not one of the template’s cells.').waitFor();
  return page;
}

test('the story follows the selection in Excel', async () => {
  const page = await openStory();
  await excel(page, select, ['Risk matrix', 'B6']);
  await page.getByRole('heading', { name: 'Child Exploitation, Performance issue - deteriorating' }).waitFor();
  await page.locator('main').getByText('The newest version holds 5.').waitFor();
  await page.locator('main').getByText('B6 on Risk matrix. In Excel now: 3.').waitFor();
  assert.match(await page.locator('.timeline li').first().textContent(), /From 3 to 5.*Officer, Fire/s);
  assert.deepEqual(await axe(page), []);

  await excel(page, select, ['Details', 'B6']);
  await page.getByRole('heading', { name: 'Partnership' }).waitFor();
  await page.locator('main').getByText('The newest version holds Central Bedfordshire.').waitFor();

  await excel(page, (fake) => fake.activate('Risk matrix'));
  await page.getByRole('heading', { name: /^Child Exploitation/ }).waitFor();

  await excel(page, select, ['Risk matrix', 'B5']);
  await page.locator('main').getByText('B5 is the heading Performance issue - deteriorating. Select a cell below it.').waitFor();
  await page.close();
});

test('a row that no version has is said kindly, and its story waits for it', async () => {
  const page = await openStory();
  await excel(page, (fake) => {
    fake.type('Risk matrix', 'A6', 'Fly-tipping');
    fake.select('Risk matrix', 'B6');
  });
  await page.locator('main').getByText('No version has Fly-tipping, Performance issue - deteriorating yet.').waitFor();
  assert.equal(await page.locator('.problem').count(), 0);
  await page.close();
});

test('who walks along a row is asked about where they stop, and nobody is once the view is left', async () => {
  const page = await openStory();
  const asked = [];
  page.on('request', (request) => request.url().includes('/cells?') && asked.push(request.url()));
  await excel(page, (fake) => [...'BCDEF'].forEach((column) => fake.select('Risk matrix', `${column}7`)));
  await page.locator('main').getByText('F7 on Risk matrix.').waitFor();
  assert.equal(asked.length, 1);

  await press(page, page.getByRole('link', { name: 'All versions' }));
  await page.locator('.timeline').waitFor();
  await page.waitForFunction(() => fakeExcel.followers.length === 0 && fakeExcel.turners.length === 0);
  await page.close();
});

test('a service that is away can be asked again', async () => {
  const page = await openStory();
  await page.route('**/cells?*', (route) => route.abort());
  await excel(page, select, ['Risk matrix', 'B6']);
  await page.locator('main').getByText('We could not reach the service.').waitFor();
  await page.unroute('**/cells?*');
  await press(page, page.getByRole('button', { name: 'Try again' }));
  await page.locator('main').getByText('The newest version holds 5.').waitFor();
  await page.close();
});

test('in a browser there is no such story', async () => {
  const page = await browser.page('#/versions/cell');
  await page.getByText('Open the workbook in Excel, then select a cell').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Story of the selected cell' }).count(), 0);
  await page.close();
});

const SURROUNDINGS = {
  fields: [{ name: 'Period', label: '', sheet: 'Details', cell: 'B7', type: 'text', text: '' }],
  tables: [{ table: 'Crimes', key: 'Type', sheet: 'S', topLeft: 'A5', columns: [], rows: [] }],
};
const ROW = { table: 'Crimes', headings: ['type ', 'Current'], values: ['Robbery ', '7'], at: 1 };
const CELL = { sheet: 'S', cell: 'B6', text: '7', field: null, row: ROW };

for (const [what, selected, spot, why] of [
  ['a row', CELL, { table: 'Crimes', key: 'Robbery', column: 'Current' }],
  ['a named cell', { ...CELL, field: 'Period', row: null }, { table: null, key: null, column: 'Period' }],
  ['a name of somebody’s own', { ...CELL, field: 'Mine', row: null }, null, /^B6 on S is not one of the template’s/],
  ['a table of somebody’s own', { ...CELL, row: { ...ROW, table: 'Mine' } }, null, /^B6 on S is not one of the template’s/],
  ['headings', { ...CELL, row: { ...ROW, values: null } }, null, /^B6 is the heading Current\./],
  ['a row without its key', { ...CELL, row: { ...ROW, values: [' ', '7'] } }, null, /^The row of B6 is blank under Type/],
]) {
  test(`the place of ${what}`, () => {
    const found = cellKeyOf(selected, SURROUNDINGS);
    assert.deepEqual(found.spot, spot);
    assert.match(found.why ?? '', why ?? /^$/);
  });
}
