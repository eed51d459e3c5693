import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellIn, charnwood, since1904, toRecalculate, validate } from './support/charnwood.js';
import { excel } from './support/excel.js';

/** What the pane writes into the open workbook, what it leaves, and what it says of either. */

const { open } = charnwood();

/** What keeps a cell as it is, and what is then said of it. */
const KEPT = {
  'edited since': {
    act: (fake) => fake.type('Crime performance', 'E6', -1), why: 'It was edited after the check.', value: -1,
  },
  locked: {
    act: (fake) => {
      fake.sheet('Crime performance').protected = true;
      fake.cell('Crime performance', 'E7').locked = false;
    },
    why: 'It is locked, and the sheet is protected.',
    value: -60,
  },
  filtered: {
    act: (fake) => fake.sheet('Crime performance').filteredRows.push(8),
    why: 'Rows of this sheet are filtered. Clear the filter first.',
    value: -60,
  },
  'filtered in its table': {
    act: (fake) => {
      fake.sheet('Crime performance').tables[0].filteredRows = [8];
    },
    why: 'Rows of this sheet are filtered. Clear the filter first.',
    value: -60,
  },
  'in a hidden row': {
    act: (fake) => {
      fake.sheet('Crime performance').hiddenRows = [6];
    },
    why: 'Its row is hidden. Show the row first.',
    value: -60,
  },
  'gone with its sheet': {
    act: (fake) => {
      fake.sheet('Crime performance').name = 'Old';
    },
    why: 'Its sheet is not there any more.',
  },
};

for (const [what, { act, why, value }] of Object.entries(KEPT)) {
  test(`a cell that is ${what} is left alone, and told of`, async () => {
    const page = await open();
    await toRecalculate(page);
    await excel(page, act);
    await page.getByRole('button', { name: /^Write/ }).click();
    const skipped = page.locator('.skipped li', { hasText: why });
    await skipped.first().waitFor();
    assert.match(await skipped.first().textContent(), /Crime performance E6/);
    if (value !== undefined) {
      assert.equal((await cellIn(page, 'E6')).value, value);
      assert.equal((await cellIn(page, 'E6')).formula, undefined);
    }
    await page.close();
  });
}

for (const [what, settings, steps] of [
  ['has no undo groups', { version: 14 }, null],
  ...[['UndoNotSupported', 'asked'], ['InvalidArgument', 'asked'], ['GeneralException', 'written'], ['InternalError', 'ended']]
    .map(([code, when]) => [`fails at one with ${code} when it is ${when}`, { noUndo: { code, when } }, when]),
]) {
  test(`an Excel that ${what} is written to all the same, once`, async () => {
    const page = await open(settings);
    await toRecalculate(page);
    const cells = Number(/\d+/.exec(await page.getByRole('button', { name: /^Write/ }).textContent())[0]);
    await page.getByRole('button', { name: /^Write/ }).click();
    const done = page.locator('.done', { hasText: /^\d+ cells written into the workbook\.$/ });
    await done.waitFor();
    assert.equal(parseInt(await done.textContent(), 10), cells);
    assert.equal((await cellIn(page, 'E6')).value, -61);
    if (steps === 'ended') {
      assert.equal(await excel(page, (fake) => fake.undoSteps), 0, 'nothing was written a second time');
    }
    await page.close();
  });
}

test('what a person typed between a failed try and the next one stays', async () => {
  const page = await open({ noUndo: { code: 'GeneralException', when: 'ended' } });
  await toRecalculate(page);
  await excel(page, (fake) => {
    const fail = fake.failGroup;
    fake.failGroup = function failGroup(context, when) {
      if (when === 'ended' && context.isMerged) {
        this.type('Crime performance', 'E6', 77);
      }
      fail.call(this, context, when);
    };
  });
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.locator('.skipped li', { hasText: 'It was edited after the check.' }).waitFor();
  assert.equal((await cellIn(page, 'E6')).value, 77);
  assert.match((await cellIn(page, 'E7')).formula, /^=/);
  await page.close();
});

test('a refusal half-way says how much was written before', async () => {
  const page = await open({ version: 14 });
  await toRecalculate(page);
  await excel(page, (fake) => {
    const tell = fake.tell;
    fake.tell = function once() {
      tell.call(this);
      this.failNext = 'InactiveWorkbook';
    };
  });
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.getByText(/^Another workbook is in front in Excel\. \d+ cells? had been written before\./).first().waitFor();
  await page.getByText('Click into this workbook, then try again.').first().waitFor();
  await page.close();
});

test('a formula that is kept as text is put back as a formula, in the format of its column', async () => {
  const page = await open({
    change: (book) => {
      const { cells } = book.sheets.find(({ name }) => name === 'Crime performance');
      Object.assign(cells.E6, { format: '@' });
      Object.assign(cells.F6, { format: '@', formula: undefined, value: '0.5' });
    },
    noFile: 'A network problem',
  });
  await toRecalculate(page);
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.locator('.done', { hasText: /^\d+ cells written into the workbook\.$/ }).waitFor();
  for (const [at, format] of [['E6', '#,##0'], ['F6', '0.0%']]) {
    const written = await cellIn(page, at);
    assert.match(written.formula, /^=/);
    assert.equal(written.format, format);
  }
  await page.close();
});

for (const [what, settings, value] of [
  ['another cell shows', {}, 42_094], ['Excel works one out', { narrow: true }, 42_094],
  ['nobody says', { narrow: true, noDays: true }, '01/04/2019'],
]) {
  test(`a day goes into a workbook of 1904 as ${what} from where it counts`, async () => {
    const { narrow = false, noDays = false } = settings;
    const page = await open({
      noDays,
      change: (book) => {
        since1904(book);
        Object.assign(book, { narrow });
      },
    });
    await excel(page, (fake) => fake.type('Details', 'B8', "'01/04/2019"));
    await validate(page);
    const finding = page.locator('.finding', { hasText: '(B8) looks like a date' });
    await finding.locator('.finding-open').click();
    await finding.getByRole('button', { name: 'Convert', exact: true }).click();
    await finding.getByText(noDays ? 'Excel would not say whether this workbook counts its days' : 'written into the workbook').waitFor();
    assert.equal(await excel(page, (fake) => fake.cell('Details', 'B8').value), value);
    await page.close();
  });
}

test('somebody who is typing in a cell is waited for', async () => {
  const page = await open();
  await toRecalculate(page);
  await excel(page, (fake) => {
    fake.editing = true;
  });
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.waitForFunction(() => fakeExcel.met > 0);
  await excel(page, (fake) => {
    fake.type('Crime performance', 'E7', 6);
    fake.editing = false;
  });
  await page.locator('.skipped li', { hasText: 'It was edited after the check.' }).waitFor();
  assert.equal((await cellIn(page, 'E7')).value, 6);
  assert.equal((await cellIn(page, 'E6')).value, -61);
  await page.close();
});
