import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { FAKE } from './support/excel.js';

/** The fake Excel itself: each rule of Excel's that it keeps. */

const SCRIPT = (await Promise.all(FAKE.map((name) =>
  readFile(new URL(`fake/${name}`, import.meta.url), 'utf8')))).join('\n');

/** @type {any} */
let fake;
/** @type {any} */
let Excel;
/** @type {any} */
let Office;

beforeEach(async () => {
  ({ fakeExcel: fake, Excel, Office } = opened());
  await Office.onReady();
});

/** An Excel with one small workbook. */
function opened(settings = {}) {
  const cells = { A1: { value: 1, locked: false }, A2: { value: 2, locked: true }, A3: { value: 3, locked: false } };
  const sheet = { name: 'S', visibility: 'Visible', protected: false, filteredRows: [], cells, tables: [] };
  const book = { name: 'b.xlsx', sheets: [sheet], names: {}, properties: {} };
  const window = { fakeSettings: { book, ...settings }, fakeFile: async () => btoa('12345') };
  runInContext(SCRIPT, createContext({ window, setTimeout, atob, addEventListener: () => {} }));
  return /** @type {any} */ (window);
}

/** @param {string} code @param {(context: any) => Promise<unknown>} work */
function refused(code, work, options = {}) {
  return assert.rejects(Excel.run(options, work), { code });
}

const sleep = () => new Promise((resolve) => setTimeout(resolve, 10));

/** What a cell is read back as. */
async function read(/** @type {string} */ address, what = 'values, formulas, numberFormat') {
  return Excel.run(async (/** @type {any} */ context) => {
    const cell = range(context, address).load(what);
    await context.sync();
    return [cell.values[0][0], cell.formulas[0][0], cell.numberFormat[0][0]];
  });
}

/** @param {any} context */
const range = (context, address = 'A1:A3') => context.workbook.worksheets.getItemOrNullObject('S').getRange(address);

const set = (/** @type {unknown} */ block, address = 'A1:A3') => async (/** @type {any} */ context) => {
  range(context, address).formulas = block;
  await context.sync();
};

test('what was not loaded, or not yet, cannot be read', async () => {
  await refused('PropertyNotLoaded', async (context) => range(context).values);
  await refused('PropertyNotLoaded', async (context) => range(context).load('values').values);
  await refused('PropertyNotLoaded', async (context) => {
    const cells = range(context).load('values');
    await context.sync();
    return cells.formulas;
  });
  await refused('InvalidArgument', async (context) => {
    range(context).load('colour');
    await context.sync();
  });
});

test('a block of another shape is refused', async () => {
  for (const block of [[[1]], [1, 2, 3], [[1], [2], [3, 4]], 7]) {
    await refused('InvalidArgument', set(block));
  }
  await Excel.run(set([[7], [null], [9]]));
  assert.deepEqual(['A1', 'A2', 'A3'].map((cell) => fake.cell('S', cell).value), [7, 2, 9]);
});

test('a locked cell of a protected sheet is not written, not even with null', async () => {
  fake.sheet('S').protected = true;
  await refused('AccessDenied', set([[7], [null], [9]]));
  await Excel.run(set([[7]], 'A1'));
  assert.deepEqual(['A1', 'A3'].map((cell) => fake.cell('S', cell).value), [7, 3]);
});

test('a block over filtered rows lands in the wrong ones', async () => {
  fake.sheet('S').filteredRows = [2];
  await Excel.run(set([[7], [8], [9]]));
  assert.deepEqual(['A1', 'A2', 'A3', 'A4'].map((cell) => fake.cell('S', cell).value), [7, 2, 8, 9]);
});

test('a request over five megabytes is refused', async () => {
  await refused('RequestPayloadSizeLimitExceeded', set([['x'.repeat(6 * 1024 * 1024)]], 'A1'));
  await refused('RequestPayloadSizeLimitExceeded', async (context) => {
    for (let i = 0; i < 21_000; i++) {
      range(context, 'A1').load('values');
    }
    await context.sync();
  });
});

test('while a cell is being edited nothing is done, or all is waited with', async () => {
  fake.editing = true;
  await refused('InvalidOperationInCellEditMode', set([[7]], 'A1'));
  setTimeout(() => {
    fake.editing = false;
  }, 50);
  await Excel.run({ delayForCellEdit: true }, set([[7]], 'A1'));
  assert.equal(fake.cell('S', 'A1').value, 7);
});

test('each sync that writes is an undo step, a merged run is one', async () => {
  const twice = async (/** @type {any} */ context) => {
    await set([[7]], 'A1')(context);
    await set([[8]], 'A1')(context);
  };
  await Excel.run(twice);
  assert.equal(fake.undoSteps, 2);
  await Excel.run({ mergeUndoGroup: true }, twice);
  assert.equal(fake.undoSteps, 3);
});

test('two files are open at most, in slices of four megabytes at most', async () => {
  const get = (/** @type {number} */ sliceSize) => new Promise((resolve) =>
    Office.context.document.getFileAsync('compressed', { sliceSize }, resolve));
  assert.equal((await get(4 * 1024 * 1024 + 1)).status, 'failed');
  const [first] = [await get(1000), await get(1000)];
  assert.equal((await get(1000)).status, 'failed');
  await new Promise((resolve) => first.value.closeAsync(resolve));
  assert.equal((await get(1000)).status, 'succeeded');
});

test('a click that nobody took is lost', async () => {
  await fake.click('validate');
  assert.equal(fake.lostClicks, 1);
});

test('what looks like a formula or a number becomes one', async () => {
  await Excel.run(set([['=1+1'], ["'=1+1"], ['12']]));
  assert.deepEqual(['A1', 'A2', 'A3'].map((cell) => fake.cell('S', cell).formula ?? fake.cell('S', cell).value), ['=1+1', '=1+1', 12]);
  assert.equal(fake.cell('S', 'A2').formula, undefined);
});

test('each new selection is told of, until the listener is taken away', async () => {
  const told = [];
  const handler = await Excel.run(async (/** @type {any} */ context) =>
    context.workbook.worksheets.onSelectionChanged.add(({ address }) => told.push(address)));
  fake.select('S', 'A2');
  await sleep();
  await Excel.run(handler.context, async (/** @type {any} */ context) => {
    handler.remove();
    await context.sync();
  });
  fake.select('S', 'A3');
  await sleep();
  assert.deepEqual(told, ['A2']);
  assert.equal(fake.selected, 'S!A3');
});

test('ranges that share no cell have no intersection', async () => {
  await Excel.run(async (/** @type {any} */ context) => {
    const row = range(context, 'A2').getEntireRow();
    const both = range(context).getIntersection(row).load('address');
    await context.sync();
    assert.equal(both.address, "'S'!A2");
  });
  await refused('ItemNotFound', async (context) => {
    range(context, 'A1').getIntersection(range(context, 'B2')).load('address');
    await context.sync();
  });
});

test('Office is asked for nothing before it is ready, which it says later or never', async () => {
  const { fakeExcel, Office: office } = opened({ silent: true });
  let isReady = false;
  const ready = office.onReady().then(() => {
    isReady = true;
  });
  assert.throws(() => office.context, /not ready/);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(isReady, false);
  fakeExcel.answer();
  await ready;
  assert.ok(office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'));
});

test('a pane that is asked for again before it has come takes the buttons along', async () => {
  const { fakeExcel, Office: office } = opened({ slowPane: true });
  office.actions.associate('validate', () => {});
  const first = office.addin.showAsTaskpane();
  fakeExcel.appear();
  await first;
  office.addin.showAsTaskpane();
  assert.ok(fakeExcel.commands.validate);
  office.addin.showAsTaskpane();
  await fakeExcel.click('validate');
  assert.equal(fakeExcel.lostClicks, 1);
});

test('Excel on the web opens no window of a browser', async () => {
  const { Office: office } = opened({ platform: 'OfficeOnline' });
  await office.onReady();
  assert.equal(office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'), false);
  assert.throws(() => office.context.ui.openBrowserWindow('https://a.example'), { code: 'NotSupported' });
});

test('a cell of Text format keeps what is written as text, and what it holds when its format changes', async () => {
  fake.sheet('S').cells.A1.format = '@';
  await Excel.run(set([['=1+1']], 'A1'));
  assert.deepEqual(await read('A1'), ['=1+1', '=1+1', '@']);
  await Excel.run(set([[12]], 'A1'));
  assert.deepEqual(await read('A1'), ['12', '12', '@']);
  const format = async (/** @type {any} */ context) => {
    range(context, 'A1').numberFormat = [['0']];
    await context.sync();
  };
  await Excel.run(format);
  assert.deepEqual(await read('A1'), ['12', '12', '0']);
  await Excel.run(set([['=1+1']], 'A1'));
  assert.deepEqual(await read('A1'), [0, '=1+1', '0']);
  fake.sheet('S').protected = true;
  await refused('AccessDenied', format);
});

for (const [written, value, formula] of [
  ["'=1+1", '=1+1', '=1+1'], ["''tis", "'tis", 'tis'], ["'12", '12', '12'], ["'", '', ''],
  ['£5', 5, 5], ['(5)', -5, -5], ['TRUE', true, true], ['Mar-20', 46_000, 46_000], [' =1+1', 0, ' =1+1'], ['Robbery', 'Robbery', 'Robbery'],
]) {
  test(`${written} becomes ${JSON.stringify(value)}, and its formula ${JSON.stringify(formula)}`, async () => {
    await Excel.run(set([[written]], 'A1'));
    assert.deepEqual((await read('A1')).slice(0, 2), [value, formula]);
  });
}

test('formulas are shown in another form than a file has', async () => {
  fake.sheet('S').tables.push({ name: 'T', ref: 'A1:A2' });
  for (const [cell, formula, shown] of [
    ['A2', '=T[[#This Row],[A]]-T[[#This Row],[B c]]', '=[@A]-[@[B c]]'],
    ['A3', '=T[[#This Row],[A]]', '=T[@A]'],
    ['A2', '=SUM(T[[#This Row],[A]:[B]])', '=SUM(T[@[A]:[B]])'],
    ['A2', '=INDEX(A1:A3,2)', '=@INDEX(A1:A3,2)'],
    ['A2', '=_xlfn.SINGLE(A1)+_xlfn._xlws.SORT(A1)', '=@A1+SORT(A1)'],
  ]) {
    fake.sheet('S').cells[cell] = { formula, value: 1 };
    assert.equal((await read(cell))[1], shown);
  }
});

test('a run on a context from before waits for nobody who types, unless it asks anew', async () => {
  const handler = await Excel.run({ delayForCellEdit: true }, async (/** @type {any} */ context) =>
    context.workbook.worksheets.onSelectionChanged.add(() => {}));
  const remove = async (/** @type {any} */ context) => {
    handler.remove();
    await context.sync();
  };
  fake.editing = true;
  await assert.rejects(Excel.run(handler.context, remove), { code: 'InvalidOperationInCellEditMode' });
  setTimeout(() => {
    fake.editing = false;
  }, 50);
  await Excel.run({ delayForCellEdit: true, previousObjects: handler.context }, remove);
  assert.equal(fake.followers.length, 0);
});

for (const [when, value] of [['asked', 1], ['written', 7], ['ended', 7]]) {
  test(`a grouped undo that fails when it is ${when}`, async () => {
    fake.noUndo = { code: 'GeneralException', when };
    await refused('GeneralException', set([[7]], 'A1'), { mergeUndoGroup: true });
    assert.equal(fake.cell('S', 'A1').value, value);
    await Excel.run(set([[8]], 'A1'));
    assert.equal(fake.cell('S', 'A1').value, 8);
  });
}

test('an Excel before undo groups knows no such option', async () => {
  fake.version = 19;
  await refused('InvalidArgument', set([[7]], 'A1'), { mergeUndoGroup: true });
});

test('a table has a filter of its own, and rows may be hidden by hand', async () => {
  fake.sheet('S').tables.push({ name: 'T', ref: 'A1:A2', filteredRows: [2] });
  fake.sheet('S').hiddenRows = [3];
  await Excel.run(async (/** @type {any} */ context) => {
    const sheet = context.workbook.worksheets.getItem('S').load('autoFilter/isDataFiltered');
    sheet.tables.load('items/autoFilter/isDataFiltered');
    const [rows, shown, all] = ['A2:A3', 'A1', 'A1:A3'].map((address) => range(context, address).load('rowHidden'));
    await context.sync();
    assert.deepEqual([sheet.autoFilter.isDataFiltered, sheet.tables.items[0].autoFilter.isDataFiltered], [false, true]);
    assert.deepEqual([rows.rowHidden, shown.rowHidden, all.rowHidden], [true, false, null]);
  });
});

test('whether cells are locked is told of a block, and of each where they differ', async () => {
  await Excel.run(async (/** @type {any} */ context) => {
    const [one, all] = ['A1', 'A1:A3'].map((address) => range(context, address).load('format/protection/locked'));
    const each = range(context).getCellProperties({ format: { protection: true } });
    assert.throws(() => each.value, { code: 'ValueNotLoaded' });
    await context.sync();
    assert.deepEqual([one.format.protection.locked, all.format.protection.locked], [false, null]);
    assert.equal(JSON.stringify(each.value.map(([cell]) => cell.format.protection.locked)), '[false,true,false]');
    assert.throws(() => range(context).getRowProperties);
  });
});

test('a name may stand for more than a cell', async () => {
  Object.assign(fake.book.names, { All: { formula: '=S!$A:$Z' }, Two: { formula: '=S!$A$1,S!$A$3' } });
  await Excel.run(async (/** @type {any} */ context) => {
    const names = context.workbook.names.load('items/name');
    await context.sync();
    const all = names.items[0].getRangeOrNullObject().load('cellCount');
    await context.sync();
    assert.equal(all.cellCount, 27_262_976);
    all.load('values');
    await assert.rejects(context.sync(), { code: 'RangeExceedsLimit' });
    names.items[1].getRangeOrNullObject().load('cellCount');
    await assert.rejects(context.sync(), { code: 'GeneralException' });
  });
});

test('a day has another number in a workbook of 1904', async () => {
  const day = () => Excel.run(async (/** @type {any} */ context) => {
    const number = context.workbook.functions.date(2000, 1, 1).load('value, error');
    await context.sync();
    return [number.value, number.error];
  });
  assert.equal(String(await day()), '36526,');
  fake.book.since1904 = true;
  assert.equal(String(await day()), '35064,');
  fake.noDays = true;
  assert.equal(String(await day()), ',#VALUE!');
});

test('a workbook may be renamed, and changed by somebody elsewhere', async () => {
  fake.rename('c.xlsx');
  fake.coAuthor('kept', 'x v2');
  await Excel.run(async (/** @type {any} */ context) => {
    const found = context.workbook.properties.custom.getItemOrNullObject('kept').load('value');
    context.workbook.load('name');
    await context.sync();
    assert.deepEqual([context.workbook.name, found.value], ['c.xlsx', 'x v2']);
  });
});
