import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { nameAfter, stayedBehind, wentAlong } from '../pane/js/carry-forward.js';
import { startedFrom } from '../pane/js/version-file.js';
import { press, tabTo } from './support/browser.js';
import { inRepository, registerTemplate } from './support/service.js';
import { stage } from './support/stage.js';
import { renamed } from './support/workbook.js';

/** From one period to the next, from one template version to a newer one, and the receipt: each by keyboard alone. */

const MATRIX_BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const MATRIX_TEMPLATE = inRepository('workbooks/risk-matrix/risk-matrix.xlsx');
const CRIME_BOOK = 'central-bedfordshire.crime-performance.october-2013-to-september-2014';

const { service, browser } = stage();

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
  const entry = (table, column, more) => ({ table, key: table && 'Robbery', column, value: 1,
    heading: table ? column : `The ${column}`, fromHeading: more.from, ...more });
  assert.deepEqual(wentAlong([
    entry(null, 'Partnership', { from: 'Partnership' }),
    entry('Crime', 'Previous', { from: 'Current' }),
    entry(null, 'Period', { from: 'Period' }),
    entry('Crime', 'Previous', { from: 'Current' }),
  ]), [
    { what: 'The Partnership and The Period', entries: 2, why: '' },
    { what: 'Previous in Crime', entries: 2, why: 'Current' },
  ]);
  assert.deepEqual(stayedBehind([entry('Crime', 'Current', { why: 'It is over.' })]),
    [{ what: 'Current in Crime', entries: 1, why: 'It is over.' }]);
});

test('a moved workbook says which version it was', () => {
  assert.equal(startedFrom(`${MATRIX_BOOK}.v3-template-2.xlsx`, MATRIX_BOOK), 3);
});

async function typeInto(page, label, text, within = 'main') {
  await tabTo(page, page.locator(within).getByLabel(label).first());
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
  assert.match(await part('Still needed').textContent(), /Prepared by \(B10\) is blank\./);
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
  assert.match(await page.getByRole('row', { name: /^Previous in CrimePerformance/ }).first().textContent(), /13Current/);
  await page.close();
});

test('the receipt of a version can be taken away, and it says how to check it', async () => {
  const page = await browser.page(`#/books/${CRIME_BOOK}/1`);
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Download the receipt' }));
  const file = await download;
  assert.equal(file.suggestedFilename(), `${CRIME_BOOK}.v1-receipt.json`);
  assert.equal(JSON.parse(await readFile(await file.path(), 'utf8')).book, CRIME_BOOK);
  await page.getByText('safersheets verify --receipt FILE').waitFor();
  assert.equal(await page.getByText('Move to the newest template version').count(), 0);
  await page.close();
});

test('from a finding’s cell to its story, with what was said of it at the time', async () => {
  const page = await browser.page(`#/books/${MATRIX_BOOK}/1`);
  await press(page, page.getByRole('button', { name: /^Domestic Extremism \(32\) is listed below/ }));
  await typeInto(page, 'If the figure is right, say why', 'Listed as the county lists it.');
  await typeInto(page, 'Your name', 'Analyst, Central Bedfordshire', '.finding');
  await press(page, page.getByRole('button', { name: 'Keep this explanation' }));
  await page.getByText('Explained: Listed as the county lists it.').waitFor();

  await press(page, page.getByRole('link', { name: '32 (the story of Total of Domestic Extremism)' }));
  await page.getByRole('heading', { name: 'Domestic Extremism, Total' }).waitFor();
  assert.match(await page.locator('.timeline li').last().textContent(),
    /It was 32 from the start.*Explained: Listed as the county lists it\./s);
  await page.close();
});

test('a version of an older template version is moved, checked and submitted', async () => {
  await registerTemplate(service.base, await renamed(MATRIX_TEMPLATE, 'Risk matrix', 'Risk Matrix'));
  const page = await browser.page(`#/books/${MATRIX_BOOK}/1`);
  await page.getByText('It was made with version 3 of its template, and 4 is the newest.').waitFor();
  await press(page, page.getByRole('link', { name: 'Move to the newest template version' }));
  await page.getByText('These are the entries of version 1 in template version 4.').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Left behind' }).textContent(), 'Left behindNothing.');
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Download the moved workbook' }));
  assert.equal((await download).suggestedFilename(), `${MATRIX_BOOK}.v1-template-4.xlsx`);

  await press(page, page.getByRole('button', { name: 'Check it now' }));
  await page.getByText(`${MATRIX_BOOK}.v1-template-4.xlsx, checked`).waitFor();
  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByLabel('Which version did you start from?').waitFor();
  await typeInto(page, 'Your name', 'Analyst, Central Bedfordshire');
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: 'Version 2 is kept' }).waitFor();
  await page.goto(`${service.base}#/books/${MATRIX_BOOK}/2`);
  await page.getByRole('link', { name: 'Download the receipt' }).waitFor();
  assert.equal(await page.getByText('Move to the newest template version').count(), 0);
  await page.close();
});
