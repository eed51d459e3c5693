import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, press, tooSmall } from './support/browser.js';
import { ADMINISTRATOR, isIn, OFFICER, signIn } from './support/signing-in.js';
import { stage } from './support/stage.js';

/** Who keeps the cycle and who follows it, where people sign in. */

const { service, browser } = stage({ examples: false, users: [OFFICER, ADMINISTRATOR] });

async function signedIn(user, hash) {
  await browser.context.clearCookies();
  const page = await browser.page(hash);
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

async function barriers(page) {
  return [...await axe(page), ...await page.evaluate(tooSmall)];
}

test('an administrator keeps the cycle from Home, and is not told how far books are', async () => {
  const page = await signedIn(ADMINISTRATOR, '#/');
  await press(page, page.getByRole('link', { name: 'What is due' }));
  await press(page, page.getByRole('link', { name: 'The usual cycle, for Charnwood' }));
  await page.getByLabel('From', { exact: true }).fill('2026-04-01');
  assert.equal(await page.getByLabel('Your name').count(), 0, 'the account says who');
  assert.deepEqual(await barriers(page), []);
  await press(page, page.getByRole('button', { name: 'Keep this cycle' }));
  await page.getByText(/^\d+ things are due in/).waitFor();
  await page.goto(`${service.base}#/cycle?year=2026`);
  const matrix = page.locator('.due-list > li', { hasText: 'Risk matrix, 2027-28' });
  assert.match(await matrix.textContent(), /Not shown to you/);
  assert.equal(await page.getByText('Mark as done').count(), 0);
  await page.close();
});

test('an officer marks what is done, looks at the steps and takes the calendar along', async () => {
  const page = await signedIn(OFFICER, '#/cycle?year=2026');
  const meeting = page.locator('.due-list > li', { hasText: 'Scrutiny committee, April 2026 to September 2026' });
  await meeting.locator('summary').click();
  await press(page, meeting.getByRole('button', { name: 'Say that it is done' }));
  await meeting.getByText(/^Officer, Charnwood said so on /).waitFor();
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Download as a calendar file' }));
  const file = await download;
  assert.equal(file.suggestedFilename(), 'charnwood-what-is-due.ics');
  assert.match(await readFile(await file.path(), 'utf8'), /SUMMARY:\(done\) Scrutiny committee/);

  await press(page, page.getByRole('link', { name: 'Look at the cycle of Charnwood' }));
  await page.getByText('Quarterly, 30 days after').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Add a step' }).count(), 0);
  assert.deepEqual(await barriers(page), []);
  await page.close();
});
