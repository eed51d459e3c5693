import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, tooSmall } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { isIn, PASSWORD, signIn } from './support/signing-in.js';

/** A waiver takes two accounts: the real service, an officer who asks and an approver who gives. */

const PLACE = 'Central Bedfordshire';
const OFFICER = { name: 'Officer, Central Bedfordshire', roles: 'officer', password: PASSWORD, partnership: PLACE };
const APPROVER = { ...OFFICER, name: 'Chair, Central Bedfordshire', roles: 'approver' };
const BOTH = { ...OFFICER, name: 'Manager, Central Bedfordshire', roles: 'officer,approver' };
const BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');

const { service, browser } = stage({ examples: false, users: [OFFICER, APPROVER, BOTH] });

async function signedIn(user, view = '#/check', width = 1280) {
  await browser.context.clearCookies();
  const page = await browser.page(view, width);
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

/** A book of one version in which something is wrong. */
async function keep(page) {
  const file = [...await readFile(MATRIX)];
  await page.evaluate(async ([book, bytes]) => {
    const send = (path, body, headers) => fetch(path, {
      method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest', ...headers },
    });
    await send('/api/books', JSON.stringify({ partnership: 'Central Bedfordshire', template: 'risk-matrix', period: '2015-16' }),
      { 'Content-Type': 'application/json' });
    const kept = await send(`/api/books/${book}/versions`, new Uint8Array(bytes),
      { 'Content-Type': 'application/octet-stream', 'If-Match': '"0"' });
    if (kept.status !== 201) {
      throw new Error(await kept.text());
    }
  }, [BOOK, file]);
}

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

const card = (page) => page.locator('.finding-error').first();

test('an officer asks for a waiver, an approver sees who asks for what and why, and gives it', async () => {
  const officer = await signedIn(OFFICER);
  await keep(officer);
  await officer.goto(`${service.base}#/books/${BOOK}/1`);
  await card(officer).locator('.finding-open').click();
  await officer.getByRole('button', { name: 'Ask for a waiver…' }).click();
  await officer.getByRole('button', { name: 'Ask for this waiver' }).click();
  await officer.getByRole('link', { name: 'Enter its last day' }).waitFor();
  assert.equal(await officer.getByLabel(/who asks|your name/i).count(), 0, 'no name is typed');
  await officer.getByLabel('Why is it waived?').fill('The force counts it so.');
  await officer.getByLabel('Last day').fill('2099-11-11');
  await officer.getByRole('button', { name: 'Ask for this waiver' }).click();
  await officer.getByRole('heading', { name: 'Waivers asked for' }).waitFor();
  assert.match(await card(officer).textContent(), /Waiver asked for.*You ask for a waiver of .* until 11 November 2099\./s);
  assert.equal(await officer.getByRole('button', { name: 'Give this waiver' }).count(), 0);
  await officer.close();

  const approver = await signedIn(APPROVER, `#/books/${BOOK}/1`, 320);
  const asked = approver.getByRole('region', { name: 'Waivers asked for' });
  assert.match(await asked.textContent(), /Officer, Central Bedfordshire asks for a waiver of .* until 11 November 2099\.The force counts it so\./);
  await asked.getByRole('link').click();
  assert.deepEqual(await barriers(approver), []);
  await approver.getByRole('button', { name: 'Give this waiver' }).click();
  await approver.getByRole('heading', { name: /^Rule V\d+: .* In force$/ }).waitFor();
  assert.match(await approver.getByRole('region', { name: 'Waivers', exact: true }).textContent(),
    /Asked for by Officer, Central Bedfordshire; approved by Chair, Central Bedfordshire; until 11 November 2099\.The force counts it so\./);
  assert.equal(await asked.count(), 0);
  await card(approver).getByText('Waived', { exact: true }).waitFor();
  await approver.close();
});

test('who may do both cannot give what they asked for, and is not offered it', async () => {
  const page = await signedIn(BOTH, `#/books/${BOOK}/1`);
  const other = page.locator('.finding-error:not(:has-text("Waived"))').first();
  await other.locator('.finding-open').click();
  await page.getByRole('button', { name: 'Ask for a waiver…' }).click();
  await page.getByLabel('Why is it waived?').fill('Under review.');
  await page.getByLabel('Last day').fill('2099-11-11');
  await page.getByRole('button', { name: 'Ask for this waiver' }).click();
  await page.getByText('Somebody else, an approver, gives it.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Give this waiver' }).count(), 0);
  await page.close();
});
