import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, tooSmall } from './support/browser.js';
import { inRepository } from './support/service.js';
import { ANALYST, isIn, OFFICER, PASSWORD, signIn } from './support/signing-in.js';
import { stage } from './support/stage.js';
import { renamed, XLSX } from './support/workbook.js';

/** Templates read about, looked over, proposed, accepted and retired on the page, each by whoever may. */

const APPROVER = { name: 'Approver, Charnwood', roles: 'approver', password: PASSWORD };
const MATRIX = inRepository('workbooks/risk-matrix/risk-matrix.xlsx');
const INDICATORS = inRepository('workbooks/indicators/indicators.xlsx');

const { service, browser } = stage({ examples: false, users: [OFFICER, ANALYST, APPROVER] });

async function signedIn(user, view, width = 1280) {
  await browser.context.clearCookies();
  const page = await browser.page(view, width);
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
}

async function choose(page, name, buffer) {
  await page.getByLabel('The template’s workbook').setInputFiles({ name, mimeType: XLSX, buffer });
  await page.getByRole('button', { name: 'Look it over' }).click();
}

test('an officer reads what a template is for, what it asks and what is checked, and sees it filled in', async () => {
  const page = await signedIn(OFFICER, '#/templates', 320);
  await page.getByText('Scores every community safety issue', { exact: false }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Register a template…' }).count(), 0);
  assert.deepEqual(await barriers(page), []);

  await page.getByRole('link', { name: 'Risk matrix', exact: true }).click();
  await page.getByRole('heading', { name: 'Its sheets' }).waitFor();
  assert.match(await page.title(), /^Risk matrix/);
  await unfold(page);
  assert.deepEqual(await barriers(page), []);
  assert.ok(await page.locator('.sheet-table').count() >= 5);
  assert.ok(await page.locator('.rules > li').count() > 10);
  await page.getByText('It has always counted.', { exact: false }).first().waitFor();
  assert.equal(await page.getByRole('button', { name: /^Retire/ }).count(), 0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download it empty' }).click();
  assert.equal((await download).suggestedFilename(), 'risk-matrix.xlsx');

  await page.getByRole('link', { name: 'See it filled in', exact: false }).click();
  await page.getByText('Child Exploitation').first().waitFor();
  await page.getByText('1 April 2015').waitFor();
  assert.deepEqual(await barriers(page), []);
  const example = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download this example' }).click();
  assert.equal((await example).suggestedFilename(), 'central-bedfordshire-2015-16.xlsx');
  await page.goto(`${service.base}#/templates/register`);
  await page.getByRole('heading', { name: 'This is not for your role' }).waitFor();
  await page.close();
});

test('an analyst is told each fault with its place, then every difference, and proposes; an approver accepts', async () => {
  const page = await signedIn(ANALYST, '#/templates/register', 320);
  await choose(page, 'matrix.xlsx', await renamed(MATRIX, '>growing<', '>swelling<'));
  await page.locator('.faults li').first().waitFor();
  assert.match(await page.locator('.faults li').first().textContent(), /Contract tables!\w+/);
  assert.deepEqual(await barriers(page), []);

  await choose(page, 'matrix.xlsx', await renamed(MATRIX, 'Community Priority', 'Public Priority'));
  await page.getByRole('heading', { name: 'Nothing is wrong with it' }).waitFor();
  await page.getByText('It would become version 4 of Risk matrix.').waitFor();
  const differences = await page.locator('.differences').textContent();
  assert.match(differences, /Public Priority/);
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Propose it' }).click();
  await page.getByRole('heading', { name: 'It waits for a second person' }).waitFor();
  await page.getByRole('link', { name: 'Look at what you proposed' }).click();
  await page.getByText('You proposed it, so somebody else accepts it', { exact: false }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.close();

  const theirs = await signedIn(APPROVER, '#/templates', 320);
  await theirs.getByRole('heading', { name: 'Waiting for a second person' }).waitFor();
  assert.deepEqual(await barriers(theirs), []);
  await theirs.getByRole('link', { name: 'The next version of Risk matrix' }).click();
  await theirs.getByText(`Proposed by ${ANALYST.name}`, { exact: false }).waitFor();
  assert.match(await theirs.locator('.differences').textContent(), /Public Priority/);
  await theirs.getByRole('button', { name: 'Accept it as version 4' }).click();
  await theirs.getByRole('heading', { name: 'Version 4 of Risk matrix is registered' }).waitFor();
  await theirs.goto(`${service.base}#/templates/risk-matrix`);
  await theirs.getByText(`by ${APPROVER.name}`, { exact: false }).waitFor();
  await theirs.close();

  const again = await signedIn(ANALYST, '#/templates/risk-matrix');
  await again.getByRole('button', { name: 'Retire version 2…' }).click();
  await again.getByRole('button', { name: 'Retire version 2', exact: true }).click();
  await again.locator('.problem').waitFor();
  await again.getByLabel('Why is it retired?').fill('A criterion was renamed.');
  assert.deepEqual(await barriers(again), []);
  await again.getByRole('button', { name: 'Retire version 2', exact: true }).click();
  await again.getByText(`by ${ANALYST.name}: A criterion was renamed.`, { exact: false }).waitFor();
  await again.getByRole('link', { name: 'Version 2', exact: true }).click();
  await again.getByText('Version 2 was retired on', { exact: false }).waitFor();
  await again.close();
});

test('an approver refuses a proposal with a reason', async () => {
  const page = await signedIn(ANALYST, '#/templates/register');
  await choose(page, 'indicators.xlsx', await renamed(INDICATORS, 'Keeps every indicator', 'Holds every indicator'));
  await page.getByRole('button', { name: 'Propose it' }).click();
  await page.getByRole('heading', { name: 'It waits for a second person' }).waitFor();
  await page.close();
  const theirs = await signedIn(APPROVER, '#/templates');
  await theirs.getByRole('link', { name: 'The next version of Indicators' }).click();
  await theirs.getByRole('button', { name: 'Refuse it…' }).click();
  await theirs.getByLabel('Why?').fill('The wording is the same.');
  assert.deepEqual(await barriers(theirs), []);
  await theirs.getByRole('button', { name: 'Refuse it', exact: true }).click();
  await theirs.getByRole('heading', { name: 'It is refused' }).waitFor();
  await theirs.getByRole('link', { name: 'All templates' }).last().click();
  await theirs.getByText('Scores every community safety issue', { exact: false }).waitFor();
  assert.equal(await theirs.getByRole('heading', { name: 'Waiting for a second person' }).count(), 0);
  await theirs.close();
});
