import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, tooSmall } from './support/browser.js';
import { stage } from './support/stage.js';
import { ADMINISTRATOR, ANALYST, isIn, OFFICER, PASSWORD, signIn } from './support/signing-in.js';

/** One's own account, an administrator's screen of users, and what a role does not open: the real service. */

const SCRUTINY = { name: 'Scrutiny, Charnwood', roles: 'scrutiny', password: PASSWORD };
const STRANGER = { name: 'Officer, Melton', roles: 'officer', password: PASSWORD, partnership: 'Melton' };
const CHANGES = { ...OFFICER, name: 'Changer, Charnwood' };
const BOOK = 'charnwood.crime-performance.2019-20-q1';

const { service, browser } = stage({ users: [OFFICER, ANALYST, ADMINISTRATOR, SCRUTINY, STRANGER, CHANGES] });

async function signedIn(user, view = '#/', width = 1280) {
  await browser.context.clearCookies();
  const page = await browser.page(view, width);
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

test('an officer makes a token that a script signs in with, and revokes it', async () => {
  const page = await signedIn(OFFICER, '#/me', 320);
  await page.getByRole('heading', { name: OFFICER.name }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Make a token…' }).click();
  await page.getByLabel('What is it for?').fill('Monthly check');
  await page.getByLabel('What may it do?').selectOption('Only read and check');
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByLabel('Copy the token now: it is not shown again').inputValue();
  assert.deepEqual(await barriers(page), []);

  const books = (headers) => fetch(`${service.base}api/books`, { headers });
  const Authorization = `Bearer ${token}`;
  assert.equal((await books({})).status, 401);
  assert.equal((await books({ Authorization })).status, 200);
  await page.getByRole('button', { name: 'Revoke Monthly check' }).waitFor();
  assert.match(await page.locator('.account-list li').textContent(), /Only read and check\..*expires on/s);
  await page.reload();
  await page.getByRole('button', { name: 'Revoke Monthly check' }).click();
  await page.getByText('You have none.').waitFor();
  assert.doesNotMatch(await page.content(), new RegExp(token));
  assert.equal((await books({ Authorization })).status, 401);
  await page.close();
});

test('an officer changes the password, and the one before is none any more', async () => {
  const page = await signedIn(CHANGES, '#/me');
  await page.getByRole('button', { name: 'Change your password…' }).click();
  await page.getByLabel('Present password').fill('not my password');
  await page.getByLabel('New password').fill('otter lantern wednesday');
  await page.getByRole('button', { name: 'Keep this password' }).click();
  await page.getByText('was not typed right', { exact: false }).waitFor();
  await page.getByLabel('Present password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Keep this password' }).click();
  await page.getByRole('button', { name: 'Change your password…' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(page, CHANGES);
  await page.getByText('The name and the password do not belong together.').waitFor();
  await signIn(page, { ...CHANGES, password: 'otter lantern wednesday' });
  await isIn(page, CHANGES);
  await page.close();
});

/** What the menu offers. */
async function menu(page) {
  return page.locator('#views').getByRole('link').allTextContents();
}

for (const [user, offered] of [
  [OFFICER, ['Home', 'Check', 'Books', 'Reconcile', 'Figures', 'Collections', 'Templates', 'Help']],
  [SCRUTINY, ['Home', 'Check', 'Books', 'Figures', 'Collections', 'Templates', 'Help']],
  [ADMINISTRATOR, ['Home', 'Figures', 'Collections', 'Help']],
]) {
  test(`the menu offers ${user.name} what their role opens`, async () => {
    const page = await signedIn(user, '#/', 320);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    assert.deepEqual(await menu(page), offered);
    assert.deepEqual(await barriers(page), []);
    await page.close();
  });
}

test('an administrator adds somebody, changes what they do, and disables them', async () => {
  const page = await signedIn(ADMINISTRATOR, '#/', 320);
  await page.getByRole('link', { name: 'Look after the users' }).click();
  await page.getByRole('heading', { name: SCRUTINY.name }).waitFor();
  assert.equal(await page.getByRole('heading', { name: STRANGER.name }).count(), 0);
  assert.deepEqual(await barriers(page), []);

  await page.getByRole('button', { name: 'Add somebody…' }).click();
  await page.getByLabel('Name', { exact: true }).fill('New, Charnwood');
  await page.getByLabel(/^officer/).check();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const link = await page.getByLabel('Copy the link now: it is not shown again').inputValue();
  assert.ok(link.startsWith(`${service.base}#sign-in=`), link);
  assert.deepEqual(await barriers(page), []);

  const card = page.locator('.account-list > li', { hasText: 'New, Charnwood' });
  await card.getByRole('button', { name: 'Roles…' }).click();
  assert.equal(await card.getByLabel(/^officer/).isChecked(), true);
  await card.getByLabel(/^finance/).check();
  await card.getByRole('button', { name: 'Keep these roles' }).click();
  await card.getByText('Charnwood: officer and finance').waitFor();
  await card.getByRole('button', { name: 'Grant or forbid…' }).click();
  assert.deepEqual(await barriers(page), []);
  await page.close();

  await browser.context.clearCookies();
  const theirs = await browser.page(link.slice(link.indexOf('#')));
  await theirs.getByRole('heading', { name: 'You are signed in as New, Charnwood' }).waitFor();

  const again = await signedIn(ADMINISTRATOR, '#/users');
  const line = again.locator('.account-list > li', { hasText: 'New, Charnwood' });
  await line.getByRole('button', { name: 'Disable…' }).click();
  await line.getByRole('button', { name: 'Disable New, Charnwood' }).click();
  await line.getByText('Disabled', { exact: true }).waitFor();
  await again.close();
  await theirs.close();
});

test('nothing is offered that a role does not open, and what is closed says so', async () => {
  const page = await signedIn(SCRUTINY, '#/reconcile', 320);
  await page.getByRole('heading', { name: 'This is not for your role' }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.goto(`${service.base}#/users`);
  await page.getByRole('heading', { name: 'This is not for your role' }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.close();

  const officer = await signedIn(OFFICER, `#/books/${BOOK}/1`);
  await officer.getByRole('heading', { name: 'Sign-off' }).waitFor();
  assert.deepEqual(await officer.locator('.sign-off-steps button').allTextContents(), ['Submit for approval']);
  assert.equal(await officer.getByLabel('Your name').count(), 0);
  await officer.close();
});

test('another partnership’s book is not there', async () => {
  const page = await signedIn(STRANGER, `#/books/${BOOK}`, 320);
  await page.getByRole('heading', { name: 'There is nothing here for you' }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('link', { name: 'Your books' }).click();
  await page.getByText('There are no books yet.').waitFor();
  await page.close();
});

test('a file comes with the session, and asks for it again when that has ended', async () => {
  const page = await signedIn(ANALYST, `#/books/${BOOK}/1`);
  const file = page.getByRole('link', { name: 'Download the workbook' });
  const download = page.waitForEvent('download');
  await file.click();
  assert.equal((await download).suggestedFilename(), `${BOOK}.v1.xlsx`);

  await browser.context.clearCookies();
  const after = page.waitForEvent('download');
  await file.click();
  await page.getByRole('dialog').waitFor();
  await signIn(page, ANALYST);
  assert.equal((await after).suggestedFilename(), `${BOOK}.v1.xlsx`);
  await page.close();
});
