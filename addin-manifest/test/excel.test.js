import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, choose, press } from './support/browser.js';
import { BOOK, cellIn, CHARNWOOD, charnwood, typeInto, validate } from './support/charnwood.js';
import { excel } from './support/excel.js';

/** The task pane beside a workbook in the fake Excel (fake/), against the real service. */

const { cdn, open } = charnwood();

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
  assert.match((await cellIn(page, 'E6')).formula, /^=.*\[Current\]/);
  assert.equal((await cellIn(page, 'E6')).value, -61);
  assert.equal(await excel(page, (fake) => fake.undoSteps), 1);

  await page.getByText('Out of date.').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('Out of date.').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Recalculate', exact: true }).click();
  await page.getByText('There is nothing to write.').waitFor();

  await typeInto(page, 'B6', 999);
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
  await typeInto(page, 'D7', "'£218");
  await typeInto(page, 'L7', "'=patrols");
  await validate(page);
  for (const [said, button, at, value] of [
    ['(D7) looks like a number', 'Convert', 'D7', 218],
    ['(L7) starts with', 'Keep as text', 'L7', "'=patrols"],
  ]) {
    const finding = page.locator('.finding', { hasText: said });
    await finding.locator('.finding-open').click();
    await finding.getByRole('button', { name: button, exact: true }).click();
    await finding.getByText('written into the workbook').waitFor();
    assert.equal((await cellIn(page, at)).value, value);
  }
  await page.close();
});

test('one finding is fixed where it stands, and a recheck keeps the place', async () => {
  const page = await open();
  await validate(page);
  const finding = page.locator('.finding', { hasText: 'E6' }).first();
  await finding.locator('.finding-open').click();
  await finding.getByRole('button', { name: 'Use calculated value' }).click();
  await finding.getByText('written into the workbook').waitFor();
  assert.match((await cellIn(page, 'E6')).formula, /^=/);

  const stays = page.locator('.finding-open').last();
  const message = await stays.textContent();
  await stays.focus();
  await page.evaluate(() => document.activeElement?.scrollIntoView());
  const top = await page.evaluate(() => scrollY);
  await typeInto(page, 'B9', 100);
  await page.getByRole('button', { name: 'Check again' }).first().evaluate((button) => button.click());
  await page.getByText('Out of date.').waitFor({ state: 'detached' });
  assert.ok(top > 0);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), message);
  await page.close();
});

test('a large workbook comes in slices', async () => {
  const page = await open({ sliceSize: 5000 });
  await validate(page);
  assert.equal(await excel(page, (fake) => fake.openFiles), 0);
  await page.close();
});

test('a workbook that was renamed and submitted by somebody else meanwhile is known as what it is', async () => {
  const page = await open();
  await validate(page);
  await excel(page, (fake, kept) => {
    fake.rename('charnwood final.xlsx');
    fake.coAuthor('safersheets.kept', kept);
  }, `${BOOK} v1`);
  await page.getByRole('button', { name: 'Validate', exact: true }).click();
  await page.locator('.workbook-name', { hasText: 'charnwood final.xlsx' }).waitFor();
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByText('The workbook says so.').waitFor();
  assert.equal(await page.getByLabel('Which version did you start from?').inputValue(), '1');
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
