import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, press } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { renamed, XLSX } from './support/workbook.js';

/** Long work says how far it is, in words as well as by a bar, and can be stopped. */

const FUNDING = 'workbooks/funding-allocation/examples';
const FUND = inRepository(`${FUNDING}/charnwood-2019-20-ci001.xlsx`);
const MATRIX = inRepository('workbooks/risk-matrix/risk-matrix.xlsx');
const LEDGER = inRepository(`${FUNDING}/ledger/charnwood-2019-20-ci001.csv`);

const { service, browser } = stage({ examples: false });

test('a count is shown at each step, and heard at each quarter', async () => {
  const page = await browser.page();
  const heard = await page.evaluate(async (module) => {
    const { progress } = await import(module);
    const status = document.getElementById('status');
    const said = [];
    const bar = progress('Checking 1,200 workbooks', null);
    document.querySelector('main').replaceChildren(bar.box);
    for (let done = 0; done <= 1200; done++) {
      bar.counted(done, 1200, 'workbook');
      if (said.at(-1) !== status.textContent) {
        said.push(status.textContent);
      }
    }
    return said;
  }, `${service.base}js/parts/progress.js`);
  assert.deepEqual(heard, [0, 300, 600, 900, '1,200'].map((done) => `Checking 1,200 workbooks. ${done} of 1,200 workbooks`));
  assert.equal(await page.locator('.progress-words').textContent(), '1,200 of 1,200 workbooks');
  assert.equal(await page.getByRole('progressbar', { name: 'Checking 1,200 workbooks' }).getAttribute('value'), '1');
  await page.close();
});

test('a reconciliation on its way says so, and stops when it is cancelled', async () => {
  const page = await browser.page('#/reconcile', 320);
  await page.route('**/api/reconciliations', () => {});
  await page.getByLabel('Funding workbook file').setInputFiles(FUND);
  await page.getByLabel('Ledger', { exact: true }).setInputFiles(LEDGER);
  await page.getByLabel('Your name').fill('Accountant, Charnwood');
  await page.getByRole('button', { name: 'Reconcile', exact: true }).click();
  await page.getByRole('progressbar', { name: 'Reconciling the fund' }).waitFor();
  assert.deepEqual(await axe(page), []);
  const stopped = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/reconciliations'));
  await press(page, page.getByRole('button', { name: 'Cancel' }));
  await stopped;
  await page.getByText('Cancelled. What you chose and typed is still here.').waitFor();
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Accountant, Charnwood');
  await page.close();
});

test('where nobody signs in a template is looked over, which can be stopped, and registered at once', async () => {
  const page = await browser.page('#/templates/register');
  const buffer = await renamed(MATRIX, 'Community Priority', 'Public Priority');
  await page.getByLabel('The template’s workbook').setInputFiles({ name: 'matrix.xlsx', mimeType: XLSX, buffer });
  await page.route('**/api/templates/preview', () => {});
  await page.getByRole('button', { name: 'Look it over' }).click();
  await page.getByRole('progressbar', { name: 'Looking the template over' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled.', { exact: false }).waitFor();
  await page.unroute('**/api/templates/preview');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await page.getByText('It would become version 4 of Risk matrix.').waitFor();
  await page.getByLabel('Your name').fill('Analyst, Charnwood');
  await page.getByRole('button', { name: 'Register it as version 4' }).click();
  await page.getByRole('heading', { name: 'Version 4 of Risk matrix is registered' }).waitFor();
  await page.close();
});
