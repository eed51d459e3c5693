import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { workbook } from './support/workbook.js';

/**
 * Signing in from Excel's pane with the council's own account: the fake Excel (fake/sign-in.js) and Microsoft's own
 * library are there; what the service makes of a provider's token or a code is stood in for, as there is no provider here.
 */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const PROVIDER = {
  name: 'Sign in with your council account',
  nested: { clientId: 'safersheets', authority: 'https://login.microsoftonline.com/t', scope: 'api://safersheets/access_as_user' },
};
const NOBODY = { as: 'nobody', id: '', name: '', memberships: [], hasPassword: false, provider: PROVIDER };
const OFFICER = {
  as: 'user', id: 'o', name: 'Officer, Charnwood', hasPassword: false, provider: PROVIDER,
  memberships: [{ partnership: 'Charnwood', roles: ['officer'] }],
};

let file;

const { browser, cdn } = stage({
  inExcel: true,
  prepare: async () => {
    file = await workbook(CHARNWOOD);
  },
});

/** What the service was sent of who asks, in order. */
async function standIn(page, tokens) {
  const sent = [];
  await page.route('**/api/me', async (route) => {
    const bearer = await route.request().headerValue('Authorization');
    sent.push(bearer);
    await route.fulfill({ json: tokens.includes(bearer?.replace('Bearer ', '')) ? OFFICER : NOBODY });
  });
  await page.route('**/api/session', async (route) => {
    const body = route.request().postDataJSON();
    sent.push(JSON.stringify(body));
    await route.fulfill({ status: 201, json: { ...OFFICER, token: 'token-of-the-session' } });
  });
  return sent;
}

async function open(settings, tokens) {
  let sent = [];
  const page = await openInExcel(browser, file, { ...settings, before: async (fresh) => {
    settings.silent && await fresh.clock.install();
    sent = await standIn(fresh, tokens);
  } });
  return { page, sent };
}

/** Everything that a browser keeps of a page. */
function kept(page) {
  return page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
}

const isIn = (page) => page.getByRole('link', { name: 'Officer, Charnwood' }).waitFor();

test('where Excel knows the person, nobody is asked, and the token is in memory alone', async () => {
  const { page, sent } = await open({ nested: 'knows' }, ['token-of-the-provider']);
  await isIn(page);
  assert.deepEqual(await excel(page, (fake) => fake.asked), ['GetInitContext', 'GetToken']);
  assert.deepEqual(sent, [null, 'Bearer token-of-the-provider']);
  assert.doesNotMatch(await kept(page), /token-of|id_token|charnwood.example/);
  assert.deepEqual(await browser.context.cookies(), []);
  assert.deepEqual(await axe(page), []);
  await page.close();
});

test('where Excel has to ask, it asks when the button is pressed', async () => {
  const { page } = await open({ nested: 'asks' }, ['token-of-the-provider']);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.getByRole('button', { name: PROVIDER.name }).click();
  await isIn(page);
  assert.deepEqual(await excel(page, (fake) => fake.asked.slice(-2)), ['GetToken', 'GetTokenPopup']);
  await page.close();
});

for (const nested of ['knows', undefined]) {
  test(`an Excel that answers late ${nested ? 'signs in then' : 'has the button then'}`, async () => {
    const { page } = await open({ nested, silent: true }, ['token-of-the-provider']);
    await page.waitForFunction(() => window.fakeExcel?.commands.validate);
    await page.clock.fastForward(9000);
    await page.getByText('Excel does not answer, so only a password works here').waitFor();
    await page.getByRole('button', { name: 'Try Excel again' }).waitFor();
    await excel(page, (fake) => fake.answer());
    await (nested ? isIn(page) : page.getByRole('button', { name: PROVIDER.name }).waitFor());
    await page.close();
  });
}

for (const [how, nested] of [['does not sign in itself', undefined], ['refuses', 'refuses']]) {
  test(`where Excel ${how}, a window gives a code for a session`, async () => {
    const { page, sent } = await open({ nested }, ['token-of-the-session']);
    await page.getByRole('button', { name: PROVIDER.name }).click();
    await page.waitForFunction(() => fakeExcel.signInWindow?.heard);
    assert.match(await excel(page, (fake) => fake.signInWindow.address), /^http:\/\/127.0.0.1:\d+\/addin\/signin$/);
    await excel(page, (fake) => fake.signInWindow.say('code-1'));
    await isIn(page);
    assert.ok(await excel(page, (fake) => fake.signInWindow.closed));
    assert.ok(sent.includes('{"code":"code-1","bearer":true}'), String(sent));
    assert.doesNotMatch(await kept(page), /code-1|token-of/);
    await page.close();
  });
}

test('Microsoft’s library is loaded only where Excel signs in itself', async () => {
  const { page } = await open({ nested: undefined }, []);
  await page.getByRole('button', { name: PROVIDER.name }).waitFor();
  assert.equal(await page.evaluate(() => 'msal' in window), false);
  await page.close();
});

test('a window that is closed, and one that another site speaks from, sign nobody in', async () => {
  const { page, sent } = await open({ nested: undefined }, ['token-of-the-session']);
  await page.getByRole('button', { name: PROVIDER.name }).click();
  await page.waitForFunction(() => fakeExcel.signInWindow?.heard);
  await excel(page, (fake) => fake.signInWindow.dismiss());
  await page.getByText('The window was closed before you were signed in.').waitFor();

  await page.getByRole('button', { name: PROVIDER.name }).click();
  await page.waitForFunction(() => fakeExcel.signInWindow.heard);
  await excel(page, (fake) => fake.signInWindow.say('code-2', 'https://elsewhere.example'));
  await page.getByText('The window for signing in said something of another site.').waitFor();
  assert.deepEqual(sent.filter((one) => one?.includes('code')), []);
  await page.close();
});

test('the token of a session that Excel can renew is renewed without a word', async () => {
  const { page } = await open({ nested: 'knows' }, ['token-of-the-provider']);
  await isIn(page);
  let refusals = 0;
  await page.route(/\/api\/books(\?|$)/, async (route) => {
    refusals += 1;
    await (refusals > 1 ? route.continue() : route.fulfill({
      status: 401, contentType: 'application/problem+json',
      json: { type: '/problems/sign-in-required', detail: 'Your session has ended.' },
    }));
  });
  await page.getByRole('link', { name: 'Books' }).click();
  await page.locator('.shelf').waitFor();
  assert.equal(refusals, 2);
  assert.equal(await page.locator('dialog').count(), 0);
  await page.close();
});
