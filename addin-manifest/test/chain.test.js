import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, press, tooSmall } from './support/browser.js';
import { keepChain } from './support/chain.js';
import { stage } from './support/stage.js';

/** From decision to outcome: what follows from what, what hangs in the air, and what nobody has told of. */

const { service, browser } = stage({ examples: false });
const PICTURES = process.env.SAFERSHEETS_PICTURES;

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

/** @param {import('playwright-core').Page} page @param {string} words */
function said(page, words) {
  return page.locator('.chain-said', { hasText: words }).waitFor();
}

/** @param {import('playwright-core').Page} page @param {string} label */
function card(page, label) {
  return page.locator('.chain-card', { has: page.locator('.chain-label', { hasText: label }) });
}

test('without a book it says how a chain begins', async () => {
  const page = await browser.page('#/chain', 320);
  await page.getByText('There are no books yet.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Start a book from a template' }).getAttribute('href'), '#/start');
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('what no book tells of is said, and nothing is found wanting for it', async () => {
  await keepChain(service.base, 'action-plan');
  const page = await browser.page('#/chain');
  await said(page, '3 of 8 things hang in the air.');
  assert.deepEqual((await page.locator('.chain-missing li').allTextContents()).map((line) => line.split(',')[0]), [
    'No book of Charnwood for 2019-20 tells of the decisions of a risk matrix',
    'No book of Charnwood for 2019-20 tells of the lines of a fund',
    'No book of Charnwood for 2019-20 tells of the outcomes of a fund',
  ]);
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

for (const width of [320, 1280]) {
  test(`every step with what hangs in the air, at ${width} pixels`, async () => {
    if (width === 320) {
      await keepChain(service.base, 'risk-matrix', 'funding-allocation');
    }
    const page = await browser.page('#/', width);
    await press(page, page.getByRole('link', { name: 'From decision to outcome' }));
    await said(page, '9 of 18 things hang in the air.');
    assert.equal(await page.locator('.chain-missing').count(), 0);
    assert.deepEqual(await page.locator('.chain-steps li').allTextContents(), [
      'Decisions 4, 1 in the air', 'Priorities 4, 2 in the air', 'Actions 4, 3 in the air', 'Funding lines 3, 2 in the air',
      'Outcomes 3, 1 in the air',
    ]);
    assert.deepEqual(await card(page, 'L11 Cycle Theft').locator('.chain-hangs li').allTextContents(),
      ['No action uses it.', 'No outcome is recorded for it.']);
    const abuse = page.locator('.chain-tree > li', { has: page.getByText('Domestic Abuse', { exact: true }) });
    assert.deepEqual(await abuse.locator('.chain-label').allTextContents(),
      ['Domestic Abuse', 'Support victims of abuse', 'A01 Refuge places', 'L10 Domestic Abuse Services', 'L10: Clients supported']);
    assert.deepEqual(await barriers(page), []);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await barriers(page), []);
    await page.emulateMedia({ colorScheme: 'light' });
    if (PICTURES) {
      await page.screenshot({ path: `${PICTURES}/chain-${width}.png`, fullPage: true });
    }
    await press(page, card(page, 'A02 Target hardening').getByRole('link', { name: 'Action plan, version 1, A7 on Actions' }));
    await page.waitForURL(/#\/books\/charnwood\.action-plan\.2019-20\/1$/);
    await page.close();
  });
}

test('a book leads to its chain, the chain to its books, and one period to another', async () => {
  const page = await browser.page('#/books/charnwood.action-plan.2019-20');
  await press(page, page.getByRole('link', { name: 'From decision to outcome in Charnwood' }));
  await said(page, '9 of 18 things hang in the air.');
  await press(page, page.getByText('From 3 books'));
  assert.match((await page.locator('.chain-books li').allTextContents()).join('\n'),
    /Risk matrix, 2019-20, version 1 Draft It does not count yet/);
  assert.equal(await page.getByLabel('Period', { exact: true }).inputValue(), '2019-20');
  await page.goto(`${service.base}#/chain?partnership=Charnwood&period=2012-13`);
  await page.getByText('No book of this period tells of a step of the chain.').waitFor();
  assert.equal(await page.locator('.chain-missing li').count(), 5);
  await page.getByLabel('Period', { exact: true }).selectOption('2019-20');
  await said(page, '9 of 18 things hang in the air.');
  await page.close();
});

test('on paper it is lists inside lists, whole', async () => {
  const page = await browser.page('#/chain');
  await page.locator('.chain-tree').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.chain-item').first().evaluate((item) => getComputedStyle(item).display), 'list-item');
  assert.equal(await page.locator('.chain-card').first().isVisible(), true);
  assert.equal(await page.getByLabel('Period', { exact: true }).isVisible(), false);
  await page.close();
});
