import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOOK, cellIn, charnwood, since1904, toRecalculate, typeInto, validate } from './support/charnwood.js';
import { excel } from './support/excel.js';

/**
 * The pane on Microsoft's own client library (library/), under the pane's own security policy: what may be read before it
 * was loaded, what a null object is, and what each request says of itself is the library's word, not ours.
 */

const { open } = charnwood('library');

/** What a request says of itself, as in library/wire.js. */
const WRITES = 1;
const WAITS_FOR_EDITS = 64;

const requests = (page) => excel(page, (fake) => fake.requests.splice(0));

test('it is the library that is tested', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Validate this workbook' }).waitFor();
  assert.deepEqual(await page.evaluate(async () => {
    const said = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      try {
        said.push(sheet.name);
      } catch (error) {
        said.push(error.code);
      }
      sheet.load('name');
      await context.sync();
      said.push(sheet.isNullObject, context instanceof OfficeExtension.ClientRequestContext);
    });
    return said;
  }), ['PropertyNotLoaded', true, true]);
  await page.close();
});

test('a check of cells alone, and a selection that is followed, change nothing', async () => {
  const page = await open({ noFile: 'A network problem' });
  await validate(page);
  assert.ok(await page.locator('.finding', { hasText: 'E6' }).count() > 0);
  const asked = await requests(page);
  assert.ok(asked.length > 10);
  for (const { flags, changes } of asked) {
    assert.ok(flags & WAITS_FOR_EDITS, `${changes} waits for nobody who types`);
    assert.ok(!(flags & WRITES) || changes.every((name) => /^_Register/.test(name)), `${changes} is a change`);
  }
  await page.close();
});

test('days of 1904 are read from what is shown', async () => {
  const findings = [];
  for (const change of [() => {}, since1904]) {
    const page = await open({ noFile: 'A network problem', change });
    await validate(page);
    findings.push(await page.locator('.finding-open').allTextContents());
    await page.close();
  }
  assert.deepEqual(findings[1], findings[0]);
});

test('patches are written, and only writing is a change', async () => {
  const page = await open({ change: (book) => {
    book.sheets.find(({ name }) => name === 'Crime performance').cells.E6.format = '@';
  } });
  await toRecalculate(page);
  await requests(page);
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.locator('.done', { hasText: /^\d+ cells written into the workbook\.$/ }).waitFor();
  assert.match((await cellIn(page, 'E6')).formula, /^=/);
  assert.equal((await cellIn(page, 'E6')).format, '#,##0');
  for (const { flags, changes } of await requests(page)) {
    const isWriting = changes.some((name) => ['Formulas', 'NumberFormat'].includes(name));
    assert.equal(Boolean(flags & WRITES), isWriting, `${changes}`);
  }
  await page.close();
});

test('what stands in a protected sheet or a hidden row is left alone', async () => {
  const page = await open();
  await toRecalculate(page);
  await excel(page, (fake) => {
    const sheet = fake.sheet('Crime performance');
    sheet.protected = true;
    fake.cell('Crime performance', 'E7').locked = false;
    sheet.hiddenRows = [8];
  });
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.locator('.skipped li', { hasText: 'It is locked, and the sheet is protected.' }).first().waitFor();
  assert.equal((await cellIn(page, 'E6')).value, -60);
  assert.match((await cellIn(page, 'E7')).formula, /^=/);
  await page.close();
});

/** Writes all that is offered, and tells how many cells it was said to be and how many blocks were sent. */
async function writeAll(page) {
  await requests(page);
  await page.getByRole('button', { name: /^Write/ }).click();
  const done = page.locator('.done', { hasText: /^\d+ cells written into the workbook\.$/ });
  await done.waitFor();
  const sent = (await requests(page)).flatMap(({ changes }) => changes).filter((name) => name === 'Formulas');
  return [parseInt(await done.textContent(), 10), sent.length];
}

test('after a failure of what was written, the rest is written, and nothing twice', async () => {
  const outcomes = [];
  for (const code of ['', 'UndoNotSupported', 'GeneralException', 'InternalError', 'InvalidArgument']) {
    const page = await open();
    await toRecalculate(page);
    await excel(page, (fake, failure) => {
      fake.failAfter = (changes) => {
        if (failure && changes.includes('Formulas')) {
          fake.failAfter = null;
          throw new ExcelError(failure);
        }
      };
    }, code);
    outcomes.push(await writeAll(page));
    await page.close();
  }
  assert.ok(outcomes[0][0] > 1);
  assert.deepEqual(outcomes, outcomes.map(() => outcomes[0]));
});

test('a refusal that no other way would change is said in words', async () => {
  const page = await open();
  await toRecalculate(page);
  await excel(page, (fake) => {
    fake.failAfter = (changes) => {
      if (changes.includes('Formulas')) {
        throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
      }
    };
  });
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.getByText('Excel refused: something here is protected.').first().waitFor();
  const writings = (await requests(page)).filter(({ changes }) => changes.includes('Formulas'));
  assert.equal(writings.length, 1);
  await page.close();
});

test('a selection is followed, and let go of while somebody types', async () => {
  const page = await open();
  await validate(page);
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.getByRole('link', { name: /Story of the selected cell/ }).click();
  await page.waitForFunction(() => fakeExcel.followers.length === 1 && fakeExcel.turners.length === 1);
  await excel(page, (fake) => fake.select('Crime performance', 'B7'));
  await page.locator('main').getByText(/B7 on Crime performance/).first().waitFor();
  await excel(page, (fake) => {
    fake.editing = true;
  });
  await page.getByRole('link', { name: 'Findings', exact: true }).click();
  await page.waitForFunction(() => fakeExcel.met > 0);
  await excel(page, (fake) => {
    fake.editing = false;
  });
  await page.waitForFunction(() => fakeExcel.followers.length === 0 && fakeExcel.turners.length === 0);
  assert.ok((await requests(page)).filter(({ changes }) => changes.some((name) => /^_Unregister/.test(name)))
    .every(({ flags }) => flags & WAITS_FOR_EDITS));
  await page.close();
});

test('an edit makes the list out of date, and what was kept is known again', async () => {
  const page = await open();
  await validate(page);
  await typeInto(page, 'B9', 100);
  await page.getByText('Out of date.').waitFor();
  await excel(page, (fake, kept) => fake.coAuthor('safersheets.kept', kept), `${BOOK} v1`);
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByText('The workbook says so.').waitFor();
  await page.close();
});
