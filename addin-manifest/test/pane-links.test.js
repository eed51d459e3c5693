import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { press } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository, submitElsewhere } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, workbook } from './support/workbook.js';

/** Every link and every file of the pane's views: none leads away from the pane, and each file comes. */

const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const FUNDS = inRepository('workbooks/funding-allocation/examples');
const CI001 = 'charnwood-2019-20-ci001';
const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');

let statement;

const { service, browser } = stage({ inExcel: true, prepare: async () => {
  await reconcile();
  await submitElsewhere(service.base, BOOK, 1, await workbook(MATRIX, scored('C7', 3)), 'Officer, Housing');
  await score();
} });

async function reconcile() {
  const form = new FormData();
  for (const [part, path] of [['funding', `${CI001}.xlsx`], ['ledger', `ledger/${CI001}.csv`], ['map', `ledger/${CI001}.map.yaml`]]) {
    form.append(part, new Blob([await readFile(`${FUNDS}/${path}`)]), path.replace('ledger/', ''));
  }
  const made = await fetch(`${service.base}api/reconciliations`, { method: 'POST', body: form });
  assert.equal(made.status, 201, await made.clone().text());
  statement = `#/reconcile/${(await made.json()).id}`;
}

async function score() {
  const made = await fetch(`${service.base}api/books/${BOOK}/scorers?agency=Fire`, {
    method: 'POST', body: await workbook(MATRIX, scored('E6', 3)),
    headers: { 'Content-Type': 'application/octet-stream', 'If-Match': '"2"', 'Submitted-By': 'Officer, Fire' },
  });
  assert.equal(made.status, 201, await made.clone().text());
}

const windows = (page) => excel(page, (fake) => fake.windows);

/** What a link of the page is, by where it leads as the browser has it. */
const links = (page) => page.evaluate(() => [...document.querySelectorAll('a[href]')]
  .filter((link) => link.checkVisibility())
  .map((link) => ({ href: link.href, text: link.textContent, file: link.hasAttribute('download') })));

/** Clicks a link and gives the window of the browser that it opens. */
async function opened(page, { href, text }) {
  const before = (await windows(page)).length;
  await page.locator('a[href]').evaluateAll((all, to) => all.find((link) => link.href === to)?.click(), href);
  await page.waitForFunction((count) => fakeExcel.windows.length > count, before);
  const [address] = (await windows(page)).slice(-1);
  assert.equal(new URL(page.url()).pathname, '/addin/taskpane.html', `${text} left the pane`);
  return address;
}

/** What a view is, whatever it is of. */
const shapeOf = (hash) => hash.split('/').map((part) => (/\.|^\d+$/.test(decodeURIComponent(part)) ? '*' : part)).join('/');

/** Follows the links of the pane from view to view, as `visit` does with each, one view of a kind. */
async function walk(page, visit) {
  const seen = new Set();
  const waiting = ['#/', statement, `#/books/${BOOK}`, `#/books/${BOOK}/scorers`];
  while (waiting.length > 0) {
    const hash = waiting.shift();
    if (!seen.has(shapeOf(hash))) {
      seen.add(shapeOf(hash));
      await page.evaluate((to) => {
        document.querySelector('main h1')?.setAttribute('data-before', '');
        location.hash = to;
      }, hash);
      await page.locator('main h1:not([data-before])').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('main .loading'));
      const found = await links(page);
      waiting.push(...found.map(({ href }) => new URL(href).hash).filter((to) => to.startsWith('#/')));
      await visit(found, hash);
    }
  }
  return seen;
}

test('no link of any view leaves the pane, and every file comes by a link that works once', async () => {
  const page = await openInExcel(browser, await workbook(MATRIX), { name: `${BOOK}.v1.xlsx` });
  const files = new Set();
  const outside = new Set();
  const views = await walk(page, async (found, hash) => {
    for (const link of found) {
      const { origin, pathname } = new URL(link.href);
      const isHere = pathname === '/addin/taskpane.html' && new URL(link.href).hash !== '';
      assert.ok(isHere || !pathname.startsWith('/addin/'), `${hash}: ${link.text} leads to ${pathname}`);
      const kind = pathname.replace(/[^/]*\.[^/]*|\d+/g, '*').replace(/templates\/[^/]+/, 'templates/*');
      if (link.file && !files.has(kind)) {
        files.add(kind);
        assert.match(pathname, /^\/api\//, `${hash}: ${link.text}`);
        const address = await opened(page, link);
        assert.match(address, new RegExp(`^${origin}/api/downloads/ssd_`), link.text);
        const file = await fetch(address);
        assert.equal(file.status, 200, `${hash}: ${link.text} ${await file.clone().text().catch(() => '')}`);
        assert.match(file.headers.get('Content-Disposition') ?? '', /^attachment/);
        assert.equal((await fetch(address)).status, 410);
      } else if (!link.file && !isHere && !outside.has(pathname)) {
        outside.add(pathname);
        assert.equal(await opened(page, link), link.href);
      }
    }
  });
  assert.ok(views.size > 14, [...views].join(' '));
  assert.ok(files.size >= 7, [...files].join(' '));
  assert.ok([...files].some((kind) => kind.includes('/scorers/')), [...files].join(' '));
  assert.deepEqual([...outside], ['/api']);
  await page.close();
});

test('the merged workbook comes too', async () => {
  const page = await openInExcel(browser, await workbook(MATRIX, scored('E6', 0)), { name: `${BOOK}.v1.xlsx` });
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.locator('.finding').first().waitFor();
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Your name').fill('Officer, Fire');
  await page.getByRole('button', { name: 'Submit this version' }).click();
  const look = page.getByRole('link', { name: 'Look at the merged workbook first' });
  await look.waitFor();
  const address = await opened(page, (await links(page)).find(({ text }) => text === 'Look at the merged workbook first'));
  const file = await fetch(address);
  assert.equal(file.status, 200);
  assert.match(file.headers.get('Content-Type'), /spreadsheetml/);
  await page.close();
});

/** The pane with a list of findings. */
async function validated(settings) {
  const page = await openInExcel(browser, await workbook(CHARNWOOD), { name: 'charnwood.xlsx', ...settings });
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.locator('.finding').first().waitFor();
  return page;
}

test('what the page alone has comes by such a link too, and is printed in the browser', async () => {
  const page = await validated({ platform: 'Mac' });
  await press(page, page.getByRole('button', { name: 'Download as a sheet (CSV)' }));
  await page.locator('#status', { hasText: 'charnwood-findings.csv is in the downloads of your browser.' }).waitFor({ state: 'attached' });
  const sheet = await fetch((await windows(page)).at(-1));
  assert.match(sheet.headers.get('Content-Disposition'), /^attachment; filename\*=UTF-8''charnwood-findings\.csv$/);
  assert.match(await sheet.text(), /Severity,Sheet,Cell/);

  await press(page, page.getByRole('button', { name: 'Print' }));
  await page.waitForFunction(() => fakeExcel.windows.length === 2);
  const text = await fetch((await windows(page)).at(-1));
  assert.match(text.headers.get('Content-Type'), /^text\/plain/);
  assert.match(text.headers.get('Content-Disposition'), /^inline/);
  assert.match(await text.text(), /^charnwood\.xlsx, checked/);

  await page.evaluate((to) => {
    location.hash = to;
  }, statement);
  await press(page, page.getByRole('button', { name: 'Print the statement' }));
  await page.waitForFunction(() => fakeExcel.windows.length === 3);
  assert.equal((await windows(page)).at(-1), `${service.base}${statement}`);
  await page.close();
});

test('Excel on the web downloads in its own browser, and opens other pages in a tab', async () => {
  const page = await validated({ platform: 'OfficeOnline' });
  const csv = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Download as a sheet (CSV)' }));
  assert.equal((await csv).suggestedFilename(), 'charnwood-findings.csv');
  await page.evaluate(() => {
    location.hash = '#/templates';
  });
  await page.getByRole('heading', { name: 'Templates', level: 1 }).waitFor();
  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download/ }).first().click();
  assert.match((await template).suggestedFilename(), /\.xlsx$/);

  const tab = browser.context.waitForEvent('page');
  await page.getByRole('link', { name: 'How other programs can use this service' }).click();
  await (await tab).waitForURL(`${service.base}api`);
  assert.equal(new URL(page.url()).pathname, '/addin/taskpane.html');
  await (await tab).close();
  await page.close();
});

test('a link that cannot be made is said where it was asked for', async () => {
  const page = await openInExcel(browser, await workbook(CHARNWOOD), { name: 'charnwood.xlsx', view: '#/templates' });
  await page.route('**/api/downloads', (route) => route.fulfill({
    status: 429, contentType: 'application/problem+json',
    json: { type: '/problems/too-many-requests', title: 'Too many', status: 429, detail: 'Too many files wait to be fetched.', fix: 'Wait a minute.' },
  }));
  await page.getByRole('link', { name: /^Download/ }).first().click();
  await page.locator('.problem', { hasText: 'Too many files wait to be fetched.' }).waitFor();
  assert.deepEqual(await windows(page), []);
  await page.close();
});
