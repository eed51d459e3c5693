import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { axe, press, tooSmall } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, workbook, XLSX } from './support/workbook.js';

/** Many workbooks at once: each is checked or submitted by itself, and the table says what came of every one. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const CHARNWOOD_BOOK = 'charnwood.crime-performance.2019-20-q1';
const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const MATRIX_BOOK = 'central-bedfordshire.risk-matrix.2015-16';

const { service, browser } = stage();

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

async function versions(book) {
  return (await (await fetch(`${service.base}api/books/${book}/versions`)).json()).length;
}

const file = (name, buffer) => ({ name, mimeType: XLSX, buffer });
const fresh = (path, change) => workbook(path, change, `made at ${process.hrtime.bigint()}`);

async function chooseMany(page, files) {
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: 'Choose workbooks' }));
  await (await chooser).setFiles(files);
  await page.locator('.many').waitFor();
}

/** The state and outcome of each file. */
async function outcomes(page) {
  return Object.fromEntries(await page.locator('.many tbody tr').evaluateAll((rows) => rows.map((row) =>
    [row.querySelector('th').textContent, row.lastElementChild.textContent.trim()])));
}

/** Waits until nothing is going on any more. */
function done(page) {
  return page.locator('h2', { hasText: /^\d+ files?:/ }).waitFor();
}

for (const width of [320, 1280]) {
  test(`a folder is checked, and what is no workbook is named, at ${width} pixels`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'safersheets-many-'));
    await mkdir(join(folder, 'inner'));
    await writeFile(join(folder, 'matrix.xlsx'), await readFile(MATRIX));
    await writeFile(join(folder, 'inner', 'crime.xlsx'), await readFile(CHARNWOOD));
    await writeFile(join(folder, 'notes.xlsx'), 'Minutes of the meeting');
    await writeFile(join(folder, 'read me.txt'), 'Nothing of ours');
    const kept = await versions(CHARNWOOD_BOOK);
    const page = await browser.page('#/many', width);
    assert.deepEqual(await barriers(page), []);
    const chooser = page.waitForEvent('filechooser');
    await press(page, page.getByRole('button', { name: 'Choose a folder' }));
    await (await chooser).setFiles(folder);
    await press(page, page.getByRole('button', { name: 'Check 3 workbooks' }));
    await page.locator('h2', { hasText: '4 files: 2 checked, 1 with a problem, 1 left out' }).waitFor();

    const said = Object.entries(await outcomes(page)).map(([path, outcome]) => [path.split('/').slice(1).join('/'), outcome]).sort();
    assert.deepEqual(said.map(([path]) => path), ['inner/crime.xlsx', 'matrix.xlsx', 'notes.xlsx', 'read me.txt']);
    assert.match(said[0][1], /^Checked Checked\. Nothing of it is kept\./);
    assert.match(said[2][1], /^Not done .{30,}/);
    assert.match(said[3][1], /^Left out/);
    assert.deepEqual(await barriers(page), []);
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: 'Download this table (CSV)' }));
    const sheet = await readFile(await (await download).path(), 'utf8');
    assert.ok(sheet.startsWith('\ufeffFile,Template,Book,Errors,Queries,State,Outcome,Version\r\n'), sheet.slice(0, 80));
    assert.equal(sheet.trim().split('\r\n').length, 5);
    assert.equal(await versions(CHARNWOOD_BOOK), kept);
    await press(page, page.getByRole('button', { name: /^See its findings of .*crime\.xlsx$/ }));
    await page.locator('.finding').first().waitFor();
    await page.close();
    await rm(folder, { recursive: true });
  });
}

test('each is submitted to its book once, whatever becomes of the others', async () => {
  const [crime, matrix] = [await versions(CHARNWOOD_BOOK), await versions(MATRIX_BOOK)];
  const page = await browser.page('#/many');
  await chooseMany(page, [
    file('crime.xlsx', await fresh(CHARNWOOD)), file('crime again.xlsx', await fresh(CHARNWOOD)),
    file('matrix.xlsx', await fresh(MATRIX, scored('B6', 5))), file('notes.xlsx', Buffer.from('Minutes'))]);
  await press(page, page.getByRole('button', { name: 'Submit 4 workbooks, each to its book' }));
  await page.getByRole('link', { name: 'Enter your name' }).waitFor();
  await page.getByLabel('Your name').fill('Analyst, Charnwood');
  let busy = 2;
  const keys = [];
  await page.route('**/versions', async (route) => {
    keys.push(await route.request().headerValue('Idempotency-Key'));
    if (busy > 0) {
      busy -= 1;
      await route.fulfill({ status: 503, headers: { 'Retry-After': '1', 'Content-Type': 'application/problem+json' },
        json: { type: '/problems/busy', status: 503, detail: 'Busy.', fix: 'Wait.' } });
    } else {
      await route.continue();
    }
  });
  await press(page, page.getByRole('button', { name: 'Submit 4 workbooks, each to its book' }));
  await page.locator('h2', { hasText: '4 files: 2 submitted, 2 with a problem' }).waitFor();

  const said = await outcomes(page);
  const twins = [said['crime.xlsx'], said['crime again.xlsx']].sort();
  assert.match(twins[0], /^Not done Not submitted: crime( again)?\.xlsx is of the same book/);
  assert.match(twins[1], new RegExp(`^Submitted Kept as version ${crime + 1}, on top of version ${crime}\\.`));
  assert.match(said['matrix.xlsx'], new RegExp(`Kept as version ${matrix + 1}`));
  assert.equal(new Set(keys).size, 2, 'what was asked to wait is sent under the same key');
  assert.ok(keys.length >= 4, `sent ${keys.length} times`);
  await press(page, page.getByRole('button', { name: 'Submit 2 workbooks, each to its book' }));
  await done(page);
  assert.equal(await versions(CHARNWOOD_BOOK), crime + 1);
  assert.equal(await versions(MATRIX_BOOK), matrix + 1);
  await page.close();
});

test('what a cancel left undone is named, and can be done after all', async () => {
  const page = await browser.page('#/many');
  const files = await Promise.all(['one', 'two', 'three', 'four', 'five'].map(async (name) => file(`${name}.xlsx`, await fresh(CHARNWOOD))));
  let held = [];
  let asked = 0;
  await page.route('**/api/check*', (route) => {
    asked += 1;
    held.push(route);
  });
  await chooseMany(page, files);
  await press(page, page.getByRole('button', { name: 'Check 5 workbooks' }));
  await page.getByText('0 of 5 workbooks', { exact: true }).waitFor();
  while (held.length < 2) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(asked, 2, 'two at a time at most');
  await held[0].continue();
  await page.getByText('1 of 5 workbooks', { exact: true }).waitFor();
  await press(page, page.getByRole('button', { name: 'Cancel' }));
  await page.locator('h2', { hasText: '5 files: 1 checked, 4 not done' }).waitFor();
  assert.equal(Object.values(await outcomes(page)).filter((said) => said === 'Not done Not done: you cancelled.').length, 4);
  assert.deepEqual(await barriers(page), []);

  await page.unroute('**/api/check*');
  await press(page, page.getByRole('button', { name: 'Check 4 workbooks' }));
  await page.locator('h2', { hasText: '5 files: 5 checked' }).waitFor();
  await page.close();
});

test('several files dropped on any page are taken together', async () => {
  const page = await browser.page('#/');
  const bytes = [...await readFile(CHARNWOOD)];
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    for (const name of ['first.xlsx', 'second.xlsx']) {
      dataTransfer.items.add(new File([new Uint8Array(content)], name));
    }
    document.querySelector('footer').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  await page.getByRole('button', { name: 'Check 2 workbooks' }).waitFor();
  assert.deepEqual(await page.locator('.many tbody th').allTextContents(), ['first.xlsx', 'second.xlsx']);
  await page.close();
});
