import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { batchesOf, blocksOf } from '../pane/js/office/blocks.js';
import { asStored, isDate, shiftShown, since1900 } from '../pane/js/office/dates.js';
import { entry, formatFor, obstacle } from '../pane/js/office/patching.js';
import { inWords } from '../pane/js/office/refusals.js';

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
const FREE = { format: 'General', locked: false, formatLocked: false, filtered: false, hidden: false, shift: 0 };
const AS_TEXT = { value: '12', formula: '12', format: '@' };
const DATE = { value: '12', formula: '12', format: 'dd/mm/yyyy', shift: null };

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
  ['text that looks like its formula', { ...TYPED_OVER, was: '=[@A]-1' }, { value: '=[@A]-1', formula: '=[@A]-1' }, ''],
  ['kept as text', NUMBER, AS_TEXT, ''],
  ['kept as text under protection', NUMBER, { ...AS_TEXT, formatLocked: true }, 'It is kept as text, and the sheet is protected so that its format stays.'],
  ['a number under protection of formats', NUMBER, { ...AS_TEXT, format: '0', formatLocked: true }, ''],
  ['hidden', NUMBER, { value: '12', formula: '12', hidden: true }, 'Its row is hidden. Show the row first.'],
  ['a date of nobody knows which system', NUMBER, DATE, 'It is a date, and Excel would not say whether this workbook counts its days from 1900 or 1904.'],
  ['a number among such dates', NUMBER, { ...DATE, format: '0.0' }, ''],
  ['nearly right', { ...NUMBER, value: 0.1 + 0.2 }, { value: 0.3, formula: 0.3 }, null],
  ['filtered', NUMBER, { value: '12', formula: '12', filtered: true }, 'Rows of this sheet are filtered. Clear the filter first.'],
]) {
  test(`a cell that is ${what}: ${why === null ? 'nothing to do' : why || 'written'}`, () => {
    assert.equal(obstacle(patch, { ...FREE, ...now }), why);
  });
}

for (const [value, written, format = 'General'] of [
  [12, 12], [0, 0], [true, true], [null, ''], ['Robbery', 'Robbery'],
  ['=SUM(A1)', "'=SUM(A1)"], ['-5 people', "'-5 people"], ['+44', "'+44"], ['@me', "'@me"], ["'tis", "''tis"],
  ['12', "'12"], ['1-2', "'1-2"], ['£5', "'£5"], ['(5)', "'(5)"], ['TRUE', "'TRUE"], ['True crime', 'True crime'],
  [' =A1', "' =A1"], ['#N/A', "'#N/A"], ['Mar-20', "'Mar-20"], ['March 2020', "'March 2020"], ['Marching', 'Marching'],
  ['%5', "'%5"], ['¥5', "'¥5"], [' true ', "' true "],
  ['=SUM(A1)', '=SUM(A1)', '@'], ['12', '12', '@'], ["'tis", "''tis", '@'], [12, 12, '@'],
]) {
  test(`${JSON.stringify(value)} is written as ${JSON.stringify(written)} into cells of the format ${format}`, () => {
    assert.equal(entry({ ...NUMBER, value }, format, 0), written);
  });
}

test('a formula is written as Excel takes it from a person', () => {
  for (const [file, typed] of [
    ['_xlfn.XLOOKUP(A1,_xlfn._xlws.FILTER(B1:B9,C1:C9),D1:D9)', '=XLOOKUP(A1,FILTER(B1:B9,C1:C9),D1:D9)'],
    ['_xlfn.LET(_xlpm.x,"_xlfn.",_xlpm.x)', '=LET(x,"_xlfn.",x)'],
    // There is no other name for it that a person could type.
    ['_xlfn.SINGLE(A1:A3)', '=_xlfn.SINGLE(A1:A3)'],
  ]) {
    assert.equal(entry({ ...TYPED_OVER, formula: file }, 'General', 0), typed);
  }
});

for (const [patch, format, wanted] of [
  [TYPED_OVER, '@', 'General'], [{ ...TYPED_OVER, format: '0.0%' }, '@', '0.0%'], [{ ...TYPED_OVER, format: '@' }, '@', 'General'],
  [{ ...TYPED_OVER, format: '0.0%' }, '0', null], [{ ...NUMBER, format: '#,##0' }, '@', '#,##0'],
  [{ ...NUMBER, value: true, format: null }, '@', 'General'], [{ ...NUMBER, value: 'text', format: '0' }, '@', null],
  [{ ...NUMBER, value: null, format: '0' }, '@', null],
]) {
  test(`${patch.formula ?? patch.value} of the format ${patch.format} in a cell of ${format} wants ${wanted}`, () => {
    assert.equal(formatFor(patch, { format }), wanted);
  });
}

/** The same as the service's, in DateStyles. */
for (const [format, is] of [
  ['dd/mm/yyyy', true], ['m/d/yyyy', true], ['[$-F800]dddd, mmmm dd, yyyy', true], ['yyyy', true], ['mmm-yy', true],
  ['General', false], ['0.0%', false], ['£#,##0.00;-£#,##0.00', false], ['[Red]0', false], ['hh:mm', false],
  ['0 "days"', false], ['0\\d', false], ['[h]:mm:ss', false], ['@', false],
]) {
  test(`the format ${format} shows ${is ? 'a day' : 'no day'}`, () => {
    assert.equal(isDate(format), is);
  });
}

for (const [cells, shift] of [
  [[[46_113, '01/04/2026', 'dd/mm/yyyy']], 0],
  [[[44_651, '01/04/2026', 'dd/mm/yyyy']], 1462],
  [[['', '', 'dd/mm/yyyy'], [5, '5', '0'], [44_651, 'April 2026', 'mmmm yyyy']], 1462],
  [[[46_113, 'Apr-26', 'mmm-yy']], 0],
  [[[46_113, '########', 'dd/mm/yyyy'], [46_113, '01/04', 'dd/mm'], [46_113, '01/04/26', 'dd/mm/yy']], 0],
  // A day may read as a year, and the years of both may be there.
  [[[46_138, '26/04', 'dd/mm']], null], [[[46_138, '26/04 by', 'dd/mm "by"']], null],
  [[[46_142, '26/30', 'yy/dd']], null],
  [[['01/04/2026', '01/04/2026', '@']], null],
  [[], null],
]) {
  test(`cells that show ${cells.map(([, text]) => text)} count from ${shift}`, () => {
    const [values, texts, formats] = [0, 1, 2].map((at) => cells.map((cell) => [cell[at]]));
    assert.equal(shiftShown(values, texts, formats), shift);
  });
}

test('a workbook of 1904 holds days 1,462 lower, and nothing else', () => {
  assert.equal(since1900(44_651, 'dd/mm/yyyy', 1462), 46_113);
  assert.equal(asStored(46_113, 'dd/mm/yyyy', 1462), 44_651);
  for (const [value, format, shift] of [[5, '0', 1462], ['5', 'yyyy', 1462], ['', 'yyyy', 1462], [5, 'yyyy', 0], [5, 'yyyy', null]]) {
    assert.equal(since1900(value, format, shift), value);
    assert.equal(asStored(value, format, shift), value);
  }
});

test('a refusal of Excel is said in words, one that we do not know in its own', () => {
  for (const [code, what] of [['InactiveWorkbook', 'Another workbook is in front in Excel.'],
    ['FilteredRangeConflict', 'Excel does not write over rows that a filter hides.'],
    ['Newest', 'Excel refused: It is so. (Newest)']]) {
    const problem = inWords(Object.assign(new Error('It is so.'), { code }));
    assert.deepEqual([problem.kind, problem.message, Boolean(problem.fix)], [code, what, true]);
  }
  const fault = new TypeError('a fault of ours');
  assert.equal(inWords(fault), fault);
});
