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
  const cells = { A1: { value: 1, locked: false }, A2: { value: 2, locked: true }, A3: { value: 3, locked: false } };
  const sheet = { name: 'S', visibility: 'Visible', protected: false, filteredRows: [], cells, tables: [] };
  const window = { fakeSettings: { book: { name: 'b.xlsx', sheets: [sheet], names: {}, properties: {} } }, fakeFile: async () => btoa('12345') };
  const world = createContext({ window, setTimeout, atob });
  runInContext(SCRIPT, world);
  ({ fakeExcel: fake, Excel, Office } = world.window);
  await Office.onReady();
});

/** @param {string} code @param {(context: any) => Promise<unknown>} work */
function refused(code, work, options = {}) {
  return assert.rejects(Excel.run(options, work), { code });
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
  await refused('InvalidOperationInCellEditMode', async () => {});
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
  await new Promise((resolve) => setTimeout(resolve, 10));
  await Excel.run(handler.context, async (/** @type {any} */ context) => {
    handler.remove();
    await context.sync();
  });
  fake.select('S', 'A3');
  await new Promise((resolve) => setTimeout(resolve, 10));
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
