import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, becomes, choose, press, tabTo } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { typedOver, workbook, XLSX } from './support/workbook.js';
import { day } from '../pane/js/words.js';

/** What the page says when there is nothing yet, when something is wrong, and when it must wait. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');

const { service, browser } = stage({ examples: false });

function focusIsOn(page, selector) {
  return page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
}

test('where nobody signs in, every page says so and asks for names', async () => {
  for (const view of ['#/', '#/check', '#/books', '#/reconcile', '#/templates', '#/help', '#/tour']) {
    const page = await browser.page(view);
    await page.getByText('This installation is for one person on this machine: nobody signs in.').waitFor();
    assert.equal(await page.locator('#who').textContent(), '');
    await page.close();
  }
});

test('a service with no books says how to start one, and the page starts it', async () => {
  const page = await browser.page('#/books');
  await page.getByText('There are no books yet.').waitFor();

  await press(page, page.getByRole('link', { name: 'Check a workbook' }));
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByText('Start its book').waitFor();
  assert.equal(await page.getByLabel('Partnership').inputValue(), 'Charnwood');
  assert.equal(await page.getByLabel('Period').inputValue(), '2019-20 Q1');

  await tabTo(page, page.getByLabel('Period'));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await focusIsOn(page, '.problem');
  await press(page, page.getByRole('link', { name: 'Enter the period, for example 2026-27 Q1' }));
  await focusIsOn(page, '[aria-invalid]');
  await page.keyboard.type('2019-20 Q1');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Analyst, Charnwood');
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: 'Version 1 is kept' }).waitFor();
  await focusIsOn(page, '.kept');
  await page.close();
});

test('a file that is no workbook is refused in words, and the workbook before it stays', async () => {
  const page = await browser.page();
  const buffer = await workbook(CHARNWOOD, (sheet) => typedOver(sheet, 'E6', -60));
  await choose(page, 'Choose a workbook', { name: 'charnwood.xlsx', mimeType: XLSX, buffer });
  await page.locator('.finding').first().waitFor();

  const notes = { name: 'notes.xlsx', mimeType: XLSX, buffer: Buffer.from('Minutes of the meeting') };
  await choose(page, 'Check the corrected file', notes);

  await focusIsOn(page, '.problem');
  assert.match(await page.title(), /^Error: /);
  assert.ok((await page.locator('.problem').textContent()).length > 60);
  await press(page, page.getByRole('link', { name: 'Findings', exact: true }));
  await page.getByText('charnwood.xlsx, checked').waitFor();
  await press(page, page.getByRole('link', { name: 'Recalculate', exact: true }));
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Download the recalculated workbook' }));
  assert.equal((await download).suggestedFilename(), 'charnwood-recalculated.xlsx');
  await page.close();
});

test('an empty file never leaves the machine', async () => {
  const page = await browser.page();
  let sent = 0;
  page.on('request', (request) => { sent += Number(request.method() === 'POST'); });
  await choose(page, 'Choose a workbook', { name: 'empty.xlsx', mimeType: XLSX, buffer: Buffer.alloc(0) });
  await page.getByText('empty.xlsx is empty.').waitFor();
  assert.equal(sent, 0);
  await page.close();
});

test('a check can be cancelled', async () => {
  const page = await browser.page();
  await page.route('**/api/check*', () => {});
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.getByRole('heading', { name: 'Checking charnwood-2019-20-q1.xlsx' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Cancel' }));
  await page.getByRole('heading', { name: 'Check a workbook' }).waitFor();
  assert.equal(await page.locator('#status').textContent(), 'Cancelled.');
  assert.equal(await page.locator('.problem').count(), 0);
  await page.close();
});

test('a service that cannot be reached can be tried again', async () => {
  const page = await browser.page();
  const books = /\/api\/books(\?|$)/;
  await page.route(books, (route) => route.abort());
  await press(page, page.getByRole('link', { name: 'Books', exact: true }));
  await page.getByText('We could not reach the service.').waitFor();
  await focusIsOn(page, '.problem');
  await page.unroute(books);
  await press(page, page.getByRole('button', { name: 'Try again' }));
  await page.locator('.shelf').waitFor();
  await page.close();
});

test('being offline is said, and taken back', async () => {
  const page = await browser.page();
  await browser.context.setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await browser.context.setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });
  await page.close();
});

test('a workbook can be dropped anywhere on the page', async () => {
  const page = await browser.page('#/templates');
  const bytes = [...await readFile(CHARNWOOD)];
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
    const drop = (type) => document.querySelector('footer').dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    drop('dragenter');
    drop('drop');
  }, bytes);
  await page.getByText('dropped.xlsx, checked').waitFor();
  await page.close();
});

test('the list outlives a reload, and the file is asked for when it is needed', async () => {
  const page = await browser.page();
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.locator('.finding').first().waitFor();
  const findings = await page.locator('.finding').count();
  await page.reload();
  await page.locator('.finding').first().waitFor();
  assert.equal(await page.locator('.finding').count(), findings);

  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByText('The page was reloaded, so choose charnwood-2019-20-q1.xlsx again to submit it.').waitFor();

  await press(page, page.getByRole('button', { name: 'Close this workbook' }));
  await page.getByRole('heading', { name: 'Check a workbook' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Check a workbook' }).waitFor();
  assert.equal(await page.locator('.workbook').count(), 0);
  await page.close();
});

test('what is shown can be narrowed to one severity', async () => {
  const page = await browser.page();
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.locator('.finding-note').first().waitFor();
  for (const severity of ['error', 'query']) {
    await press(page, page.locator(`#show-${severity}`), 'Space');
  }
  await becomes(() => page.locator('.finding:not(.finding-note)').count(), 0);
  assert.ok(await page.locator('.finding-note').count() > 0);
  await page.close();
});

for (const [button, ending, start] of [
  ['Download as a sheet (CSV)', 'csv', '\ufeffSeverity,Sheet,Cell,'],
  ['Download as text', 'txt', 'charnwood-2019-20-q1.xlsx, checked ' + day(new Date()) + ' at '],
]) {
  test(`the list can be taken away as ${ending}`, async () => {
    const page = await browser.page();
    await choose(page, 'Choose a workbook', CHARNWOOD);
    await page.locator('.finding').first().waitFor();
    const message = await page.locator('.finding h3').first().textContent();
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: button }));
    const file = await download;
    assert.equal(file.suggestedFilename(), `charnwood-2019-20-q1-findings.${ending}`);
    const text = await readFile(await file.path(), 'utf8');
    assert.ok(text.startsWith(start), text.slice(0, 80));
    assert.ok(text.includes(message), message);
    await page.close();
  });
}

test('an address with a word where a version has its number leads nowhere', async () => {
  for (const address of ['#/books/some-book/newest', '#/books/some-book/compare/1/newest', '#/books/some-book/1/finding/first']) {
    const page = await browser.page(address);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.close();
  }
});

test('a link to nowhere says so and leads on, and Back leads back', async () => {
  const page = await browser.page('#/no/such/view');
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  assert.match(await page.locator('main .lead').textContent(), /^The address #\/no\/such\/view leads nowhere/);
  assert.deepEqual(await axe(page), []);
  await press(page, page.getByRole('link', { name: 'Templates', exact: true }));
  await page.getByRole('heading', { name: 'Templates' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await press(page, page.locator('main').getByRole('link', { name: 'Home' }));
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.close();
});

test('the first Tab offers to skip to the main content', async () => {
  const page = await browser.page();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to main content');
  await page.keyboard.press('Enter');
  await focusIsOn(page, 'main');
  assert.equal(new URL(page.url()).hash, '#/check');
  await page.close();
});
