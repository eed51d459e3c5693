import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, becomes, choose, press, tabTo, tooSmall } from './support/browser.js';
import { stage } from './support/stage.js';
import { ANALYST, isIn, OFFICER, PASSWORD, signIn } from './support/signing-in.js';
import { XLSX } from './support/workbook.js';

/** Coming to a service that people sign in to, and going, against the real one. */

const STAYS = { ...OFFICER, name: 'Guest, Charnwood' };
const LEAVES = { ...OFFICER, name: 'Leaver, Charnwood' };
const CLUMSY = { ...OFFICER, name: 'Clumsy, Charnwood' };

const { service, browser } = stage({ users: [OFFICER, ANALYST, STAYS, LEAVES, CLUMSY] });

/** A page that nobody is signed in to. */
async function nobodys(view = '#/', width = 1280) {
  await browser.context.clearCookies();
  const page = await browser.page(view, width);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  return page;
}

/** What stands in the way of somebody who looks at this page. */
async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

test('an officer signs in by keyboard and comes to the view that was asked for', async () => {
  const page = await nobodys('#/books', 320);
  assert.deepEqual(await barriers(page), []);
  const name = page.getByLabel('User name');
  const password = page.getByLabel('Password', { exact: true });
  assert.equal(await name.getAttribute('autocomplete'), 'username');
  assert.equal(await password.getAttribute('autocomplete'), 'current-password');

  await press(page, page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.getByRole('link', { name: 'Enter your password' }).waitFor();

  await tabTo(page, name);
  await page.keyboard.type(OFFICER.name);
  await tabTo(page, password);
  await page.keyboard.type('not my password');
  await press(page, page.getByRole('button', { name: 'Show password' }));
  await becomes(() => password.getAttribute('type'), 'text');
  await press(page, page.getByRole('button', { name: 'Hide password' }));
  await becomes(() => password.getAttribute('type'), 'password');
  await press(page, password);
  await page.getByText('The name and the password do not belong together.').waitFor();
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.problem')));
  assert.equal(await name.inputValue(), OFFICER.name);
  assert.equal(await password.inputValue(), '');
  assert.deepEqual(await barriers(page), []);

  await tabTo(page, password);
  await page.keyboard.insertText(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Books' }).waitFor();
  await isIn(page, OFFICER);
  assert.match(await page.locator('#who').textContent(), /Charnwood: officer/);
  assert.equal(await page.locator('#open').isVisible(), false);
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('the session is in a cookie that no script reads, and a reload keeps it', async () => {
  const page = await nobodys();
  await signIn(page, OFFICER);
  await isIn(page, OFFICER);
  assert.equal(await page.evaluate(() => document.cookie), '');
  const [cookie] = await browser.context.cookies();
  assert.deepEqual([cookie.httpOnly, cookie.sameSite], [true, 'Strict']);
  await page.reload();
  await isIn(page, OFFICER);

  await press(page, page.getByRole('button', { name: 'Sign out' }));
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.deepEqual(await page.evaluate(() => ({ ...sessionStorage })), {});
  await page.close();
});

test('a link signs in once, leaves the address, and a password is chosen', async () => {
  const [link] = /http\S+#sign-in=\S+/.exec(await service.command('user', 'link', STAYS.name)) ?? [];
  const secret = link.slice(link.indexOf('='));
  const addresses = [];
  await browser.context.clearCookies();
  const page = await browser.page(`#sign-in${secret}`, 320, { prepare: async (fresh) => {
    fresh.on('request', (request) => addresses.push(request.url()));
  } });
  await page.getByRole('heading', { name: `You are signed in as ${STAYS.name}` }).waitFor();
  assert.equal(page.url(), `${service.base}#/welcome`);
  assert.deepEqual(addresses.filter((address) => address.includes(secret.slice(1))), []);
  assert.deepEqual(await barriers(page), []);

  const chosen = page.getByLabel('New password');
  assert.equal(await chosen.getAttribute('autocomplete'), 'new-password');
  await chosen.fill('short');
  await page.getByRole('button', { name: 'Keep this password' }).click();
  await page.getByText(/fewer than 12 characters/).waitFor();
  await chosen.fill('otter lantern wednesday');
  await page.getByRole('button', { name: 'Keep this password' }).click();
  await page.getByRole('heading', { name: 'Home' }).waitFor();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await signIn(page, { ...STAYS, password: 'otter lantern wednesday' });
  await isIn(page, STAYS);
  await page.close();

  await browser.context.clearCookies();
  const again = await browser.page(`#sign-in${secret}`);
  await again.getByText('This link or code was used before, or has expired.').waitFor();
  await again.getByLabel('User name').waitFor();
  await again.close();
});

test('where there is a provider, its button comes first and leads back to the view', async () => {
  await browser.context.clearCookies();
  const page = await browser.page('#/books', 320, { prepare: (fresh) => fresh.route('**/api/me', async (route) => {
    const me = await (await route.fetch()).json();
    await route.fulfill({ json: { ...me, provider: { name: 'Sign in with your council account', nested: null } } });
  }) });
  const first = page.locator('.sign-in').getByRole('link', { name: 'Sign in with your council account' });
  await first.waitFor();
  assert.equal(await first.getAttribute('href'), '/api/session/oidc?next=%2F%23%2Fbooks');
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('who fails too often is told how long to wait', async () => {
  const page = await nobodys();
  for (let tries = 0; tries < 12 && !await page.getByText(/^Wait /).isVisible(); tries++) {
    const answer = page.waitForResponse((each) => each.request().method() === 'POST' && each.url().endsWith('/api/session'));
    await signIn(page, { ...CLUMSY, password: `wrong for the ${tries}. time` });
    await answer;
    await page.locator('.problem').waitFor();
    await page.waitForFunction(() => !document.querySelector('.loading'));
  }
  await page.getByText(/^Wait \d+ (seconds|minutes)/).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('who is disabled is out at once, and does not come back', async () => {
  const page = await nobodys();
  await signIn(page, LEAVES);
  await isIn(page, LEAVES);
  await service.command('user', 'disable', LEAVES.name);
  await page.getByRole('link', { name: 'Books' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await signIn(page, LEAVES);
  await dialog.locator('.problem').waitFor();
  await dialog.getByRole('button', { name: `I am not ${LEAVES.name}` }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.close();
});

test('who came by the provider signs out there too', async () => {
  await browser.context.clearCookies();
  let asked = '';
  const prepare = async (page) => {
    await page.route('**/api/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...await answer.json(), byProvider: true } });
    });
    await page.route('**/api/session/oidc/signout', async (route) => {
      asked = route.request().url();
      await route.fulfill({ contentType: 'text/html', body: '<h1>Signed out at the council</h1>' });
    });
  };
  const page = await browser.page('#/', 1280, { prepare });
  await signIn(page, OFFICER);
  await isIn(page, OFFICER);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Signed out at the council' }).waitFor();
  assert.match(asked, /\/api\/session\/oidc\/signout$/);
  await page.close();
});

test('a file that is too large is told so before it is sent, and one refused for now is tried again when it is time', async () => {
  await browser.context.clearCookies();
  const page = await browser.page('#/check', 1280, { prepare: (fresh) => fresh.clock.install() });
  await signIn(page, OFFICER);
  await isIn(page, OFFICER);
  let sent = 0;
  await page.route(/\/api\/(check.*|books(\?.*)?)$/, (route) => {
    sent += 1;
    return route.fulfill({
      status: 429, headers: { 'Retry-After': '60' }, contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/too-many-requests', detail: 'You have too much in progress at once.', fix: 'Wait.' }),
    });
  });
  await choose(page, 'Choose a workbook', { name: 'large.xlsx', mimeType: XLSX, buffer: Buffer.alloc(25 * 1024 * 1024 + 1, 1) });
  await page.getByText('This file is larger than 25 MB, the most the service takes.').waitFor();
  assert.equal(sent, 0);

  await page.evaluate(() => location.assign('#/books'));
  await page.getByText('You have too much in progress at once.').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Trying again in a moment…' }).waitFor();
  assert.equal(sent, 1);
  await page.clock.fastForward(60_000);
  await page.getByRole('button', { name: 'Try again', exact: true }).waitFor();
  assert.equal(sent, 2);
  await page.close();
});
