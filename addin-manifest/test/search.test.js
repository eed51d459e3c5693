import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, press, tooSmall } from './support/browser.js';
import { stage } from './support/stage.js';

/** Books found by words and narrowed by filters, which the address says. */

const { service, browser } = stage();

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

/** The names of the books that are shown. */
function names(page) {
  return page.locator('.shelf-name').allTextContents();
}

/** Waits until everything can be found: the answer says so itself. */
async function indexed() {
  for (let missing = 1; missing > 0;) {
    ({ notIndexed: missing } = (await (await fetch(`${service.base}api/search?q=a`)).json()).index);
  }
}

for (const width of [320, 1280]) {
  test(`words are found inside workbooks, and marked, at ${width} pixels`, async () => {
    await indexed();
    const page = await browser.page('#/', width);
    await page.getByLabel('Search books and what is in them').fill('bedfordshire EXPLOITATION');
    await page.keyboard.press('Enter');
    await page.locator('.hits').first().waitFor();
    assert.deepEqual(await names(page), ['Central Bedfordshire, Risk matrix, 2015-16', 'Central Bedfordshire, Recommendations, 2015-16']);
    assert.match(await page.locator('.hits').first().textContent(), /Decisions!A\d+ IssueChild Exploitation/);
    assert.ok((await page.locator('mark').allTextContents()).includes('Exploitation'));
    assert.equal(new URL(page.url()).hash, '#/books?q=bedfordshire+EXPLOITATION');
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await barriers(page), [], colorScheme);
    }
    await press(page, page.locator('.hits a').first());
    await page.getByRole('heading', { name: 'Version 1' }).waitFor();
    await page.close();
  });
}

test('filters stay in the address, outlive a reload and are cleared at once', async () => {
  const page = await browser.page('#/books', 320);
  await page.locator('.shelf').waitFor();
  const all = (await names(page)).length;
  await page.getByLabel('Partnership').selectOption('Charnwood');
  await page.getByLabel('Template').selectOption('funding-allocation');
  await page.locator('.count-line', { hasText: `2 of ${all} books` }).waitFor();
  assert.deepEqual(await names(page), ['Charnwood, Funding allocation, 2019-20', 'Charnwood, Funding allocation, 2019-20 CI001']);
  assert.equal(await page.locator('.count-line').textContent(), `2 of ${all} books`);
  assert.equal(new URL(page.url()).hash, '#/books?partnership=Charnwood&template=funding-allocation');
  assert.match(await page.getByLabel('Template').locator('option:checked').textContent(), /^Funding allocation \(2\)$/);
  assert.deepEqual(await barriers(page), []);

  await page.reload();
  await page.locator('.shelf').waitFor();
  assert.equal((await names(page)).length, 2);
  await page.getByLabel('State').selectOption('draft');
  await page.locator('.count-line', { hasText: `2 of ${all} books` }).waitFor();
  await press(page, page.getByRole('button', { name: 'Clear all filters' }));
  await page.locator('.count-line', { hasText: new RegExp(`^${all} books`) }).waitFor();
  assert.equal((await names(page)).length, all);
  assert.equal(new URL(page.url()).hash, '#/books');

  await page.goto(`${service.base}#/books?state=returned`);
  await page.getByText('No book is like this.').waitFor();
  assert.deepEqual(await barriers(page), []);
  assert.equal(await page.locator('.count-line').textContent(), `0 of ${all} books`);
  await page.close();
});

test('a search keeps the filters, and nothing found says what to do', async () => {
  await indexed();
  const page = await browser.page('#/books?partnership=Charnwood&q=police');
  await page.locator('.found').waitFor();
  assert.ok((await names(page)).every((name) => name.startsWith('Charnwood')));
  await page.getByLabel('Search books and what is in them').fill('wombat');
  await page.keyboard.press('Enter');
  await page.getByText('No book has all of these words: wombat.').waitFor();
  assert.equal(new URL(page.url()).hash, '#/books?partnership=Charnwood&q=wombat');
  assert.deepEqual(await barriers(page), []);
  await press(page, page.getByRole('link', { name: 'Show them without the search' }));
  await page.locator('.shelf').waitFor();
  assert.ok((await names(page)).every((name) => name.startsWith('Charnwood')));
  await page.close();
});

test('what is not indexed yet is said', async () => {
  const page = await browser.page('#/books', 1280, { prepare: (fresh) => fresh.route('**/api/search*', async (route) => {
    const answer = await (await route.fetch()).json();
    answer.index = { versions: 40, notIndexed: 3, partly: [{ book: 'a.b.c', version: 2, leftOut: 0, unread: 'It is damaged.' }] };
    await route.fulfill({ json: answer });
  }) });
  await page.getByLabel('Search books and what is in them').fill('charnwood');
  await page.keyboard.press('Enter');
  await page.getByText('3 of 40 versions are not indexed yet', { exact: false }).waitFor();
  await page.getByText('1 version could not be read, so what is in it is not found: version 2 of a.b.c.').waitFor();
  await page.close();
});

test('a long list comes by pages, which go on where one is', async () => {
  for (let number = 1; number <= 130; number += 1) {
    const opened = await fetch(`${service.base}api/books`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ partnership: 'Melton', template: 'risk-matrix', period: `Week ${number}` }),
    });
    assert.equal(opened.status, 201);
  }
  const page = await browser.page('#/books?partnership=Melton', 320);
  await page.getByText('The first 100 of 130 books are shown.').waitFor();
  assert.equal((await names(page)).length, 100);
  assert.match(await page.getByLabel('State').locator('option', { hasText: 'No version yet' }).textContent(), /\(130\)$/);
  assert.deepEqual(await barriers(page), []);

  await page.getByRole('button', { name: 'Show more books' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Those are all.').waitFor();
  const shown = await names(page);
  assert.equal(new Set(shown).size, 130);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), shown[100]);
  assert.deepEqual(await barriers(page), []);
  await page.close();
});
