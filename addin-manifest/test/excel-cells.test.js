import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from './support/browser.js';
import { charnwood, since1904, typeInto, validate } from './support/charnwood.js';
import { excel } from './support/excel.js';

/** Checks of cells alone, where Excel keeps the file to itself. */

const { open } = charnwood();

for (const [how, settings] of [['file', {}], ['cells alone', { noFile: 'A network problem' }]]) {
  test(`an entry below a table is told of, from the ${how}`, async () => {
    const page = await open(settings);
    await typeInto(page, 'A17', 'Arson');
    await typeInto(page, 'C17', 3);
    await validate(page);
    await page.locator('.finding', { hasText: 'Row 17 below the table Crime performance' }).waitFor();
    await page.close();
  });
}

test('the cells alone come to what the file comes to, although Excel shows formulas in another form', async () => {
  const findings = [];
  for (const noFile of ['', 'A network problem']) {
    const page = await open({ noFile });
    await validate(page);
    findings.push(await page.locator('.finding-open').allTextContents());
    await page.close();
  }
  assert.ok(findings[0].length > 1);
  assert.deepEqual(findings[1], findings[0]);
});

test('text that begins like a formula is read as text, from its cells alone', async () => {
  const page = await open({ noFile: 'A network problem' });
  await typeInto(page, 'L7', "'=patrols");
  await typeInto(page, 'L8', "''tis the season");
  await validate(page);
  await page.locator('.finding', { hasText: '(L7) starts with' }).waitFor();
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

test('a name that stands for whole columns, or for none, harms no check of the cells alone', async () => {
  const page = await open({
    noFile: 'A network problem',
    change: (book) => {
      book.names.Everything = { formula: "='Crime performance'!$A:$Z" };
      book.names.Several = { formula: "='Crime performance'!$A$1,'Crime performance'!$C$1" };
      book.names.Worked = { formula: '=OFFSET(Details!$B$4,1,1)' };
    },
  });
  await validate(page);
  await excel(page, (fake) => {
    fake.book.names.Period = { formula: '=Details!$A:$Z' };
  });
  await page.getByRole('button', { name: 'Check again' }).or(page.getByRole('button', { name: 'Validate' })).first().click();
  await page.getByText('The named cell Period was not read: it stands for the cells').first().waitFor();
  await page.close();
});

test('days of a workbook of 1904 are the days that it shows', async () => {
  const findings = [];
  for (const change of [() => {}, since1904]) {
    const page = await open({ noFile: 'A network problem', change });
    await validate(page);
    findings.push(await page.locator('.finding-open').allTextContents());
    await page.close();
  }
  assert.deepEqual(findings[1], findings[0]);
});

test('where no cell shows from when days are counted, the file is asked for', async () => {
  const page = await open({
    noFile: 'A network problem',
    change: (book) => {
      book.narrow = true;
    },
  });
  await page.getByRole('button', { name: 'Validate this workbook' }).click();
  await page.getByText('Excel would not say whether this workbook counts its days from 1900 or from 1904.').waitFor();
  await page.getByText('Save the workbook, then choose the saved file here.').waitFor();
  await page.close();
});
