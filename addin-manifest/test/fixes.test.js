import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { choose } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';

/** What a finding says to select is there to be selected. */

const WRITTEN = inRepository('server/src/test/resources/cases/a21-numbers-as-people-write-them/in.xlsx');

const { service, browser } = stage();

/** @param {Buffer} file */
async function check(file) {
  const answer = await fetch(`${service.base}api/check`, {
    method: 'POST', body: file,
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
  return (await answer.json()).findings;
}

test('numbers stored as text are converted in a corrected copy of a chosen file', async () => {
  const page = await browser.page();
  await choose(page, 'Choose a workbook', WRITTEN);
  const finding = page.locator('.finding', { hasText: '8 entries look like numbers' });
  await finding.locator('.finding-open').click();
  await finding.getByRole('link', { name: 'Convert', exact: true }).click();
  await page.getByRole('heading', { name: 'Fix all safe' }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the corrected workbook' }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /-corrected\.xlsx$/);

  const rules = (await check(await readFile(await file.path()))).map(({ ruleId }) => ruleId);
  assert.ok(!rules.includes('V008'), rules.join());
  await page.close();
});
