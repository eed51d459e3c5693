import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { byMonth, financialYear, yearName } from '../pane/js/cycle.js';
import { idOf, partsOf, ruleOf, ruleWords } from '../pane/js/cycle-rules.js';
import { axe, press, tooSmall } from './support/browser.js';
import { stage } from './support/stage.js';

/** The year's cycle on the page: kept, followed through the year, marked by people, changed and taken into a calendar. */

const PICTURES = process.env.SAFERSHEETS_PICTURES;
const YEAR = '#/cycle?partnership=Charnwood&year=2019';

const { service, browser } = stage();

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

async function withoutBarriers(page, name) {
  if (PICTURES) {
    await page.screenshot({ path: `${PICTURES}/${name}-${page.viewportSize().width}.png`, fullPage: true });
  }
  assert.deepEqual(await barriers(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await barriers(page), []);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  if (PICTURES) {
    await page.screenshot({ path: `${PICTURES}/${name}-${page.viewportSize().width}-forced.png` });
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

test('while no cycle is kept, Home says so and leads to the usual one, which is kept from a day on', async () => {
  const page = await browser.page('#/');
  const due = page.locator('section', { has: page.getByRole('heading', { name: 'What is due' }) });
  await due.getByText('No cycle is kept yet.').waitFor();
  await page.goto(`${service.base}${YEAR}`);
  await page.getByText('Nothing is due from a partnership until somebody keeps its cycle.').waitFor();
  await press(page, page.getByRole('link', { name: 'The usual cycle, for Charnwood' }));
  await page.getByText('This is the usual cycle.').waitFor();
  assert.equal(await page.locator('.cycle-steps details').count(), 12);
  await withoutBarriers(page, 'steps');

  await page.getByLabel('From', { exact: true }).fill('');
  await press(page, page.getByRole('button', { name: 'Keep this cycle' }));
  await page.getByRole('link', { name: 'Say from which day' }).waitFor();
  await page.getByLabel('From', { exact: true }).fill('2019-04-01');
  await page.getByLabel('Your name').fill('Analyst, Charnwood');
  await press(page, page.getByRole('button', { name: 'Keep this cycle' }));
  await page.getByText(/^\d+ things are due in/).waitFor();
  const { own, by, steps } = await (await fetch(`${service.base}api/partnerships/Charnwood/cycle`)).json();
  assert.deepEqual([own, by, steps.length, steps[4].rule, steps[4].daysAfter], [true, 'Analyst, Charnwood', 12, 'quarterly', 30]);
  await page.close();
});

for (const width of [320, 1280]) {
  test(`the year is listed month by month at ${width} pixels, and what is late is at Home`, async () => {
    const page = await browser.page(YEAR, width);
    await page.getByText('37 things are due in 2019-20: 0 are settled, 37 are late.').waitFor();
    const july = page.locator('.cycle-month', { has: page.getByRole('heading', { name: 'July 2019' }) });
    assert.deepEqual(await july.locator('.due-list > li > :first-child').allTextContents(), [
      'Youth Joint Action Group, 4 weeks to 24 July 2019, Charnwood', 'Quarterly review of the crime figures, 2019-20 Q1, Charnwood',
      'Quarterly review of the indicators, 2019-20 Q1, Charnwood', 'Risk register, 2019-20 Q1, Charnwood', 'Return to the funder, 2019-20 Q1, Charnwood',
    ].map((each) => each.replace(', Charnwood', '')));
    assert.match(await july.textContent(), /Draft.*Late.*Due on 30 July 2019, analyst/s);
    assert.equal(await page.locator('.year-strip').isVisible(), width === 1280);
    await withoutBarriers(page, 'year');
    await july.locator('summary').first().click();
    assert.deepEqual(await barriers(page), []);

    await page.goto(`${service.base}#/`);
    const due = page.locator('section', { has: page.getByRole('heading', { name: /What is due/ }) }).first();
    await due.getByText('Youth Joint Action Group, 4 weeks to 3 April 2019').waitFor();
    assert.match(await due.locator('li', { hasText: '4 weeks to 3 April 2019' }).first().textContent(), /Not started.*Late.*Due on 3 April 2019, officer/);
    assert.equal(await due.locator('.due-list').first().locator('> li').count(), 8);
    await withoutBarriers(page, 'home');
    await page.close();
  });
}

test('what has no book is marked as done by a person, and as not done by another', async () => {
  const page = await browser.page(YEAR);
  const scrutiny = page.locator('.due-list > li', { hasText: 'Scrutiny committee, April 2019 to September 2019' });
  await scrutiny.locator('summary').click();
  await scrutiny.getByLabel('Note').fill('The committee met in November.');
  await scrutiny.getByLabel('Your name').fill('Officer, Charnwood');
  await press(page, scrutiny.getByRole('button', { name: 'Say that it is done' }));
  await page.getByText('37 things are due in 2019-20: 1 is settled, 36 are late.').waitFor();
  assert.match(await scrutiny.textContent(), /Done.*Officer, Charnwood said so on .*: The committee met in November\./s);
  assert.equal(await scrutiny.evaluate((element) => element === document.activeElement), true);

  await scrutiny.locator('summary').click();
  await scrutiny.getByLabel('Your name').fill('Manager, Charnwood');
  await press(page, scrutiny.getByRole('button', { name: 'Say that it is not done' }));
  await page.getByText('37 things are due in 2019-20: 0 are settled, 37 are late.').waitFor();
  await page.close();
});

test('a book is started from what is due, and then tells how far it is', async () => {
  const page = await browser.page(YEAR);
  const matrix = page.locator('.due-list > li', { hasText: 'Risk matrix, 2020-21' });
  await press(page, matrix.getByRole('link', { name: 'Start it' }));
  assert.deepEqual([await page.getByLabel('Template', { exact: true }).inputValue(), await page.getByLabel('Partnership').inputValue(),
    await page.getByLabel('Period').inputValue()], ['risk-matrix', 'Charnwood', '2020-21']);
  await press(page, page.getByRole('button', { name: 'Start this book' }));
  await page.getByRole('heading', { name: 'The book is started' }).waitFor();
  await page.goto(`${service.base}${YEAR}`);
  await matrix.getByRole('link', { name: 'Risk matrix, 2020-21' }).waitFor();
  assert.match(await matrix.textContent(), /Draft/);
  assert.equal(await matrix.getByText('Mark as done').count(), 0);
  await page.close();
});

test('it is narrowed by who answers, and downloaded as a calendar file of the same days', async () => {
  const page = await browser.page(YEAR);
  await page.getByLabel('Who answers for it').selectOption('approver');
  await page.getByText('3 things are due in 2019-20 by the approver: 0 are settled, 3 are late.').waitFor();
  assert.match(page.url(), /owner=approver/);
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Download as a calendar file' }));
  const file = await download;
  assert.equal(file.suggestedFilename(), 'charnwood-what-is-due.ics');
  assert.equal((await readFile(await file.path(), 'utf8')).split('BEGIN:VEVENT').length - 1, 37);
  await page.close();
});

test('a cycle is changed: a step goes, another comes, and who kept another meanwhile is not overwritten', async () => {
  const page = await browser.page('#/cycle/steps?partnership=Charnwood');
  const late = await browser.page('#/cycle/steps?partnership=Charnwood');
  await late.getByText('Analyst, Charnwood kept it on').waitFor();
  const jag = page.locator('.cycle-steps details', { hasText: 'Youth Joint Action Group' });
  await jag.locator('summary').click();
  await press(page, jag.getByRole('button', { name: 'Remove this step' }));
  await press(page, page.getByRole('button', { name: 'Add a step' }));
  const added = page.locator('.cycle-steps details').last();
  await press(page, page.getByRole('button', { name: 'Keep the changed cycle' }));
  await page.getByRole('link', { name: 'Say what each step is' }).waitFor();
  await added.getByLabel('What it is', { exact: true }).fill('Public meeting');
  await added.getByLabel('How often').selectOption('yearly-on');
  await added.getByLabel('Day of the month').fill('15');
  await added.getByLabel('Month', { exact: true }).selectOption('September');
  await added.getByLabel('Days after').fill('0');
  await added.getByLabel('Who answers for it').selectOption('approver');
  assert.match(await added.locator('summary').textContent(), /Public meeting.*Yearly on 15 September, approver/);
  await withoutBarriers(page, 'changing');
  await page.getByLabel('Your name').fill('Analyst, Charnwood');
  await press(page, page.getByRole('button', { name: 'Keep the changed cycle' }));
  await page.getByText(/^\d+ things are due in/).waitFor();
  await page.goto(`${service.base}${YEAR}`);
  const meeting = page.locator('.due-list > li', { hasText: 'Public meeting, 2019-20' });
  assert.match(await meeting.textContent(), /Due on 13 September 2019, approver/);
  assert.equal(await page.locator('.due-list > li', { hasText: 'Youth' }).count(), 0);

  await late.getByLabel('Your name').fill('Manager, Charnwood');
  await press(late, late.getByRole('button', { name: 'Keep the changed cycle' }));
  await late.getByText('Somebody changed the cycle since it was shown to you.').waitFor();
  await page.close();
  await late.close();
});

test('a rule is written as it was read', () => {
  const rules = ['quarterly', 'twice a year', 'monthly', 'yearly', 'yearly on 31 January', 'yearly on 31 March for the year after',
    'yearly on 30 June for the year before', 'every 1 week from 1 April 2026', 'every 4 weeks from 4 September 2019'];
  assert.deepEqual(rules.map((rule) => ruleOf(partsOf(rule))), rules);
  assert.equal(ruleWords({ rule: 'quarterly', daysAfter: 30 }), 'Quarterly, 30 days after');
  assert.equal(ruleWords({ rule: 'monthly', daysAfter: 1 }), 'Monthly, 1 day after');
  assert.equal(idOf('Café meeting, yearly!', ['cafe-meeting-yearly']), 'cafe-meeting-yearly-2');
  assert.equal(idOf('???', []), 'step');
});

test('a financial year begins in April and has twelve months', () => {
  assert.equal(financialYear(new Date('2020-03-31T12:00:00Z')), 2019);
  assert.equal(financialYear(new Date('2020-04-01T12:00:00Z')), 2020);
  assert.equal(yearName(1999), '1999-00');
  const months = byMonth(2019, [{ due: '2020-02-29' }, { due: '2019-04-01' }]);
  assert.deepEqual(months.map(({ month }) => month).join(' '), '2019-04 2019-05 2019-06 2019-07 2019-08 2019-09 2019-10 2019-11 2019-12 2020-01 2020-02 2020-03');
  assert.deepEqual(months.map(({ due }) => due.length), [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
});
