import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { apiTypes } from './support/api-types.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';

/** The interface is described so that other people's programs can use it, and the page is one of them. */

const { service, browser } = stage({ examples: false });

const TYPES = inRepository('addin-manifest/types/api.d.ts');

async function described() {
  return (await fetch(new URL('/api/openapi.json', service.base))).text();
}

test('the description keeps the rules that Redocly recommends', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const lint = async (source) => (await lintFromString({ source, absoluteRef: 'openapi.json', config }))
    .map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`);
  const source = await described();
  assert.deepEqual(await lint(source), []);
  assert.notDeepEqual(await lint(source.replace('"operationId"', '"x-id"')), [], 'a rule that is broken is told');
});

test('the page works with the types that the description has', async () => {
  const made = apiTypes(JSON.parse(await described()));
  if (process.env.WRITE_API_TYPES) {
    await writeFile(TYPES, made);
  }
  assert.equal(await readFile(TYPES, 'utf8'), made, 'run npm run api-types');
});

test('the page of the interface can be read, on paper too', async () => {
  const page = await browser.page('');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(new URL('/api', service.base).href);
    await page.getByRole('heading', { name: 'Books', exact: true }).first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      `something sticks out at ${width} pixels`);
  }
  assert.match(await page.locator('pre').first().textContent(), /^curl /);
  await page.close();
});
