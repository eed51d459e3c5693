import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inPence, ofPence } from '../pane/js/reconciling.js';
import { filtered, groupsOf, rowsOf, sumOf } from '../pane/js/transaction-rows.js';
import { axe, becomes } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';

/** Every transaction of a reconciliation in one table: it folds, adds up, is filtered, and goes to Excel. */

const EXAMPLES = 'workbooks/funding-allocation/examples';
const NAME = 'charnwood-2019-20-ci001';
const MORE = 300;

const { service, browser } = stage();

const paid = (number, amount, words = '') => ({ source: 's', number, line: '1', date: '2019-06-30', amount, supplier: words,
  description: '', costCentre: '4410', subjective: '5203', project: '', reference: '' });
const match = (kind, confidence, line, ...transactions) => ({ kind, confidence, line, amount: '0.00', reason: 'why',
  parts: line ? [{ line, amount: null }] : [], transactions });
const RECONCILED = {
  lines: [{ line: 'L02' }, { line: 'L01' }],
  matches: [match('one-to-one', 'certain', 'L01', paid('1', '10.10', 'Red Bus')),
    match('one-to-one', 'medium', 'L02', paid('2', '1234.50')), match('received', 'certain', null, paid('3', '-20.00'))],
  breaks: [{ line: null, message: 'nothing places it', transactions: [paid('4', '0.07', 'Blue Bus')] },
    { line: 'L01', message: 'overspent', transactions: [paid('1', '10.10', 'Red Bus')] }],
  settled: [{ what: { transactions: [paid('5', '3.00')] }, item: { reason: 'timing' } }],
};

test('each transaction has one row, by the line it is on', () => {
  const rows = rowsOf(RECONCILED);
  assert.deepEqual(rows.map(({ transaction, place, stands }) => [transaction.number, place, stands]), [
    ['1', 'L01', 'ties'], ['2', 'L02', 'to look at'], ['3', 'Received', 'received'], ['4', 'Not on any line', 'open'],
    ['5', 'Reconciling item', 'reconciling item'],
  ]);
  assert.equal(sumOf(rows), 122767);
  assert.deepEqual(groupsOf(rows, ['L02', 'L01']).map(({ place, pence }) => [place, pence]),
    [['Not on any line', 7], ['L02', 123450], ['L01', 1010], ['Received', -2000], ['Reconciling item', 300]]);
});

test('a filter takes all words, how it stands, and the line', () => {
  const rows = rowsOf(RECONCILED);
  const found = (asked) => filtered(rows, { words: '', stands: '', place: '', ...asked }).map(({ transaction }) => transaction.number);
  assert.deepEqual(found({}), ['1', '2', '3', '4', '5']);
  assert.deepEqual(found({ words: 'bus' }), ['1', '4']);
  assert.deepEqual(found({ words: 'bus blue' }), ['4']);
  assert.deepEqual(found({ words: '1,234.50' }), ['2']);
  assert.deepEqual(found({ stands: 'ties' }), ['1']);
  assert.deepEqual(found({ place: 'Received', words: 'red' }), [], 'of another line');
});

test('pence are exact, also below a pound and below nothing', () => {
  for (const amount of ['0.00', '0.07', '-0.07', '10.10', '-1234.50', '90071992547409.91']) {
    assert.equal(ofPence(inPence(amount)), amount);
  }
});

/** @returns {Promise<string>} the id of a reconciliation with hundreds of transactions */
async function reconciled() {
  const ledger = await readFile(inRepository(`${EXAMPLES}/ledger/${NAME}.csv`), 'utf8');
  const many = Array.from({ length: MORE }, (_, at) =>
    `${20000 + at},1,01/02/2020,Supplier ${at},4410,5203,YP99,,Payment ${at},1.00\n`).join('');
  const map = await readFile(inRepository(`${EXAMPLES}/ledger/${NAME}.map.yaml`), 'utf8');
  const form = new FormData();
  form.append('funding', new Blob([await readFile(inRepository(`${EXAMPLES}/${NAME}.xlsx`))]), `${NAME}.xlsx`);
  form.append('ledger', new Blob([ledger.replace(/Total.*\n?/, many)]), 'ledger.csv');
  form.append('map', new Blob([map.replace(/control:[^]*?rules:/, 'rules:')]), 'map.yaml');
  const answer = await fetch(new URL('/api/reconciliations', service.base), { method: 'POST', body: form });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
}

test('hundreds of transactions fold, are filtered, and are taken to Excel', async () => {
  const page = await browser.page(`#/reconcile/${await reconciled()}`);
  const all = page.getByRole('region', { name: 'Every transaction' });
  await all.getByText(`${MORE + 16} transactions, £444.75 in all.`).waitFor();
  const rows = all.locator('tbody tr:not(.fold)');
  const open = await rows.count();
  assert.ok(open >= 200 && open < MORE + 16, `${open} rows at first`);

  await all.getByLabel('Find').fill('payment 29');
  await all.getByText(`13 of ${MORE + 16} transactions, £13.00 of £444.75.`).waitFor();
  assert.equal(await rows.count(), 13);
  await all.getByLabel('Find').fill('');
  await all.getByLabel('How it stands').selectOption('ties');
  await all.locator('.stands-open').first().waitFor({ state: 'detached' });
  await all.getByLabel('How it stands').selectOption('');
  await all.getByRole('button', { name: 'Fold all', exact: true }).click();
  await becomes(() => rows.count(), 0);
  const fold = all.getByRole('button', { name: 'Not on any line' });
  assert.equal(await fold.getAttribute('aria-expanded'), 'false');
  await fold.click();
  await all.getByRole('button', { name: /^Show \d+ more of \d+$/ }).click();
  await all.getByText(`Payment ${MORE - 1}`).waitFor();

  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      `something sticks out at ${width} pixels`);
  }
  const download = page.waitForEvent('download');
  await all.getByRole('link', { name: 'Download these tables for Excel' }).click();
  assert.match((await download).suggestedFilename(), /^charnwood.*-reconciliation-\d+[.]xlsx$/);
  await page.close();
});

test('how each fund stands is on the page of reconciling', async () => {
  const page = await browser.page('#/reconcile');
  const funds = page.getByRole('region', { name: 'How the funds stand' });
  await funds.getByRole('link', { name: /^Reconciliation \d+/ }).waitFor();
  assert.match(await funds.textContent(), /breaks?, £\d+/);
  await page.goto(new URL('/#/books/charnwood.funding-allocation.2019-20-ci001', service.base).href);
  const ledger = page.getByRole('region', { name: 'Beside its ledger' });
  await ledger.getByRole('button', { name: /^Show \d+ open breaks of reconciliation \d+$/ }).click();
  await ledger.getByText('Say where it belongs').or(ledger.locator('.open-breaks li')).first().waitFor();
  await ledger.getByRole('link', { name: 'Lay it beside the ledger’s newest export' }).click();
  await page.locator('option[value="charnwood.funding-allocation.2019-20-ci001"]').waitFor({ state: 'attached' });
  assert.equal(await page.getByLabel('Funding workbook', { exact: true }).inputValue(), 'charnwood.funding-allocation.2019-20-ci001');
  assert.deepEqual(await axe(page), []);
  await page.close();
});
