import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { nameAfter, stayedBehind, wentAlong } from '../pane/js/carrying.js';
import { startedFrom } from '../pane/js/version-file.js';
import { openBrowser, press, tabTo } from './support/browser.js';
import { startService } from './support/service.js';

/** From one period to the next, from one template version to a newer one, and the receipt: each by keyboard alone. */

const MATRIX_BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const CRIME_BOOK = 'central-bedfordshire.crime-performance.october-2013-to-september-2014';

let service;
let browser;

before(async () => {
  service = await startService({ examples: true });
  browser = await openBrowser(service.base);
});

after(async () => {
  await browser?.close();
  await service?.stop();
});

afterEach(() => {
  assert.deepEqual(browser.faults.splice(0), []);
});

for (const [period, after] of [
  ['2015-16', '2016-17'],
  ['1999-00', '2000-01'],
  ['2019-20 Q1', '2019-20 Q2'],
  ['2019-20 Q4', '2020-21 Q1'],
  ['October 2013 to September 2014', ''],
  ['2019-20 CI001', ''],
]) {
  test(`after ${period} comes ${after || 'what somebody has to say'}`, () => {
    assert.equal(nameAfter(period), after);
  });
}

test('what was carried and what was left is told by column, and the named cells in one line', () => {
  const entry = (table, column, more) => ({ table, key: table && 'Robbery', column, value: 1, ...more });
  assert.deepEqual(wentAlong([
    entry(null, 'Partnership', { from: 'Partnership' }),
    entry('Crime', 'Previous', { from: 'Current' }),
    entry(null, 'Period', { from: 'Period' }),
    entry('Crime', 'Previous', { from: 'Current' }),
  ]), [
    { what: 'Partnership and Period', entries: 2, why: '' },
    { what: 'Previous in Crime', entries: 2, why: 'Current' },
  ]);
  assert.deepEqual(stayedBehind([entry('Crime', 'Current', { why: 'It is over.' })]),
    [{ what: 'Current in Crime', entries: 1, why: 'It is over.' }]);
});

test('a moved workbook says which version it was', () => {
  assert.equal(startedFrom(`${MATRIX_BOOK}.v3-template-2.xlsx`, MATRIX_BOOK), 3);
});

async function typeInto(page, label, text) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

test('an analyst starts the next period, and is led to it when it is there already', async () => {
  const page = await browser.page(`#/books/${MATRIX_BOOK}`);
  await press(page, page.getByRole('link', { name: 'Start the next period' }));
  await page.getByText('It starts from version 1, the newest: none counts yet.').waitFor();
  assert.equal(await page.getByLabel('Which period comes next?').inputValue(), '2016-17');
  await press(page, page.getByRole('button', { name: 'Start its book' }));
  await press(page, page.getByRole('link', { name: 'Enter your name' }));
  await page.keyboard.type('Analyst, Central Bedfordshire');
  await press(page, page.getByRole('button', { name: 'Start its book' }));

  await page.getByRole('heading', { name: 'The book for 2016-17 is started' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('h1'));
  const part = (name) => page.getByRole('region', { name, exact: true });
  assert.match(await part('Carried').getByRole('row', { name: /^Issue in RiskMatrix/ }).textContent(), /29/);
  assert.match(await part('Left behind').getByRole('row', { name: /^Cost Impact in RiskMatrix/ }).textContent(),
    /29It belongs to the period that ended\./);
  assert.match(await part('Still needed').textContent(), /B10 is blank\./);
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Download its first workbook' }));
  assert.equal((await download).suggestedFilename(), 'central-bedfordshire.risk-matrix.2016-17.v1.xlsx');
  await press(page, page.getByRole('link', { name: 'See the new book' }));
  assert.match(await page.locator('.timeline li').first().textContent(), /Analyst, Central Bedfordshire/);

  await page.goto(`${service.base}#/books/${MATRIX_BOOK}/next`);
  await press(page, page.getByRole('button', { name: 'Start its book' }));
  await page.getByText('The book for 2016-17 is there already, with one version.').waitFor();
  await press(page, page.getByRole('link', { name: 'Go on in that book' }));
  await page.getByRole('heading', { name: /2016-17$/ }).waitFor();
  await page.close();
});

test('a period that cannot be told is asked for', async () => {
  const page = await browser.page(`#/books/${CRIME_BOOK}/next`);
  await page.getByText('What comes after October 2013 to September 2014 cannot be told.').waitFor();
  assert.equal(await page.getByLabel('Which period comes next?').inputValue(), '');
  await typeInto(page, 'Your name', 'Analyst, Central Bedfordshire');
  await press(page, page.getByRole('button', { name: 'Start its book' }));
  await press(page, page.getByRole('link', { name: 'Enter the period, for example 2026-27 Q1' }));
  await page.keyboard.type('October 2014 to September 2015');
  await press(page, page.getByRole('button', { name: 'Start its book' }));
  await page.getByRole('heading', { name: 'The book for October 2014 to September 2015 is started' }).waitFor();
  assert.match(await page.getByRole('row', { name: /^Previous in CrimePerformance/ }).first().textContent(), /12Current/);
  await page.close();
});
