import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { batchesOf, blocksOf } from '../pane/js/office/blocks.js';
import { entry, obstacle } from '../pane/js/office/patching.js';

/** What is decided about Excel without one. */

const PANE = new URL('../pane/js/', import.meta.url);

test('nothing of Office is used outside office/', async () => {
  const files = (await readdir(PANE, { recursive: true })).filter((name) => name.endsWith('.js'));
  const users = [];
  for (const name of files) {
    const code = (await readFile(new URL(name, PANE), 'utf8')).replace(/^\s*(\*|\/\*|\/\/).*$/gm, '');
    if (/\b(Office|Excel|OfficeExtension)\.\w/.test(code)) {
      users.push(name);
    }
  }
  assert.ok(files.length > 50);
  assert.deepEqual(users.filter((name) => !name.startsWith('office/')), []);
  assert.ok(users.length > 3);
});

test('what a pane on a desktop cannot do is asked for in one place each', async () => {
  const files = (await readdir(PANE, { recursive: true })).filter((name) => name.endsWith('.js'));
  const asking = async (/** @type {RegExp} */ call) => {
    const code = await Promise.all(files.map(async (name) => [name, await readFile(new URL(name, PANE), 'utf8')]));
    return code.filter(([, text]) => call.test(text)).map(([name]) => name);
  };
  assert.deepEqual(await asking(/(?<![\w.])print\(\)/), ['printing.js']);
  assert.deepEqual(await asking(/window\.open\(/), ['beside.js']);
  assert.deepEqual(await asking(/createObjectURL\(/), ['handing.js']);
});

for (const [cells, addresses] of [
  ['B7', 'B7'],
  ['B7 B8 B9', 'B7:B9'],
  ['B9 B7', 'B7 B9'],
  ['B7 C7 D7', 'B7:D7'],
  ['B7 B8 C7 C8', 'B7:C8'],
  ['B7 B8 C8', 'B7:B8 C8'],
  ['B7 D7', 'B7 D7'],
  ['Z1 AA1', 'Z1:AA1'],
  ['', ''],
]) {
  test(`"${cells}" are the blocks "${addresses}"`, () => {
    const items = cells.split(' ').filter(Boolean).map((cell) => ({ cell }));
    const blocks = blocksOf(items);
    assert.equal(blocks.map(({ address }) => address).join(' '), addresses);
    assert.deepEqual(blocks.flatMap((block) => block.items.flat()).map(({ cell }) => cell).sort(),
      items.map(({ cell }) => cell).sort());
  });
}

test('much to write goes in several requests, none of them too large', () => {
  const items = Array.from({ length: 40_000 }, (_, i) => ({ cell: `B${i + 1}`, formula: 'SUM(A1:A9)'.repeat(20) }));
  const batches = batchesOf(blocksOf(items));
  assert.ok(batches.length > 1);
  assert.equal(batches.flat().flatMap((block) => block.items).length, items.length);
  for (const batch of batches) {
    assert.ok(JSON.stringify(batch).length < 5 * 1024 * 1024);
  }
});

const TYPED_OVER = { sheet: 'S', cell: 'E6', formula: 'T[[#This Row],[A]]-1', value: -61, was: -60, why: '' };
const NUMBER = { sheet: 'S', cell: 'B6', formula: null, value: 12, was: '12', why: '' };
const FREE = { locked: false, filtered: false };

for (const [what, patch, now, why] of [
  ['typed over', TYPED_OVER, { value: -60, formula: -60 }, ''],
  ['edited since', TYPED_OVER, { value: -59, formula: -59 }, 'It was edited after the check.'],
  ['right already, as a file has it', TYPED_OVER, { value: 0, formula: '=T[[#This Row],[A]]-1' }, null],
  ['right already, as Excel has it', TYPED_OVER, { value: 0, formula: '=[@A] - 1' }, null],
  ['another formula', TYPED_OVER, { value: -60, formula: '=[@A]-2' }, ''],
  ['another formula since', TYPED_OVER, { value: -59, formula: '=[@A]-2' }, 'It was edited after the check.'],
  ['a number kept as text', NUMBER, { value: '12', formula: '12' }, ''],
  ['converted already', NUMBER, { value: 12, formula: 12 }, null],
  ['a formula meanwhile', NUMBER, { value: '12', formula: '="12"' }, 'It holds a formula, and only a value was to be written.'],
  ['blank', { ...NUMBER, was: null }, { value: '', formula: '' }, ''],
  ['locked', NUMBER, { value: '12', formula: '12', locked: true }, 'It is locked, and the sheet is protected.'],
  ['locked and right already', NUMBER, { value: 12, formula: 12, locked: true }, null],
  ['filtered', NUMBER, { value: '12', formula: '12', filtered: true }, 'Rows of this sheet are filtered. Clear the filter first.'],
]) {
  test(`a cell that is ${what}: ${why === null ? 'nothing to do' : why || 'written'}`, () => {
    assert.equal(obstacle(patch, { ...FREE, ...now }), why);
  });
}

for (const [value, written] of [
  [12, 12], [0, 0], [true, true], [null, ''], ['Robbery', 'Robbery'],
  ['=SUM(A1)', "'=SUM(A1)"], ['-5 people', "'-5 people"], ['+44', "'+44"], ['@me', "'@me"], ["'tis", "''tis"],
  ['12', "'12"], ['1-2', "'1-2"], ['£5', "'£5"], ['(5)', "'(5)"], ['TRUE', "'TRUE"], ['True crime', 'True crime'],
]) {
  test(`${JSON.stringify(value)} is written as ${JSON.stringify(written)}`, () => {
    assert.equal(entry({ ...NUMBER, value }), written);
  });
}

test('a formula is written as Excel takes it from a person', () => {
  assert.equal(entry({ ...TYPED_OVER, formula: '_xlfn.XLOOKUP(A1,_xlfn._xlws.FILTER(B1:B9,C1:C9),D1:D9)' }),
    '=XLOOKUP(A1,FILTER(B1:B9,C1:C9),D1:D9)');
});
