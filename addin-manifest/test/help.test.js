import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, becomes, choose, press, tooSmall } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';

/** Help: guides, the words in plain English, and what is explained where it is asked. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';

const { service, browser } = stage();

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

test('every link of the help leads to a view or a word', async () => {
  const page = await browser.page('#/help', 320);
  const seen = new Set();
  const ahead = ['#/help'];
  while (ahead.length > 0) {
    const hash = ahead.pop();
    if (seen.has(hash)) {
      continue;
    }
    seen.add(hash);
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForFunction((to) => location.hash === to && document.querySelector('main h1'), hash);
    assert.notEqual(await page.locator('main h1').textContent(), 'There is no such page', hash);
    if (hash.startsWith('#/help')) {
      ahead.push(...await page.locator('main a').evaluateAll((links) =>
        links.map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('#/'))));
    }
  }
  assert.ok([...seen].filter((hash) => hash.startsWith('#/help/glossary/')).length > 20, [...seen].join(' '));
  for (const hash of ['#/help', '#/help/glossary', '#/help/guides/officer', '#/help/on/version', '#/help/keyboard']) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForFunction((to) => location.hash === to && document.querySelector('main h1'), hash);
    assert.deepEqual(await barriers(page), [], hash);
  }
  await page.close();
});

test('a word that is linked to is in view and has the focus, and the words can be searched', async () => {
  const page = await browser.page('#/help/guides/officer');
  await press(page, page.getByRole('link', { name: 'query', exact: true }));
  await page.waitForFunction(() => document.activeElement?.id === 'word-query');
  assert.equal(await page.locator('#word-query').evaluate((entry) => {
    const { top, bottom } = entry.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), true);
  await page.getByLabel('Find a word').fill('penny');
  await becomes(() => page.locator('.words > div:not([hidden]) dt').allTextContents(), ['Reconciliation']);
  await page.getByLabel('Find a word').fill('zebra');
  await page.getByText('No word here has that in it.').waitFor();
  await page.goto(`${service.base}#/help/glossary/nothing`);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await page.close();
});

test('a word is explained in its place, and each page leads to its own help', async () => {
  const page = await browser.page('#/check');
  await page.getByRole('link', { name: 'Help with this page' }).waitFor();
  await choose(page, 'Choose a workbook', CHARNWOOD);
  const ask = page.getByRole('button', { name: 'What is a query?' });
  await press(page, ask);
  await page.getByText('Something that may be wrong and may be right', { exact: false }).waitFor();
  assert.equal(await ask.getAttribute('aria-expanded'), 'true');
  assert.deepEqual(await barriers(page), []);
  await press(page, ask);
  await page.locator('.what-is-answer').waitFor({ state: 'hidden' });
  for (const [view, title] of [['#/findings', 'The list of findings'], [`#/books/${BOOK}`, 'A book'],
    [`#/books/${BOOK}/1`, 'A version'], ['#/reconcile', 'Reconciling'], ['#/templates/risk-matrix', 'Templates']]) {
    await page.goto(`${service.base}${view}`);
    await page.getByRole('link', { name: 'Help with this page' }).click();
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  }
  await page.close();
});
