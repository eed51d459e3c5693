import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, choose, press } from './support/browser.js';
import { excel, openInExcel } from './support/excel.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';
import { typedOver, workbook } from './support/workbook.js';

/** The task pane beside a workbook in the fake Excel (fake/), against the real service. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';
const SHEET = 'Crime performance';

let pristine;
let overwritten;

const { service, browser, cdn } = stage({
  inExcel: true,
  prepare: async () => {
    pristine = await workbook(CHARNWOOD);
    overwritten = await workbook(CHARNWOOD, (sheet, name) =>
      (name === 'xl/worksheets/sheet3.xml' ? typedOver(typedOver(sheet, 'E6', -60), 'E7', 5) : sheet));
  },
});

/** The pane beside Charnwood's workbook with two formulas typed over. */
function open(settings = {}) {
  return openInExcel(browser, overwritten, { pristine, name: 'charnwood.xlsx', ...settings });
}

async function validate(page) {
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
}

async function toRecalculate(page) {
  await validate(page);
  await page.getByRole('link', { name: 'Recalculate', exact: true }).click();
  await page.locator('.patches').first().waitFor();
}

const cell = (fake, [sheet, at]) => fake.cell(sheet, at);
const type = (fake, [sheet, at, value]) => fake.type(sheet, at, value);

test('an analyst puts formulas back in Excel and submits', async () => {
  const page = await open();
  await validate(page);
  assert.deepEqual(await axe(page), []);

  const finding = page.locator('.finding', { hasText: 'E6' }).first();
  await finding.locator('.finding-open').click();
  await page.waitForFunction(() => fakeExcel.selected === 'Crime performance!E6');
  await finding.getByText('E6: -60 becomes').waitFor();

  await page.getByRole('link', { name: 'Recalculate', exact: true }).click();
  await page.getByRole('button', { name: /^Write \d+ cells into the workbook$/ }).click();
  await page.locator('.done', { hasText: /^\d+ cells written into the workbook\.$/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  assert.match((await excel(page, cell, [SHEET, 'E6'])).formula, /^=.*\[Current\]/);
  assert.equal((await excel(page, cell, [SHEET, 'E6'])).value, -61);
  assert.equal(await excel(page, (fake) => fake.undoSteps), 1);

  await page.getByText('Out of date.').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('Out of date.').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Recalculate', exact: true }).click();
  await page.getByText('There is nothing to write.').waitFor();

  await excel(page, type, [SHEET, 'B6', 999]);
  await page.getByText('Out of date.').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('Out of date.').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Which version did you start from?').waitFor();
  await page.getByLabel('Your name').fill('Analyst, Charnwood');
  await page.getByRole('button', { name: 'Submit this version' }).click();
  await page.getByRole('heading', { name: 'Version 2 is kept' }).waitFor();
  assert.equal(await excel(page, (fake) => fake.book.properties['safersheets.kept']), `${BOOK} v2`);
  assert.equal(await excel(page, (fake) => fake.openFiles), 0);
  await page.close();
});

test('a finding in Excel has the button that it names', async () => {
  const page = await open();
  await excel(page, type, [SHEET, 'D7', "'£218"]);
  await excel(page, type, [SHEET, 'L7', "'=patrols"]);
  await validate(page);
  for (const [said, button, at, value] of [
    ['D7 looks like a number', 'Convert', 'D7', 218],
    ['L7 starts with', 'Keep as text', 'L7', "'=patrols"],
  ]) {
    const finding = page.locator('.finding', { hasText: said });
    await finding.locator('.finding-open').click();
    await finding.getByRole('button', { name: button, exact: true }).click();
    await finding.getByText('written into the workbook').waitFor();
    assert.equal((await excel(page, cell, [SHEET, at])).value, value);
  }
  await page.close();
});

for (const [how, settings] of [['file', {}], ['cells alone', { noFile: 'A network problem' }]]) {
  test(`an entry below a table is told of, from the ${how}`, async () => {
    const page = await open(settings);
    await excel(page, type, [SHEET, 'A17', 'Arson']);
    await excel(page, type, [SHEET, 'C17', 3]);
    await validate(page);
    await page.locator('.finding', { hasText: 'Row 17 below the table Crime performance' }).waitFor();
    await page.close();
  });
}

test('one finding is fixed where it stands, and a recheck keeps the place', async () => {
  const page = await open();
  await validate(page);
  const finding = page.locator('.finding', { hasText: 'E6' }).first();
  await finding.locator('.finding-open').click();
  await finding.getByRole('button', { name: 'Use calculated value' }).click();
  await finding.getByText('written into the workbook').waitFor();
  assert.match((await excel(page, cell, [SHEET, 'E6'])).formula, /^=/);

  const stays = page.locator('.finding-open').last();
  const message = await stays.textContent();
  await stays.focus();
  await page.evaluate(() => document.activeElement?.scrollIntoView());
  const top = await page.evaluate(() => scrollY);
  await excel(page, type, [SHEET, 'B9', 100]);
  await page.getByRole('button', { name: 'Check again' }).first().evaluate((button) => button.click());
  await page.getByText('Out of date.').waitFor({ state: 'detached' });
  assert.ok(top > 0);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), message);
  await page.close();
});

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
      assert.equal((await excel(page, cell, [SHEET, 'E6'])).value, value);
      assert.equal((await excel(page, cell, [SHEET, 'E6'])).formula, undefined);
    }
    await page.close();
  });
}

test('an Excel without undo groups, or that refuses one, is written to all the same', async () => {
  for (const settings of [{ version: 14 }, { noUndo: true }]) {
    const page = await open(settings);
    await toRecalculate(page);
    await page.getByRole('button', { name: /^Write/ }).click();
    await page.locator('.done', { hasText: /^\d+ cells written into the workbook\.$/ }).waitFor();
    assert.equal((await excel(page, cell, [SHEET, 'E6'])).value, -61);
    await page.close();
  }
});

test('somebody who is typing in a cell is waited for', async () => {
  const page = await open();
  await toRecalculate(page);
  await excel(page, (fake) => {
    fake.editing = true;
    setTimeout(() => {
      fake.type('Crime performance', 'E7', 6);
      fake.editing = false;
    }, 300);
  });
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.locator('.skipped li', { hasText: 'It was edited after the check.' }).waitFor();
  assert.equal((await excel(page, cell, [SHEET, 'E7'])).value, 6);
  assert.equal((await excel(page, cell, [SHEET, 'E6'])).value, -61);
  await page.close();
});

test('a large workbook comes in slices', async () => {
  const page = await open({ sliceSize: 5000 });
  await validate(page);
  assert.equal(await excel(page, (fake) => fake.openFiles), 0);
  await page.close();
});

test('where Excel keeps the file to itself, its cells are checked and submitting says what to do', async () => {
  const page = await open({ noFile: 'A network problem' });
  await validate(page);
  await page.getByText('Excel would not hand out the file, so only its cells were checked').waitFor();
  assert.ok(await page.locator('.finding', { hasText: 'E6' }).count() > 0);
  assert.deepEqual(await axe(page), []);
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Which version did you start from?').waitFor();
  await page.getByLabel('Your name').fill('Analyst, Charnwood');
  await page.getByRole('button', { name: 'Submit this version' }).click();
  await page.getByText('Excel would not hand out this workbook: A network problem').waitFor();
  await page.getByText('Save the workbook, then choose the saved file here.').waitFor();
  await page.close();
});

test('a sheet that is hidden or gone is said at the finding', async () => {
  const page = await open();
  await validate(page);
  await excel(page, (fake) => {
    fake.sheet('Crime performance').visibility = 'Hidden';
  });
  const finding = page.locator('.finding', { hasText: 'E6' }).first();
  await finding.locator('.finding-open').click();
  await finding.getByText('The sheet Crime performance is hidden.').waitFor();
  await page.close();
});

test('a button of the ribbon that was clicked before the page was ready is not lost', async () => {
  const page = await open({ clickAtOnce: ['recalculate'] });
  await page.getByRole('heading', { name: 'Recalculate' }).waitFor();
  assert.equal(await excel(page, (fake) => fake.lostClicks), 0);
  await page.close();
});

test('each button of the ribbon opens its view', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  for (const [name, heading] of [['validate', 'There is a problem'], ['recalculate', 'Recalculate'],
    ['submit', 'Submit to a book'], ['compare', /^Charnwood/], ['reconcile', 'Reconcile']]) {
    await excel(page, (fake, command) => fake.click(command), name);
    await page.getByRole('heading', { name: heading }).first().waitFor();
  }
  await page.close();
});

for (const how of ['refuses', 'swallows']) {
  test(`when the content network ${how} the request, the pane is the upload page`, async () => {
    cdn.how = how;
    const page = await open();
    await page.getByRole('button', { name: 'Choose a workbook' }).waitFor();
    assert.deepEqual(await axe(page), []);
    await choose(page, 'Choose a workbook', CHARNWOOD);
    await page.getByText('charnwood-2019-20-q1.xlsx, checked').waitFor();
    await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
    await page.getByLabel('Which version did you start from?').waitFor();
    await page.close();
    cdn.how = 'serves';
  });
}
