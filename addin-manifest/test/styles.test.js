import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inRepository } from './support/service.js';

/** A class belongs to one style sheet: a second that gives it a look changes a screen that its author never saw. */

/** What two sheets share knowingly. */
const SHARED = ['.cells', '.in-excel'];

test('no two style sheets give a class its look', async () => {
  const folder = inRepository('addin-manifest/pane/css/');
  /** @type {Map<string, Set<string>>} */
  const homes = new Map();
  for (const sheet of (await readdir(folder)).filter((name) => name !== 'print.css')) {
    const css = (await readFile(`${folder}${sheet}`, 'utf8')).replace(/\/\*[^]*?\*\//g, '');
    for (const [, name] of css.matchAll(/^\s*(\.[a-z][\w-]*)\s*[,{]/gm)) {
      homes.set(name, new Set([...(homes.get(name) ?? []), sheet]));
    }
  }
  assert.ok(homes.size > 100, `only ${homes.size} classes`);
  assert.deepEqual([...homes].filter(([, sheets]) => sheets.size > 1).map(([name]) => name).sort(), SHARED);
});
