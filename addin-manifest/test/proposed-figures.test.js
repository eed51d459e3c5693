import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { axe, choose, tooSmall } from './support/browser.js';
import { CHARNWOOD } from './support/charnwood.js';
import { stage } from './support/stage.js';

/** Figures that were imported are offered where a workbook is recalculated, and nothing typed is written over unasked. */

const TABLE = `Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences
2019/20,1,Leicestershire,Charnwood,Robbery of personal property,Robbery,Robbery of personal property,34B,33
2019/20,1,Leicestershire,Charnwood,Shoplifting,Theft offences,Shoplifting,46,213
`;

const { service, browser } = stage({ examples: false });

async function imported() {
  const file = join(await mkdtemp(join(tmpdir(), 'safersheets-file-')), 'csp.csv');
  await writeFile(file, TABLE);
  await service.command('import', 'home-office', file, '--by', 'label');
}

async function recalculating(width) {
  const page = await browser.page('', width);
  await toRecalculate(page);
  return page;
}

async function toRecalculate(page) {
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.getByRole('link', { name: /^Recalculate/ }).first().click();
}

test('without imports nothing is said of them', async () => {
  const page = await browser.page();
  const answer = page.waitForResponse((each) => each.url().endsWith('/api/imports/proposals'));
  await toRecalculate(page);
  await page.getByRole('heading', { name: 'Recalculate', level: 1 }).waitFor();
  await (await answer).finished();
  assert.equal(await page.getByRole('heading', { name: 'Figures that imports hold' }).count(), 0);
  await page.close();
});

for (const width of [320, 1280]) {
  test(`a typed figure is shown beside the import's and written only where it is ticked, at ${width} pixels`, async () => {
    await imported();
    const page = await recalculating(width);
    await page.getByRole('heading', { name: 'Figures that imports hold' }).waitFor();
    const row = page.locator('.public-figures tr', { hasText: 'You typed 32 for Robbery' });
    const tick = row.getByRole('checkbox');

    assert.equal(await tick.isChecked(), false);
    assert.match(await row.textContent(), /32.*33.*Home Office tables, import \d+ of/s);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await page.evaluate(tooSmall), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);

    const all = page.locator('.public-figures input:checked');
    const before = await all.count();
    await tick.check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: new RegExp(`Download the workbook with ${before + 1} figure`) }).click();
    assert.match((await download).suggestedFilename(), /-filled\.xlsx$/);
    await page.getByRole('button', { name: 'Go on with this one' }).click();
    await page.getByRole('link', { name: /^Recalculate/ }).first().click();
    await page.getByRole('heading', { name: 'Figures that imports hold' }).waitFor();
    assert.equal(await page.locator('.public-figures tr', { hasText: 'for Robbery, Current' }).count(), 0, 'it agrees now');
    await page.close();
  });
}
