import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, press, tabTo } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, workbook } from './support/workbook.js';

/** Whole tasks in the task pane, each by keyboard alone, against the real service and the fake Excel. */

const TEMPLATE = inRepository('workbooks/risk-matrix/risk-matrix.xlsx');
const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const SHEET = 'Risk matrix';

const { service, browser } = stage({ inExcel: true });

/** Somebody types into cells in Excel. */
function type(page, cells) {
  return excel(page, (fake, all) => all.forEach(([sheet, cell, value]) => fake.type(sheet, cell, value)), cells);
}

const value = (fake, [sheet, cell]) => fake.cell(sheet, cell).value;
const kept = (fake) => fake.book.properties['safersheets.kept'];

async function get(path) {
  return (await fetch(`${service.base}api/books/${path}`)).json();
}

async function validate(page) {
  await press(page, page.getByRole('button', { name: 'Validate this workbook' }));
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
}

async function checkAgain(page) {
  await page.getByText('Out of date.').waitFor();
  await press(page, page.getByRole('button', { name: 'Check again' }).first());
  await page.getByText('Out of date.').waitFor({ state: 'detached' });
}

async function goToSubmit(page, name) {
  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  const label = page.getByLabel('Your name');
  await label.waitFor();
  await tabTo(page, label);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
}

const submit = (page) => press(page, page.getByRole('button', { name: 'Submit this version' }));

/** An issue with a score under each of the eleven criteria. */
function issue(row, name, scores) {
  return [[SHEET, `A${row}`, name], ...scores.map((score, at) => [SHEET, `${'BCDEFGHIJKL'[at]}${row}`, score])];
}

test('an officer fills the matrix badly and ends with a clean submitted version', async () => {
  const page = await openInExcel(browser, await readFile(TEMPLATE), { name: 'risk-matrix.xlsx' });
  await type(page, [['Details', 'B6', 'Charnwood'], ['Details', 'B7', '2026-27'], ['Details', 'B8', 46113],
    ['Details', 'B10', 'Officer, Charnwood'],
    ...issue(6, 'Burglary', [3, 5, 5, '5 or so', 1, 3, 5, 3, 3, 1, 1]),
    ...issue(7, 'Fly-tipping', [1, 1, 3, 4, 3, 1, 1, 1, 5, 3, 5]), [SHEET, 'M6', 99]]);
  await validate(page);
  assert.equal(await page.locator('h1').textContent(), '5 errors');
  const links = page.locator('.problem a');
  assert.match((await links.allTextContents()).join('\n'), new RegExp(['^Details: Period ends \\(B9\\) is blank\\.',
    'Risk matrix: Burglary, Harm to Property \\(E6\\): You entered text \\("5 or so"\\) instead of a whole number\\.',
    'Risk matrix: Fly-tipping, Harm to Property \\(E7\\): You entered 4, which is not on this scale\\.',
    'Risk matrix: Burglary, Total \\(M6\\) holds a typed number, 99, but should be calculated\\.',
    "Criteria: You have not said whether a score of 5 for 'CSP Knowledge' is good or bad\\.$"].join('\n')));

  await press(page, links.nth(1));
  await page.waitForFunction(() => fakeExcel.selected === 'Risk matrix!E6');
  await type(page, [[SHEET, 'E6', 5], [SHEET, 'E7', 3], ['Details', 'B9', 46477], ['Details', 'B15', 'Leave them level'],
    ['Criteria', 'C16', 'Less risk']]);
  await press(page, page.getByRole('link', { name: /\(M6\) holds a typed number/ }));
  await press(page, page.getByRole('button', { name: 'Use calculated value' }));
  await page.getByText('1 cell written into the workbook.').first().waitFor();
  await checkAgain(page);

  assert.equal(await page.locator('h1').textContent(), '1 query');
  await press(page, page.locator('.finding-query .finding-open'));
  await tabTo(page, page.getByLabel('If the figure is right, say why'));
  await page.keyboard.type('The Executive decides in May.');
  await press(page, page.getByRole('button', { name: 'Keep this explanation' }));
  await press(page, page.getByRole('link', { name: 'Recalculate', exact: true }));
  await press(page, page.getByRole('button', { name: /^Write \d+ cells into the workbook$/ }));
  await page.locator('.done').waitFor();
  assert.equal(await excel(page, value, [SHEET, 'O7']), '2');
  await checkAgain(page);

  await goToSubmit(page, 'Officer, Charnwood');
  await submit(page);
  await page.getByRole('heading', { name: 'Version 1 is kept' }).waitFor();
  await page.getByText('1 explanation of yours is with its findings.').waitFor();
  assert.equal(await excel(page, kept), 'charnwood.risk-matrix.2026-27 v1');
  const [version] = await get('charnwood.risk-matrix.2026-27/versions');
  assert.deepEqual([version.summary.errors, version.summary.notChecked], [0, 1], 'there is no matrix of last year');
  await page.close();
});

/** An officer's pane beside their copy of the newest version. */
async function officer(number) {
  const file = Buffer.from(await (await fetch(`${service.base}api/books/${BOOK}/versions/${number}/workbook`)).arrayBuffer());
  const page = await openInExcel(browser, file, {
    name: 'matrix.xlsx',
    change: (book) => { book.properties['safersheets.kept'] = `${BOOK} v${number}`; },
  });
  await validate(page);
  return page;
}

test('two officers collide, merge, and the later one goes on in the workbook that is open', async () => {
  const [jo, sam] = [await officer(1), await officer(1)];
  await type(jo, [[SHEET, 'B6', 5], [SHEET, 'C30', 5]]);
  await type(sam, [[SHEET, 'B6', 1], [SHEET, 'D7', 5]]);
  await goToSubmit(jo, 'Officer, Fire');
  await submit(jo);
  await jo.getByRole('heading', { name: 'Version 2 is kept' }).waitFor();
  await jo.close();

  await goToSubmit(sam, 'Officer, Housing');
  await submit(sam);
  await sam.getByRole('heading', { name: 'You both changed the same cells' }).waitFor();
  assert.deepEqual(await axe(sam), []);
  await press(sam, sam.getByLabel('Mine: 1'), 'Space');
  await sam.keyboard.press('ArrowDown');
  assert.equal(await sam.getByLabel('Officer, Fire: 5').isChecked(), true);
  await press(sam, sam.getByRole('button', { name: 'Accept and submit' }));
  await sam.getByRole('heading', { name: 'Version 3 is kept' }).waitFor();
  await sam.getByText('Version 3 has 2 entries that the open workbook lacks.').waitFor();
  assert.equal(await excel(sam, kept), `${BOOK} v1`);
  assert.deepEqual(await axe(sam), []);

  await press(sam, sam.getByRole('button', { name: 'Write 2 cells into the workbook' }));
  await sam.getByText('The open workbook has everything of version 3.').waitFor();
  assert.equal(await excel(sam, value, [SHEET, 'B6']), 5);
  assert.equal(await excel(sam, value, [SHEET, 'C30']), 5);
  assert.equal(await excel(sam, value, [SHEET, 'D7']), 5);
  assert.equal(await excel(sam, kept), `${BOOK} v3`);

  await checkAgain(sam);
  await press(sam, sam.getByRole('link', { name: 'Submit', exact: true }));
  await sam.getByText('The workbook says so.').waitFor();
  assert.equal(await sam.getByLabel('Which version did you start from?').inputValue(), '3');
  await sam.close();
});

test('after a merge that took a row away, the officer is led to the merged workbook', async () => {
  const newest = (await get(`${BOOK}/versions`))[0].number;
  const [jo, sam] = [await officer(newest), await officer(newest)];
  await type(jo, ['A12', 'B12', 'C12'].map((cell) => ['Decisions', cell, '']));
  await type(sam, [[SHEET, 'D8', 1]]);
  await goToSubmit(jo, 'Officer, Fire');
  await submit(jo);
  await jo.getByRole('heading', { name: `Version ${newest + 1} is kept` }).waitFor();
  await jo.close();

  await goToSubmit(sam, 'Officer, Housing');
  await submit(sam);
  await sam.getByRole('heading', { name: 'Your work and theirs fit together' }).waitFor();
  await press(sam, sam.getByRole('button', { name: 'Accept and submit' }));
  await sam.getByText('Organised crime groups is only in the open workbook.').waitFor();
  assert.equal(await excel(sam, kept), `${BOOK} v${newest}`);
  await press(sam, sam.getByRole('link', { name: `Download version ${newest + 2}` }));
  await sam.waitForFunction(() => fakeExcel.windows.length === 1);
  const file = await fetch((await excel(sam, (fake) => fake.windows))[0]);
  assert.match(file.headers.get('Content-Disposition'), new RegExp(`"${BOOK}\\.v${newest + 2}\\.xlsx"$`));
  await sam.close();
});

test('the service dies while it keeps a version, which is sent later and kept once', async () => {
  const before = await get(`${BOOK}/versions`);
  const page = await openInExcel(browser, await workbook(MATRIX, scored('E6', 0)), { name: 'matrix.xlsx' });
  await validate(page);
  await goToSubmit(page, 'Officer, Central Bedfordshire');
  const keys = [];
  await page.route(`**/api/books/${BOOK}/versions`, async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') {
      return route.continue();
    }
    keys.push(await request.headerValue('Idempotency-Key'));
    if (keys.length > 1) {
      return route.continue();
    }
    await route.fetch();
    await service.down();
    return route.abort();
  });
  await submit(page);
  await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();
  assert.deepEqual(await axe(page), []);
  await press(page, page.getByRole('button', { name: 'Send now' }));
  await page.getByText(/^Last tried today/).waitFor();

  await service.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('heading', { name: `Version ${before.length + 1} is kept` }).waitFor();
  assert.equal(new Set(keys).size, 1);
  assert.ok(keys.length > 1);
  assert.equal((await get(`${BOOK}/versions`)).length, before.length + 1);
  assert.equal(await excel(page, kept), `${BOOK} v${before.length + 1}`);
  assert.equal(await excel(page, (fake) => fake.openFiles), 0);
  await page.close();
});
