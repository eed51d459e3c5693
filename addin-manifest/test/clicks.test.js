import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inRepository } from './support/service.js';
import { isIn, OFFICER, PASSWORD, signIn } from './support/signing-in.js';
import { stage } from './support/stage.js';
import { typedOver, workbook, XLSX } from './support/workbook.js';

/** How many clicks the main task of each role takes, on the page as it is shown to that role. */

const INDICATORS = inRepository('workbooks/indicators/examples/charnwood-2019-20-q1-indicators.xlsx');
const BOOK = 'charnwood.indicators.2019-20-q1';
const APPROVER = { name: 'Chair, Charnwood', roles: 'approver', password: PASSWORD };
const FINANCE = { name: 'Accountant, Charnwood', roles: 'finance', password: PASSWORD };
const FUND = 'charnwood.funding-allocation.2019-20-ci001';
const LEDGER = 'workbooks/funding-allocation/examples/ledger/charnwood-2019-20-ci001';
/** To open a list and to choose from it: the browser's own list hides both from the page. */
const CHOOSING = 2;

const { browser } = stage({ users: [OFFICER, APPROVER, FINANCE] });

/** A page whose clicks are counted; those that a person makes, not those that the page makes itself. */
async function counted(user) {
  await browser.context.clearCookies();
  const page = await browser.page('#/', 1280, {
    prepare: async (fresh) => {
      await fresh.addInitScript(() => {
        window.clicks = 0;
        addEventListener('click', ({ isTrusted }) => {
          window.clicks += isTrusted ? 1 : 0;
        }, true);
      });
    },
  });
  await signIn(page, user);
  await isIn(page, user);
  await page.evaluate(() => {
    window.clicks = 0;
  });
  return page;
}

/** What the officer says of every query of the version, so that nothing holds up its approval. */
async function explainAll(page) {
  const status = await page.evaluate(async (book) => {
    const shown = await fetch(`/api/books/${book}/versions/2`);
    const { findings } = await (await fetch(`/api/books/${book}/versions/2/findings`)).json();
    const explanations = findings.filter(({ canExplain }) => canExplain)
      .map(({ ruleId, table, rowKey, column }) => ({ ruleId, table, rowKey, column, explanation: 'The board agreed.' }));
    return (await fetch(`/api/books/${book}/explanations`, {
      method: 'PUT', body: JSON.stringify({ version: 2, explanations }),
      headers: { 'Content-Type': 'application/json', 'If-Match': shown.headers.get('ETag'), 'X-Requested-With': 'XMLHttpRequest' },
    })).status;
  }, BOOK);
  assert.equal(status, 200);
}

/** Lays the fund beside its ledger for the first time, with the map that says what the codes mean. */
async function reconcileBefore(page) {
  const files = { ledger: await readFile(inRepository(`${LEDGER}.csv`), 'utf8'), map: await readFile(inRepository(`${LEDGER}.map.yaml`), 'utf8') };
  const status = await page.evaluate(async ({ book, ledger, map }) => {
    const form = new FormData();
    form.append('book', book);
    form.append('ledger', new Blob([ledger]), 'april.csv');
    form.append('map', new Blob([map]), 'map.yaml');
    return (await fetch('/api/reconciliations', { method: 'POST', body: form, headers: { 'X-Requested-With': 'XMLHttpRequest' } })).status;
  }, { book: FUND, ...files });
  assert.equal(status, 201);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} goal
 * @param {string} task
 * @param {number} [hidden] clicks that the page cannot see
 */
async function assertClicks(page, goal, task, hidden = 0) {
  const clicks = hidden + await page.evaluate(() => window.clicks);
  console.log(`${task}: ${clicks} clicks (goal: ${goal})`);
  assert.ok(clicks > 0 && clicks <= goal, `${task} took ${clicks} clicks, and the goal is ${goal}`);
}

test('an officer checks, puts right and submits for approval in six clicks, an approver approves in three', async () => {
  const buffer = await workbook(INDICATORS, (sheet) => typedOver(sheet, 'O8', 200), 'Read at the board.');
  const officer = await counted(OFFICER);
  const chooser = officer.waitForEvent('filechooser');
  await officer.getByRole('button', { name: 'Choose a workbook' }).click();
  await (await chooser).setFiles({ name: 'indicators.xlsx', mimeType: XLSX, buffer });
  await officer.getByRole('link', { name: /^Put (it|them) right$/ }).click();
  await officer.getByRole('button', { name: 'Download the recalculated workbook' }).click();
  await officer.getByRole('button', { name: 'Go on with this one' }).click();
  await officer.getByText(/indicators-recalculated\.xlsx, checked/).waitFor();
  assert.match(await officer.locator('.so-far').textContent(), /1 of \d+ put right/);
  await officer.getByRole('link', { name: 'Submit', exact: true }).click();
  await officer.getByLabel('Which version did you start from?').waitFor();
  await officer.getByRole('button', { name: 'Submit it for approval too' }).click();
  await officer.getByText('Version 2 is submitted for approval.').waitFor();
  await assertClicks(officer, 6, 'An officer checks, puts right and submits for approval');
  await explainAll(officer);
  await officer.close();

  const approver = await counted(APPROVER);
  await approver.getByRole('link', { name: 'Books', exact: true }).click();
  await approver.locator(`a[href="#/books/${BOOK}"]`).click();
  await approver.getByRole('button', { name: 'Approve', exact: true }).click();
  await approver.locator('.outcome', { hasText: 'Version 2 is approved. It counts, and the book is locked.' }).waitFor();
  assert.equal(await approver.getByRole('button', { name: 'Approve', exact: true }).count(), 0, 'what is done is not offered again');
  await assertClicks(approver, 3, 'An approver approves');
  await approver.close();
});

test('finance reconciles a known ledger in five clicks', async () => {
  const finance = await counted(FINANCE);
  await reconcileBefore(finance);
  await finance.getByRole('link', { name: 'Reconcile', exact: true }).click();
  await finance.locator(`option[value="${FUND}"]`).waitFor({ state: 'attached' });
  await finance.getByLabel('Funding workbook', { exact: true }).selectOption(FUND);
  const chooser = finance.waitForEvent('filechooser');
  await finance.getByLabel('Ledger', { exact: true }).click();
  await (await chooser).setFiles(inRepository(`${LEDGER}.csv`));
  await finance.getByRole('button', { name: 'Reconcile', exact: true }).click();
  await finance.getByRole('heading', { name: '3 things do not tie' }).waitFor();
  await assertClicks(finance, 5, 'Finance reconciles a known ledger', CHOOSING);
  await finance.close();
});
