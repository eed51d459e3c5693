import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { ANALYST, isIn, OFFICER, signIn } from './support/signing-in.js';
import { workbook } from './support/workbook.js';

/** Signing in with a password in Excel's pane, against the real service: the fake Excel, and no provider. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');

let file;

const { browser } = stage({
  inExcel: true,
  users: [ANALYST, OFFICER],
  prepare: async () => {
    file = await workbook(CHARNWOOD);
  },
});

async function signedIn(user) {
  const page = await openInExcel(browser, file, { name: 'charnwood.xlsx' });
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

test('a password gives a token that is in memory alone, and files come with it', async () => {
  const bearers = new Set();
  const page = await signedIn(ANALYST);
  page.on('request', async (request) => {
    if (request.url().includes('/api/')) {
      bearers.add((await request.allHeaders()).authorization);
    }
  });
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.locator('.finding').first().waitFor();
  await page.getByRole('link', { name: 'Books' }).first().click();
  await page.locator('.shelf a').first().click();
  await page.getByRole('link', { name: /^Download/ }).first().click();
  await page.waitForFunction(() => fakeExcel.windows.length === 1);
  const address = (await excel(page, (fake) => fake.windows))[0];
  const file = await fetch(address);
  assert.match(file.headers.get('Content-Disposition'), /\.v1\.xlsx"$/);
  assert.equal((await fetch(address)).status, 410);

  const [bearer, ...others] = bearers;
  assert.match(bearer, /^Bearer \S{20,}$/);
  assert.deepEqual(others, []);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
  assert.ok(!kept.includes(bearer.slice('Bearer '.length)));
  assert.deepEqual(await browser.context.cookies(), []);
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.close();
});

test('a click on the ribbon before anybody has signed in is done afterwards', async () => {
  const page = await openInExcel(browser, file, { name: 'charnwood.xlsx' });
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await excel(page, (fake) => fake.click('validate'));
  await signIn(page, ANALYST);
  await page.locator('.finding').first().waitFor();
  await isIn(page, ANALYST);
  await page.close();
});

test('another person in the pane finds nothing of whoever was there', async () => {
  const page = await signedIn(ANALYST);
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.locator('.finding').first().waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.equal(await page.locator('.finding, .workbook').count(), 0);
  await signIn(page, OFFICER);
  await isIn(page, OFFICER);
  assert.equal(await page.locator('.finding, .workbook').count(), 0);
  await page.close();
});
