import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, choose } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { ANALYST, isIn, OFFICER, signIn } from './support/signing-in.js';
import { workbook, XLSX } from './support/workbook.js';

/** What is typed and chosen outlives the session in which it was: the real service, and users who sign in. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';

const { service, browser } = stage({ users: [OFFICER, ANALYST] });

async function signedIn(user, view = '#/check') {
  await browser.context.clearCookies();
  const page = await browser.page(view);
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

/** Comes to the point where one button submits; gives the keys that are sent from then on. */
async function readyToSubmit(page, name) {
  const keys = [];
  page.on('request', async (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/versions')) {
      keys.push(await request.headerValue('Idempotency-Key'));
    }
  });
  const buffer = await workbook(CHARNWOOD, undefined, `${name} at ${process.hrtime.bigint()}`);
  await choose(page, 'Choose a workbook', { name, mimeType: XLSX, buffer });
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Which version did you start from?').waitFor();
  await page.getByLabel('What changed? (optional)').fill(`Said in ${name}`);
  return keys;
}

/** The versions of the book, newest first, as whoever is signed in sees them. */
function versions(page) {
  return page.evaluate(async (path) => (await fetch(path)).json(), `/api/books/${BOOK}/versions`);
}

const submit = (page) => page.getByRole('button', { name: 'Submit this version' }).click();

test('a session that ended is taken up again above the work, which goes on by itself', async () => {
  const page = await signedIn(ANALYST);
  const before = await versions(page);
  const keys = await readyToSubmit(page, 'ended.xlsx');
  assert.equal(await page.getByLabel('Your name').count(), 0);
  assert.equal(await page.getByText('Under your name: Analyst, Charnwood').count(), 1);
  await browser.context.clearCookies();
  await submit(page);
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await dialog.waitFor();
  assert.deepEqual(await axe(page), []);
  assert.equal(await dialog.getByLabel('User name').inputValue(), ANALYST.name);
  assert.equal(await dialog.getByLabel('User name').isEditable(), false);
  await signIn(page, { ...ANALYST, password: 'not my password' });
  await dialog.locator('.problem').waitFor();
  await signIn(page, ANALYST);

  await page.getByRole('heading', { name: `Version ${before.length + 1} is kept` }).waitFor();
  assert.equal(await dialog.count(), 0);
  assert.equal(keys.length, 2);
  assert.equal(new Set(keys).size, 1);
  const after = await versions(page);
  assert.equal(after.length, before.length + 1);
  assert.deepEqual([after[0].author, after[0].note], [ANALYST.name, 'Said in ended.xlsx']);
  await page.getByRole('link', { name: 'See the versions of this book' }).click();
  assert.match(await page.locator('.timeline li').first().textContent(), /By Analyst, Charnwood, today/);
  assert.match(await page.locator('.timeline li').last().textContent(), /By Safer Sheets \(name as given\)/);
  await page.close();
});

test('who does not sign in again now keeps what waits, and can send it later', async () => {
  const page = await signedIn(ANALYST);
  const before = await versions(page);
  const keys = await readyToSubmit(page, 'later.xlsx');
  await browser.context.clearCookies();
  await submit(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();
  await page.getByText(/^Last tried today.*: (you are signed out|we could not send it)/).waitFor();

  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByRole('dialog').waitFor();
  await signIn(page, ANALYST);
  await page.getByRole('heading', { name: `Version ${before.length + 1} is kept` }).waitFor();
  assert.equal(new Set(keys).size, 1);
  assert.equal((await versions(page)).length, before.length + 1);
  await page.close();
});

test('signing out in another tab asks here, and signing in there answers', async () => {
  const page = await signedIn(ANALYST);
  await readyToSubmit(page, 'tabs.xlsx');
  const other = await browser.page();
  await isIn(other, ANALYST);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
  await dialog.waitFor();
  await signIn(other, ANALYST);
  await isIn(other, ANALYST);
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('What changed? (optional)').inputValue(), 'Said in tabs.xlsx');
  await other.close();
  await page.close();
});

test('signing in beside the page, as with a provider, answers what waits', async () => {
  const page = await signedIn(ANALYST);
  const before = await versions(page);
  await readyToSubmit(page, 'beside.xlsx');
  await browser.context.clearCookies();
  await submit(page);
  await page.getByRole('dialog').waitFor();
  const beside = await browser.context.newPage();
  await beside.goto(`${service.base}api`);
  await beside.evaluate((proof) => fetch('/api/session', {
    method: 'POST', body: JSON.stringify(proof), headers: { 'Content-Type': 'application/json' },
  }), { user: ANALYST.name, password: ANALYST.password });
  await beside.goto(service.base);
  await page.getByRole('heading', { name: `Version ${before.length + 1} is kept` }).waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
  await beside.close();
  await page.close();
});

test('another person in another tab does not act on what was begun here', async () => {
  const page = await signedIn(ANALYST);
  const before = await versions(page);
  await readyToSubmit(page, 'mine.xlsx');
  const other = await browser.page();
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(other, OFFICER);
  await isIn(other, OFFICER);
  const dialog = page.getByRole('dialog', { name: `${OFFICER.name} is signed in now` });
  await dialog.waitFor();
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole('button', { name: `Go on as ${OFFICER.name}` }).click();
  await isIn(page, OFFICER);
  assert.equal(await page.getByText('mine.xlsx').count(), 0);
  assert.equal((await versions(page)).length, before.length);
  await other.close();
  await page.close();
});

test('what waits to be sent is not thrown away by signing out without a word', async () => {
  const page = await signedIn(ANALYST);
  await readyToSubmit(page, 'waits.xlsx');
  await service.down();
  await submit(page);
  await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();
  await service.up();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog');
  assert.deepEqual(await axe(page), []);
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByRole('heading', { name: /^Version \d+ is kept$/ }).waitFor();
  await page.close();
});
