import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, choose, tooSmall } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { typedOver, workbook, XLSX } from './support/workbook.js';

/** A book and its versions, where nobody signs in: what is offered, what is shown, and what goes once it is done. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BLANK = inRepository('workbooks/crime-performance/crime-performance.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';
const MATRIX = 'central-bedfordshire.risk-matrix.2015-16';
const FUND = 'charnwood.funding-allocation.2019-20-ci001';

const { service, browser } = stage();

const changed = async (remark, change) => ({ name: 'crime.xlsx', mimeType: XLSX, buffer: await workbook(CHARNWOOD, change, remark) });

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

/** Asks the service for something, as another page would. */
async function elsewhere(path, method, body, book) {
  const shown = await fetch(`${service.base}api/books/${book}`);
  const answer = await fetch(`${service.base}api/books/${book}/${path}`, {
    method, body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': shown.headers.get('ETag'), 'Submitted-By': 'Somebody%20else' },
  });
  assert.ok(answer.ok, `${path} was answered with ${answer.status}: ${await answer.text()}`);
}

test('a book offers what its template has', async () => {
  for (const [book, scores, ledger] of [[MATRIX, 1, 0], [FUND, 0, 1], [BOOK, 0, 0]]) {
    const page = await browser.page(`#/books/${book}`);
    await page.locator('.timeline').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Scores of several agencies, side by side' }).count(), scores, book);
    assert.equal(await page.getByRole('region', { name: 'Beside its ledger' }).count(), ledger, book);
    await page.getByRole('link', { name: 'Start the next period' }).waitFor();
    await page.close();
  }
  const page = await browser.page();
  const verb = page.getByRole('navigation', { name: 'This workbook' }).getByRole('link', { name: 'Reconcile' });
  await choose(page, 'Choose a workbook', inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx'));
  await page.getByText(/, checked /).waitFor();
  assert.equal(await verb.count(), 0, 'there is no ledger of a risk matrix');
  await page.close();
});

test('blanks of one sheet are one card, and each is still reached', async () => {
  const page = await browser.page('#/', 320);
  await choose(page, 'Choose a workbook', BLANK);
  const card = page.locator('.finding-several');
  await card.getByText('7 entries are blank.').waitFor();
  assert.equal(await card.locator('[data-finding]').count(), 7);
  await card.getByRole('button', { name: 'Period (B7) is blank.' }).click();
  assert.deepEqual(await barriers(page), []);
  await page.locator('.problem').getByRole('link', { name: 'Details: 7 entries are blank.' }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Partnership (B6) is blank.');
  await page.close();
});

test('a version is put forward where it was kept, with what holds up its approval and the way there', async () => {
  const page = await browser.page('#/', 320);
  await choose(page, 'Choose a workbook', await changed('first', (sheet) => typedOver(sheet, 'E6', -60)));
  await page.getByRole('link', { name: /^Put (it|them) right$/ }).click();
  await page.getByRole('button', { name: 'Download the recalculated workbook' }).click();
  await page.locator('.patches-done').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Download the recalculated workbook' }).count(), 0, 'what is done is gone');
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Go on with this one' }).click();
  await page.getByText('crime-recalculated.xlsx, checked').waitFor();
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Which version did you start from?').waitFor();
  await page.getByLabel('Your name').fill('Officer, Charnwood');
  await page.getByRole('button', { name: 'Submit this version' }).click();
  await page.getByText(/^Before it can be approved: 4 errors to put right or have waived and 5 queries to explain\.$/).waitFor();
  assert.equal(await page.getByLabel('Your name').count(), 0, 'the questions are gone');
  assert.deepEqual(await barriers(page), []);

  await page.getByRole('button', { name: 'Submit it for approval' }).click();
  await page.locator('.forwarded', { hasText: 'Version 2 is submitted for approval.' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.forwarded'));
  assert.equal(await page.getByRole('button', { name: 'Submit it for approval' }).count(), 0);
  await page.locator('.hold-ups li', { hasText: /^Query: / }).first().getByRole('link').click();
  await page.waitForFunction(() => document.activeElement?.matches('.finding-query .finding-open[aria-expanded="true"]'));
  const history = page.getByRole('region', { name: 'What was done with it' });
  assert.match(await history.textContent(), /Officer, Charnwood submitted version 2 to the book.*Officer, Charnwood submitted version 2 for approval/s);
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('a step that came too late takes its form off the page and shows how things stand', async () => {
  const page = await browser.page(`#/books/${MATRIX}/1`);
  await page.locator('.finding-error .finding-open').first().click();
  await page.getByRole('button', { name: 'Waive this error…' }).click();
  await elsewhere('versions/1/submission', 'POST', {}, MATRIX);
  await page.getByLabel('Who asks for it?').fill('Analyst');
  await page.getByLabel('Why is it waived?').fill('As printed.');
  await page.getByLabel('Last day').fill('2099-11-11');
  await page.getByText('The last day is 11 November 2099.').waitFor();
  await page.locator('.waive, .in-place').getByLabel('Your name').last().fill('Chair');
  await page.getByRole('button', { name: 'Waive this error', exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.matches('.problem'));
  assert.equal(await page.getByLabel('Who asks for it?').count(), 0);
  await page.getByText('Waiting for approval').first().waitFor();
  await page.close();
});

test('who approves finds the version that waits in its book, and what was done stands there', async () => {
  const page = await browser.page(`#/books/${MATRIX}`, 320);
  const waits = page.getByRole('region', { name: 'Version 1 waits for approval' });
  await waits.getByText(/^Before it can be approved: /).waitFor();
  assert.deepEqual(await barriers(page), []);
  await waits.getByLabel('Your name').fill('Chair, Central Bedfordshire');
  await waits.getByRole('button', { name: 'Return…' }).click();
  await waits.getByLabel('What has to be put right?').fill('The scale.');
  await waits.getByRole('button', { name: 'Return version 1' }).click();
  await page.locator('.outcome', { hasText: 'Version 1 is returned, with your reason.' }).waitFor();
  assert.equal(await waits.count(), 0);
  await page.close();
});

test('what was said of a query the last time is shown, and can be said again', async () => {
  const { findings } = await (await fetch(`${service.base}api/books/${BOOK}/versions/2/findings`)).json();
  const { ruleId, table, rowKey, column } = findings.find(({ sheet, canExplain }) => canExplain && sheet === 'Family group');
  await elsewhere('explanations', 'PUT', {
    version: 2, explanations: [{ ruleId, table, rowKey, column, explanation: 'The council spells it so.' }],
  }, BOOK);
  const page = await browser.page('#/', 320);
  await choose(page, 'Choose a workbook', await changed('second'));
  const card = page.locator('.finding-query', { hasText: 'is not an area of England or Wales' });
  await card.locator('.finding-open').click();
  await card.getByText('Last time, with version 2, Somebody else said:').waitFor();
  assert.deepEqual(await barriers(page), []);
  await card.getByRole('button', { name: 'Use it again' }).click();
  await card.getByText('Explained: The council spells it so.').waitFor();
  await page.locator('.so-far', { hasText: '0 of 9 put right, 1 explained.' }).waitFor();
  await page.close();
});

test('the record of a book is read on the page, fifty at a time, and taken as a sheet', async () => {
  for (let at = 0; at < 50; at++) {
    await elsewhere('waiver-requests', 'POST', { ruleId: 'V100', table: 'RiskMatrix', why: `Reason ${at}`, until: '2099-11-11' }, MATRIX);
  }
  const page = await browser.page(`#/books/${MATRIX}/record`, 320);
  await page.getByText('Somebody else asked for a waiver at version 1').first().waitFor();
  assert.match(await page.locator('.events li').first().textContent(), /until 11 November 2099: Reason 49/);
  assert.equal(await page.locator('.events li').count(), 50);
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: /^Show \d+ older entries$/ }).click();
  await page.waitForFunction(() => document.activeElement?.matches('.events li:nth-child(51)'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a sheet (CSV)' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  assert.match(csv, /^\ufeffNumber,When,Who,Account/);
  assert.equal(csv.trim().split('\r\n').length, 1 + await page.locator('.events li').count());
  await page.close();
});

test('the waivers of a book are asked for and given in one place', async () => {
  const page = await browser.page(`#/books/${MATRIX}/waivers`, 320);
  await page.getByText('0 waivers in force, 1 request open.').waitFor();
  const errors = page.getByRole('region', { name: 'Errors of version 1' });
  await errors.getByRole('button', { name: 'Waive this error…' }).first().click();
  await errors.getByLabel('Who asks for it?').fill('Analyst');
  await errors.getByLabel('Why is it waived?').fill('As printed.');
  await errors.getByLabel('Last day').fill('2099-11-11');
  await errors.getByLabel('Your name').fill('Chair');
  assert.deepEqual(await barriers(page), []);
  await errors.getByRole('button', { name: 'Waive this error', exact: true }).click();
  await page.locator('.outcome', { hasText: 'Waived.' }).waitFor();
  await page.getByRole('region', { name: 'In force' }).getByText(/Asked for by Analyst; approved by Chair; until 11 November 2099\./).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.close();
});
