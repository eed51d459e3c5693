import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, choose, press } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { workbook } from './support/workbook.js';

/** The pane and an Excel that answers late, or never: what a person sees, and what they have in hand meanwhile. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');

/** Milliseconds: longer than the page waits for Excel. */
const TOO_LONG = 9000;

let file;

const { service, browser, cdn } = stage({
  inExcel: true,
  prepare: async () => {
    file = await workbook(CHARNWOOD);
  },
});

/** The pane of an Excel that has said nothing for so long that the page goes on without it. */
async function openSilent(settings = {}) {
  const page = await openInExcel(browser, file, {
    name: 'charnwood.xlsx', silent: true, before: (fresh) => fresh.clock.install(), ...settings,
  });
  await page.getByRole('heading', { name: 'Connecting to Excel' }).waitFor();
  await waitFully(page);
  await banner(page).waitFor();
  return page;
}

/** Lets as much time go by as the page gives Excel, once office.js is there. */
async function waitFully(page) {
  await page.waitForFunction(() => window.fakeExcel?.commands.validate);
  await page.clock.fastForward(TOO_LONG);
}

const answer = (fake) => fake.answer();
const banner = (page) => page.locator('#excel');
const tryAgain = (page) => page.getByRole('button', { name: 'Try Excel again' });

test('an Excel that says nothing leaves the pane a page for files, and its late answer makes it the pane', async () => {
  const page = await openSilent();
  await banner(page).getByText('Excel does not answer yet').waitFor();
  assert.deepEqual(await axe(page), []);

  await excel(page, answer);
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  await page.locator('#status', { hasText: 'Excel answers now' }).waitFor({ state: 'attached' });
  assert.deepEqual(await axe(page), []);
  await excel(page, (fake) => fake.click('validate'));
  await page.getByRole('heading', { name: /^There/ }).first().waitFor();
  await banner(page).getByRole('button', { name: 'Close' }).click();
  await banner(page).waitFor({ state: 'hidden' });
  await page.close();
});

test('a late answer takes nothing from whoever has gone on with a file', async () => {
  const page = await openSilent({ clickAtOnce: ['recalculate'] });
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.getByText('charnwood-2019-20-q1.xlsx, checked').waitFor();
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Your name').fill('Officer, Charnwood');

  await excel(page, answer);
  await banner(page).getByText('charnwood-2019-20-q1.xlsx stays in hand').waitFor();
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Officer, Charnwood');
  await page.locator('#workbook', { hasText: 'charnwood-2019-20-q1.xlsx' }).waitFor();

  await excel(page, (fake) => fake.click('validate'));
  await page.getByText('charnwood.xlsx, checked').waitFor();
  await page.close();
});

test('a late answer does not empty a form that is being filled in', async () => {
  const page = await openSilent({ view: '#/books' });
  const search = page.locator('main input').first();
  await search.fill('Charn');
  await excel(page, answer);
  await banner(page).getByText('Excel answers now').waitFor();
  assert.equal(await search.inputValue(), 'Charn');
  await page.close();
});

test('a click on the ribbon from before Excel answered is done then', async () => {
  const page = await openSilent({ clickAtOnce: ['validate'] });
  await excel(page, answer);
  await page.getByText('charnwood.xlsx, checked').waitFor();
  await page.close();
});

test('Excel is tried again as often as one likes', async () => {
  const page = await openSilent();
  await press(page, tryAgain(page));
  await banner(page).getByText('Waiting for Excel').waitFor();
  await page.clock.fastForward(TOO_LONG);
  await banner(page).getByText('Excel still does not answer').waitFor();
  await banner(page).getByRole('button', { name: 'Load the pane afresh' }).waitFor();
  assert.deepEqual(await axe(page), []);

  await press(page, tryAgain(page));
  await excel(page, answer);
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  await page.close();
});

test('where office.js could not be had, trying again asks for it anew', async () => {
  cdn.how = 'refuses';
  const page = await openInExcel(browser, file, { name: 'charnwood.xlsx' });
  await page.getByRole('button', { name: 'Choose a workbook' }).waitFor();
  cdn.how = 'serves';
  await press(page, tryAgain(page));
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  await excel(page, (fake) => fake.click('submit'));
  await page.getByRole('heading', { name: 'Submit to a book' }).waitFor();
  await page.close();
});

test('a cell that is being edited holds the pane up no longer than a silent Excel', async () => {
  const page = await openSilent({ silent: false, editing: true });
  await excel(page, (fake) => {
    fake.editing = false;
  });
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  await page.close();
});

test('the window for signing in says when Excel cannot be told, and tells it when it can', async () => {
  const page = await openInExcel(browser, file, { silent: true, before: async (fresh) => {
    await fresh.clock.install();
    // The pane's page with what the window does in place of what the pane does.
    await fresh.route('**/js/main.js', (route) => route.fulfill({ contentType: 'text/javascript', body: `
      const code = document.createElement('meta');
      code.name = 'sign-in-code';
      code.content = 'code-1';
      document.head.append(code);
      document.querySelector('main').innerHTML = '<h1>You are signed in</h1>';
      await import('./office/hand-over.js');` }));
  } });
  await page.waitForFunction(() => window.fakeExcel);
  await page.clock.fastForward(TOO_LONG);
  await page.locator('#status', { hasText: 'Excel could not be told' }).waitFor({ state: 'attached' });
  await excel(page, answer);
  await page.waitForFunction(() => fakeExcel.told.length === 1);
  assert.deepEqual(await excel(page, (fake) => fake.told), [['code-1', new URL(service.base).origin]]);
  await page.close();
});

test('clicks on the ribbon before the pane has come ask for it once', async () => {
  const page = await openInExcel(browser, file, { name: 'charnwood.xlsx', slowPane: true });
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  await excel(page, (fake) => {
    window.clicks = ['validate', 'submit', 'validate'].map((name) => fake.click(name));
  });
  await page.waitForFunction(() => fakeExcel.asks > 0);
  assert.equal(await excel(page, (fake) => fake.asks), 1);
  await excel(page, (fake) => fake.appear());
  await page.evaluate(() => Promise.all(window.clicks));
  assert.equal(await excel(page, (fake) => fake.lostClicks), 0);
  await excel(page, (fake) => {
    window.clicks = [fake.click('validate')];
  });
  await page.waitForFunction(() => fakeExcel.asks === 2);
  await excel(page, (fake) => fake.appear());
  await page.evaluate(() => Promise.all(window.clicks));
  await page.close();
});
