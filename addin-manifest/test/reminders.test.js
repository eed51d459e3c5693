import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, press, tooSmall } from './support/browser.js';
import { isIn, OFFICER, signIn } from './support/signing-in.js';
import { stage } from './support/stage.js';

/** Reminders on the page: one's own by e-mail turned on and off, messages ready to copy, and what did not arrive. */

const PICTURES = process.env.SAFERSHEETS_PICTURES;
/** A server at which nothing listens, at an hour that never comes in the tests: what is looked at here is the page. */
const MAIL = ['--mail-server', '127.0.0.1:1', '--mail-from', 'safety@charnwood.example', '--mail-tls', 'none', '--mail-hour', '8'];

const { service, browser } = stage({ examples: false, users: [OFFICER], more: MAIL });

async function signedIn(width) {
  await browser.context.clearCookies();
  const page = await browser.page('#/', width);
  await signIn(page, OFFICER);
  await isIn(page, OFFICER);
  return page;
}

async function withoutBarriers(page, name) {
  if (PICTURES) {
    await page.screenshot({ path: `${PICTURES}/${name}-${page.viewportSize().width}.png`, fullPage: true });
  }
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.deepEqual([...await axe(page), ...await page.evaluate(tooSmall), wide], [false], `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

const DUE = {
  today: '2026-06-15', mail: false, hour: null, own: null,
  reminders: [{
    partnership: 'Charnwood', role: 'officer', subject: 'Safer Sheets: what is due from Charnwood', text: 'Hello,\n\n- Action plan\n',
    due: [{ id: 'a', title: 'Action plan', due: '2026-06-22', late: false, returned: false, page: '#/cycle' }],
  }],
  trouble: [{
    user: 'Officer, Charnwood', day: '2026-06-15', state: 'waiting', tries: 2, next: '2026-06-15T08:10:00Z',
    why: 'The mail server cannot be reached, or not safely.',
  }],
};

for (const width of [320, 1280]) {
  test(`they are turned on, sent elsewhere and turned off at ${width} pixels`, async () => {
    const page = await signedIn(width);
    await page.goto(`${service.base}#/reminders`);
    await page.getByText('They are off.').waitFor();
    await page.getByText('Nothing is late or due within two weeks').waitFor();
    await press(page, page.getByRole('button', { name: 'Turn reminders on' }));
    await page.getByRole('link', { name: 'Type your e-mail address.' }).waitFor();
    await page.getByLabel('Your e-mail address').fill('charnwood');
    await press(page, page.getByRole('button', { name: 'Turn reminders on' }));
    await page.getByText('is no e-mail address such as').waitFor();
    await withoutBarriers(page, 'reminders-refused');

    await page.getByLabel('Your e-mail address').fill('officer@charnwood.example');
    await press(page, page.getByRole('button', { name: 'Turn reminders on' }));
    await page.getByText('They go to officer@charnwood.example').waitFor();
    await withoutBarriers(page, 'reminders-on');
    await page.getByLabel('Your e-mail address').fill('other@charnwood.example');
    await press(page, page.getByRole('button', { name: 'Send them to another address' }));
    await page.getByText('They go to other@charnwood.example').waitFor();

    await press(page, page.getByRole('button', { name: 'Turn reminders off' }));
    await page.getByText('They are off.').waitFor();
    assert.equal(await page.getByLabel('Your e-mail address').inputValue(), '');
    await page.close();
  });

  test(`messages are copied and what did not arrive is told at ${width} pixels`, async () => {
    const page = await signedIn(width);
    await page.route('**/api/reminders', (route) => route.fulfill({ json: DUE }));
    await page.goto(`${service.base}#/reminders`);
    await page.getByText('This service sends no e-mail.').waitFor();
    await page.getByText('1 message, about 1 thing that is open.').waitFor();
    await page.getByText('To the officers of Charnwood', { exact: true }).click();
    assert.equal(await page.getByLabel('Message to the officers of Charnwood').inputValue(),
      'Safer Sheets: what is due from Charnwood\n\nHello,\n\n- Action plan\n');
    await press(page, page.getByRole('button', { name: 'Copy for the officers of Charnwood' }));
    await page.getByText('Officer, Charnwood, 15 June 2026: Waits to be tried again.').waitFor();
    await page.getByText('It is tried again on 15 June 2026 at 9:10am.').waitFor();
    await withoutBarriers(page, 'reminders-list');
    await page.close();
  });
}
