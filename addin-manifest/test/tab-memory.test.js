import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { choose } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';

/** What the tab remembers is a convenience: an entry that was damaged, or that is none of ours, never stops the page. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const KEYS = ['safersheets.checked', 'safersheets.name', 'safersheets.owner', 'safersheets.unsent', 'safersheets.viewed'];
const DAMAGED = ['', '{', 'null', '42', '"text"', '[]', '[{}]', '[null]', '{"answer":5}', '{"answer":{"findings":[{}]}}',
  '1 0 {}', '1 x [{}]', '\u0000\uD800'];

const { browser } = stage();

/** Names that an open workbook keeps for us, not the tab. */
const OF_A_WORKBOOK = ['safersheets.kept', 'safersheets.template', 'safersheets.version'];

/** The name under which the tabs of a browser tell one another who signed in or out; nothing is kept under it. */
const CHANNEL = 'safersheets.session';

test('every key of the page is among those tried here', async () => {
  const scripts = (await readdir(inRepository('addin-manifest/pane/js'), { recursive: true }))
    .filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(inRepository(`addin-manifest/pane/js/${name}`), 'utf8')));
  const used = texts.flatMap((text) => [...text.matchAll(/'(safersheets\.[a-z]+)'/gu)].map(([, key]) => key));
  assert.deepEqual([...new Set(used)].sort(), [...KEYS, ...OF_A_WORKBOOK, CHANNEL].sort());
});

for (const key of KEYS) {
  test(`a damaged entry ${key} does not stop the page`, async () => {
    const page = await browser.page();
    for (const text of DAMAGED) {
      await page.evaluate(([name, value]) => sessionStorage.setItem(name, value), [key, text]);
      await page.reload();
      await page.locator('h1').first().waitFor();
      await page.getByText('Choose a workbook').first().waitFor();
    }
    await page.close();
  });
}

test('a list cut off in the middle is forgotten, and the whole one is not', async () => {
  const page = await browser.page();
  await choose(page, 'Choose a workbook', CHARNWOOD);
  await page.locator('.finding').first().waitFor();
  await page.reload();
  await page.locator('.finding').first().waitFor();

  await page.evaluate(() => {
    const whole = sessionStorage.getItem('safersheets.checked') ?? '';
    sessionStorage.setItem('safersheets.checked', whole.replace('"findings":[{', '"findings":[{},{'));
  });
  await page.reload();

  await page.getByText('Choose a workbook').first().waitFor();
  assert.equal(await page.locator('.finding').count(), 0);
  assert.equal(await page.evaluate(() => sessionStorage.getItem('safersheets.checked')), null);
  await page.close();
});
