import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, choose, press, tabTo } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { workbook, XLSX } from './support/workbook.js';

/** What cannot be sent while the service is away is kept in the tab, and sent once when it is back. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';

const { service, browser } = stage();

async function versions() {
  return (await fetch(`${service.base}api/books/${BOOK}/versions`)).json();
}

/** Submits a workbook while the service is down; gives the keys that were sent, those to come too. */
async function submitInVain(page, name) {
  const keys = [];
  page.on('request', async (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/versions')) {
      keys.push(await request.headerValue('Idempotency-Key'));
    }
  });
  const buffer = await workbook(CHARNWOOD, undefined, `${name} at ${process.hrtime.bigint()}`);
  await choose(page, 'Choose a workbook', { name, mimeType: XLSX, buffer });
  await press(page, page.locator('.finding-query .finding-open').first());
  await tabTo(page, page.getByLabel('If the figure is right, say why').first());
  await page.keyboard.type(`Counted by hand for ${name}.`);
  await press(page, page.getByRole('button', { name: 'Keep this explanation' }).first());
  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByLabel('Which version did you start from?').waitFor();
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Officer, Charnwood');
  await service.down();
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.unsent'));
  return keys;
}

test('a submission waits for the service and is kept once', async () => {
  const kept = (await versions()).length;
  const page = await browser.page();
  const keys = await submitInVain(page, 'mine.xlsx');
  await press(page, page.getByRole('button', { name: 'Send now' }));
  await page.getByText(/^Last tried today/).waitFor();
  await press(page, page.getByRole('link', { name: 'Help', exact: true }));
  await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();

  await service.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));

  await page.getByRole('heading', { name: `Version ${kept + 1} is kept` }).waitFor();
  await page.getByText('1 explanation of yours is with its findings.').waitFor();
  await becomes(() => keys.length > 2, true);
  assert.equal(new Set(keys).size, 1);
  assert.equal((await versions()).length, kept + 1);
  await press(page, page.getByRole('button', { name: 'Close' }));
  await becomes(() => page.locator('.unsent').count(), 0);
  await page.close();
});

test('a submission that waits outlives a reload of the tab', async () => {
  const kept = (await versions()).length;
  const page = await browser.page();
  const keys = await submitInVain(page, 'again.xlsx');
  await service.up();

  await page.reload();

  await page.getByRole('heading', { name: `Version ${kept + 1} is kept` }).waitFor();
  assert.equal(new Set(keys).size, 1);
  assert.equal((await versions()).length, kept + 1);
  await page.reload();
  await page.locator('h1').waitFor();
  assert.equal(await page.locator('.unsent').count(), 0);
  await page.close();
});

test('a submission that waits can be given up', async () => {
  const page = await browser.page();
  await submitInVain(page, 'not-this-one.xlsx');
  await press(page, page.getByRole('button', { name: 'Give it up' }));
  await becomes(() => page.locator('.unsent').count(), 0);
  await service.up();
  await page.reload();
  await page.locator('h1').waitFor();
  assert.equal(await page.locator('.unsent').count(), 0);
  await page.close();
});
