import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, choose, press, tooSmall } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository, sayElsewhere, submitElsewhere } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, workbook } from './support/workbook.js';

/** Where one starts: what waits, one's books, what happened since, and the ways to begin. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const MATRIX_BOOK = 'central-bedfordshire.risk-matrix.2015-16';

const { service, browser } = stage({ inExcel: true });

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

async function home(page) {
  await page.goto(`${service.base}#/`);
  await page.locator('.happened').first().waitFor();
}

for (const width of [320, 1280]) {
  test(`what waits, the books and what happened, at ${width} pixels`, async () => {
    const page = await browser.page('#/', width);
    await page.locator('.happened').first().waitFor();
    await page.getByText('Nobody signs in here, so this is what waits for anybody.').waitFor();
    assert.match(await page.locator('.waits').first().textContent(), /To put right or answer 14/);
    assert.match(await page.locator('.my-books').textContent(), /Central Bedfordshire, Risk matrix, 2015-16.*its period ended on 31 March 2016/s);
    assert.deepEqual(await barriers(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await barriers(page), []);
    await page.close();
  });
}

test('of much that waits the rest is counted, and shown when asked for', async () => {
  const waiting = (/** @type {number} */ number) => ({
    kind: 'approve', name: `Melton, Risk matrix, Week ${number}`, what: 'Officer put it forward for approval', count: 1,
    since: '2026-06-14T12:00:00Z', book: 'melton.risk-matrix.week', version: number, reconciliation: null, template: null, proposal: null,
  });
  const some = (/** @type {number} */ from, /** @type {number} */ to) => Array.from({ length: to - from }, (_, at) => waiting(from + at));
  const page = await browser.page('#/', 320, { prepare: async (fresh) => {
    await fresh.route('**/api/home', async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, waiting: some(1, 51), moreWaiting: [{ kind: 'approve', count: 1200 }] } });
    });
    await fresh.route('**/api/home/waiting*', (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('from'));
      return route.fulfill({ json: { waiting: some(from + 1, from + 51), more: 1200 - from } });
    });
  } });
  const waits = page.locator('.waits', { hasText: 'To approve' });
  assert.equal(await waits.locator('.count').textContent(), '1,250');
  await waits.locator('summary').click();
  await press(page, waits.getByRole('button', { name: /^Show more of 1,200/ }));
  await waits.getByRole('button', { name: /^Show more of 1,150/ }).waitFor();
  assert.equal(await waits.locator('li').count(), 100);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Melton, Risk matrix, Week 51, version 51');
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('what happens between two visits is new, and what waits leads to it', async () => {
  const page = await browser.page('#/');
  await page.locator('.happened').first().waitFor();
  await submitElsewhere(service.base, MATRIX_BOOK, 1, await workbook(MATRIX, scored('B6', 5)), 'Officer, Fire');
  await sayElsewhere(service.base, `${MATRIX_BOOK}/versions/2/submission`, 'Officer, Fire');
  await page.reload();
  await page.getByText(/^2 things since you were last here, today at/).waitFor();
  assert.deepEqual(await page.locator('.happened li:has(.tag) > a').allTextContents(),
    ['Officer, Fire put version 2 forward for approval', 'Officer, Fire submitted version 2']);

  await press(page, page.locator('.waits', { hasText: 'To approve' }).getByRole('link'));
  await page.getByRole('heading', { name: 'Sign-off' }).waitFor();
  await sayElsewhere(service.base, `${MATRIX_BOOK}/versions/2/return`, 'Manager', { reason: 'Score it again.' });
  await home(page);
  await page.getByText(/^1 thing since you were last here/).waitFor();
  assert.match(await page.locator('.waits', { hasText: 'Returned to you' }).textContent(), /Manager: Score it again\./);
  await press(page, page.locator('.happened li:has(.tag) > a'));
  await page.getByRole('heading', { name: 'Sign-off' }).waitFor();
  await page.close();
});

test('a book is started from a template, and one goes on where one left off', async () => {
  const page = await browser.page('#/');
  await page.locator('.happened').first().waitFor();
  await press(page, page.getByRole('link', { name: 'Start a book from a template' }));
  await page.getByLabel('Template', { exact: true }).selectOption('action-plan');
  await press(page, page.getByRole('button', { name: 'Start this book' }));
  await page.getByRole('link', { name: 'Enter the period, for example 2026-27 Q1' }).waitFor();
  await page.getByLabel('Partnership').fill('Melton');
  await page.getByLabel('Period').fill('2026-27');
  assert.deepEqual(await barriers(page), []);
  await press(page, page.getByRole('button', { name: 'Start this book' }));
  await page.getByRole('heading', { name: 'The book is started' }).waitFor();
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Download the workbook' }));
  const file = await download;
  assert.deepEqual(await readFile(await file.path()), await readFile(inRepository('workbooks/action-plan/action-plan.xlsx')));
  await press(page, page.getByRole('link', { name: 'Open the book' }));
  await page.getByText('Nothing has been submitted to this book yet.').waitFor();

  await home(page);
  const carryOn = page.getByRole('region', { name: 'Go on where you left off' });
  await carryOn.getByRole('link', { name: 'Melton, Action plan, 2026-27' }).waitFor();
  assert.match(await page.locator('.my-books li', { hasText: 'Melton' }).textContent(), /Nothing is submitted yet\./);
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.locator('.finding').first().waitFor();
  await home(page);
  await press(page, carryOn.getByRole('link', { name: 'charnwood-2019-20-q1.xlsx' }));
  await page.locator('.finding').first().waitFor();
  await page.close();
});

test('in Excel the open workbook comes first, with what the ribbon does', async () => {
  const page = await openInExcel(browser, await readFile(CHARNWOOD), { name: 'charnwood.xlsx' });
  await page.locator('.happened').first().waitFor();
  const open = page.getByRole('region', { name: 'The open workbook' });
  assert.deepEqual(await open.getByRole('button').allTextContents(),
    ['Validate this workbook', 'Choose a file instead', 'Recalculate', 'Submit', 'Versions', 'Reconcile']);
  assert.deepEqual(await barriers(page), []);
  await open.getByRole('button', { name: 'Recalculate' }).click();
  await page.getByRole('heading', { name: 'Recalculate' }).waitFor();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  assert.deepEqual(await page.locator('.verbs a').allTextContents(), ['Findings', 'Recalculate', 'Submit', 'Versions']);
  assert.equal(await open.count(), 0);
  assert.equal(await excel(page, (fake) => fake.openFiles), 0);
  await page.close();
});
