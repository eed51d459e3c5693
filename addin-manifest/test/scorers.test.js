import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, becomes, press, tabTo, tooSmall } from './support/browser.js';
import { inRepository, submitElsewhere } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, workbook, XLSX } from './support/workbook.js';

/** Several agencies score one matrix and agree on the next version, by keyboard alone. */

const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const DETERIORATING = 'Performance issue - deteriorating of Child Exploitation';

const { service, browser } = stage();

function focused(page) {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function newest() {
  return (await (await fetch(`${service.base}api/books/${BOOK}`)).json()).versions;
}

/** An agency scores the newest version elsewhere. */
async function scoreElsewhere(agency, cell, score) {
  const answer = await fetch(`${service.base}api/books/${BOOK}/scorers?agency=${agency}`, {
    method: 'POST',
    body: await workbook(MATRIX, scored(cell, score)),
    headers: {
      'Content-Type': XLSX, 'If-Match': `"${await newest()}"`, 'Submitted-By': `Analyst, ${agency}`,
    },
  });
  assert.ok(answer.ok, await answer.text());
}

/** Says who agrees for all. */
async function typeChair(page) {
  await tabTo(page, page.locator('form', { hasText: 'What to say about it' }).getByLabel('Your name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Chair, Central Bedfordshire');
}

async function upload(page, agency, cell, score) {
  const form = page.locator('form', { hasText: 'Upload an agency’s scores' });
  await tabTo(page, form.getByLabel('Agency'));
  await page.keyboard.type(agency);
  await form.getByLabel('Its workbook').setInputFiles(
    { name: `${agency}.xlsx`, mimeType: XLSX, buffer: await workbook(MATRIX, scored(cell, score)) });
  await tabTo(page, form.getByLabel('Your name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`Analyst, ${agency}`);
  await press(page, form.getByRole('button', { name: 'Upload these scores' }));
  await page.getByText(`The scores of ${agency} are kept.`).first().waitFor();
}

test('three agencies score, see where they differ, and agree', async () => {
  const page = await browser.page(`#/books/${BOOK}`);
  await press(page, page.getByRole('link', { name: 'Scores of several agencies, side by side' }));
  await page.getByText('Nobody has scored version 1 yet.').waitFor();
  await press(page, page.getByRole('button', { name: 'Upload these scores' }));
  await press(page, page.getByRole('link', { name: 'Enter the agency, for example Police' }));
  await page.waitForFunction(() => document.activeElement?.hasAttribute('aria-invalid'));

  await upload(page, 'Police', 'B6', 1);
  assert.equal(await focused(page), 'The scores of Police are kept.');
  await upload(page, 'Council', 'B6', 5);
  await scoreElsewhere('Fire', 'B6', 3);
  await page.reload();

  await page.getByText('Police, Council and Fire scored version 1. 1 of 503 cells has to be settled.').waitFor();
  const row = page.getByRole('row', { name: /^B6/ });
  assert.match(await row.textContent(), /153Apart From 1 \(Police\) to 5 \(Council\): 4 apart\./);
  assert.match(await page.getByRole('row', { name: /^M6/ }).textContent(), /384240.*Follows from the scores/);

  const agree = page.getByRole('button', { name: 'Agree and make the next version' });
  await typeChair(page);
  await press(page, agree);
  await press(page, page.getByRole('link', { name: `Choose what counts for ${DETERIORATING}` }));
  await page.waitForFunction(() => document.activeElement?.matches('select'));
  await page.keyboard.type('Council');
  await becomes(() => page.getByLabel(`What counts for ${DETERIORATING}`).inputValue(), '1');
  await press(page, agree);
  await page.getByRole('heading', { name: 'Version 2 is kept' }).waitFor();
  assert.match(await focused(page), /^Version 2 is kept/);

  await press(page, page.getByRole('link', { name: 'See who scored what' }));
  await page.locator('.lead', {
    hasText: 'Version 2 was agreed from what Police, Council and Fire scored of version 1.',
  }).waitFor();
  assert.match(await page.getByRole('row', { name: /^B6/ }).textContent(), /5$/);
  await page.close();
});

test('what is left open can be settled in one word, and something else can count', async () => {
  await scoreElsewhere('Police', 'B6', 1);
  await scoreElsewhere('Council', 'C6', 1);
  const page = await browser.page(`#/books/${BOOK}/scorers`);
  await page.getByLabel(`What counts for ${DETERIORATING}`).waitFor();
  await tabTo(page, page.getByLabel(`What counts for ${DETERIORATING}`));
  await page.keyboard.type('Something');
  await tabTo(page, page.getByLabel(`Something else for ${DETERIORATING}`));
  await page.keyboard.type('0');
  await tabTo(page, page.getByLabel('Cells where you chose nothing'));
  await page.keyboard.type('Stay');
  await typeChair(page);
  await press(page, page.getByRole('button', { name: 'Agree and make the next version' }));
  await page.getByRole('heading', { name: 'Version 3 is kept' }).waitFor();

  const spread = await (await fetch(`${service.base}api/books/${BOOK}/spread?agreed=3`)).json();
  const cells = spread.tables[0].rows[0].cells.filter(({ calculated }) => !calculated);
  assert.deepEqual(cells.map(({ cell, value }) => [cell, value]), [['B6', 0], ['C6', 5]]);
  await page.close();
});

test('nobody’s later scores go in unseen, and somebody faster is no loss', async () => {
  await scoreElsewhere('Police', 'B6', 5);
  const page = await browser.page(`#/books/${BOOK}/scorers`);
  const agree = page.getByRole('button', { name: 'Agree and make the next version' });
  await agree.waitFor();
  await typeChair(page);
  await scoreElsewhere('Fire', 'B6', 5);
  await press(page, agree);
  await press(page, page.getByRole('button', { name: 'Look at the scores as they are now' }));
  await page.getByText('Police and Fire scored version 3.').waitFor();
  await typeChair(page);

  await submitElsewhere(service.base, BOOK, 3, await workbook(MATRIX, scored('D8', 5)), 'Officer, Fire');
  await press(page, agree);
  const merge = page.locator('.merge');
  await merge.waitFor();
  assert.match(await merge.textContent(), /Officer, Fire submitted version 4/);
  await page.close();
});

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`the scores at ${width} pixels, ${colorScheme}`, async () => {
      await scoreElsewhere('Police', 'B6', 1);
      await scoreElsewhere('Council', 'B6', 3);
      for (const [view, ready] of [['scorers', 'select'], ['agreed/3', '.spread']]) {
        const page = await browser.page(`#/books/${BOOK}/${view}`, width);
        await page.emulateMedia({ colorScheme });
        await page.locator(ready).first().waitFor();
        if (view === 'scorers') {
          await page.getByRole('button', { name: 'Agree and make the next version' }).click();
          await page.locator('.problem').waitFor();
        }

        assert.deepEqual(await axe(page), []);
        assert.deepEqual(await page.evaluate(tooSmall), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), await page.evaluate(() =>
          document.documentElement.clientWidth));
        if (process.env.SAFERSHEETS_PICTURES) {
          await page.screenshot({
            path: `${process.env.SAFERSHEETS_PICTURES}/page-${view.replace('/', '-')}-${width}-${colorScheme}.png`,
            fullPage: true,
          });
        }
        await page.close();
      }
    });
  }
}
