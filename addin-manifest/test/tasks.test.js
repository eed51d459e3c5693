import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { becomes, choose, press, tabTo } from './support/browser.js';
import { inRepository, submitElsewhere as submitTo } from './support/service.js';
import { stage } from './support/stage.js';
import { scored, typedOver, workbook, XLSX } from './support/workbook.js';

/** Whole tasks, each by keyboard alone, against the real service. */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';

const { service, browser } = stage();

/** A file for the page, with bytes that no version has yet. */
async function fresh(name, change) {
  const comment = `made for ${name} at ${process.hrtime.bigint()}`;
  return { name, mimeType: XLSX, buffer: await workbook(CHARNWOOD, change, comment) };
}

function focusIsOn(page, selector) {
  return page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
}

/** The text of what has the focus. */
function focused(page) {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function versions() {
  return (await fetch(`${service.base}api/books/${BOOK}/versions`)).json();
}

/** Another person submits a version meanwhile. */
async function submitElsewhere(base, author) {
  const { buffer } = await fresh('theirs.xlsx');
  await submitTo(service.base, BOOK, base, buffer, author);
}

async function goToSubmit(page, file) {
  await choose(page, 'Choose a workbook', file);
  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByLabel('Which version did you start from?').waitFor();
}

async function typeName(page, name) {
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
}

test('an officer checks, looks at a cell, explains a query, recalculates and submits', async () => {
  const page = await browser.page();
  const file = await fresh('charnwood.xlsx', (sheet) => typedOver(sheet, 'E6', -60));
  const kept = (await versions()).length;

  await choose(page, 'Choose a workbook', file);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  assert.match(await focused(page), /^There is a problem/);
  assert.match(await page.title(), /^Error: Findings/);

  const first = page.locator('.problem a').first();
  const message = await first.textContent();
  await press(page, first);
  await becomes(async () => message.endsWith(await focused(page)), true);
  assert.match(await page.locator('.grid .here').first().textContent(), /^This cell/);

  const query = page.locator('.finding-query .finding-open').first();
  await press(page, query);
  await tabTo(page, page.getByLabel('If the figure is right, say why').first());
  await page.keyboard.type('The force counts these twice.');
  await press(page, page.getByRole('button', { name: 'Keep this explanation' }).first());
  await page.getByText('Explained: The force counts these twice.').waitFor();

  await press(page, page.getByRole('link', { name: 'Recalculate', exact: true }));
  await page.getByRole('heading', { name: 'Recalculate' }).waitFor();
  await becomes(() => focused(page), 'Recalculate');
  assert.match(await page.getByRole('region', { name: /^Crime performance/ }).getByRole('row', { name: /\(E6\)/ }).textContent(), /-60.*-61/);
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: 'Download the recalculated workbook' }));
  const recalculated = await download;
  assert.equal(recalculated.suggestedFilename(), 'charnwood-recalculated.xlsx');
  const buffer = await readFile(await recalculated.path());

  await press(page, page.getByRole('link', { name: 'Findings', exact: true }));
  await choose(page, 'Check the corrected file', { name: 'charnwood-recalculated.xlsx', mimeType: XLSX, buffer });
  await page.getByText('charnwood-recalculated.xlsx, checked').waitFor();
  await press(page, page.getByRole('link', { name: 'Recalculate', exact: true }));
  await page.getByText('There is nothing to write.').waitFor();

  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByLabel('Which version did you start from?').waitFor();
  await page.getByText('Your 1 explanation goes with it.').waitFor();
  await typeName(page, 'Analyst, Charnwood');
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: `Version ${kept + 1} is kept` }).waitFor();
  await page.getByText('1 explanation of yours is with its findings.').waitFor();

  await press(page, page.getByRole('link', { name: 'See the versions of this book' }));
  assert.match(await page.locator('.timeline li').first().textContent(), /Draft.*Analyst, Charnwood/s);
  await press(page, page.getByRole('link', { name: `Findings and sign-off of version ${kept + 1}` }));
  await page.getByText('Explained by Analyst, Charnwood: The force counts these twice.').waitFor();
  await page.close();
});

test('two people submit at once, and the later one is told who was first', async () => {
  const page = await browser.page();
  const kept = (await versions()).length;
  await goToSubmit(page, await fresh('mine.xlsx'));
  await typeName(page, 'Officer, Charnwood');
  await submitElsewhere(kept, 'Inspector, Charnwood');

  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  const merge = page.locator('.merge');
  await merge.waitFor();
  assert.match(await focused(page), new RegExp(
    `Inspector, Charnwood submitted version ${kept + 1} at \\d\\d:\\d\\d on .*while you worked from version ${kept}`));
  assert.equal((await versions()).length, kept + 1);

  await press(page, merge.getByRole('button', { name: 'Accept and submit' }));
  await page.getByRole('heading', { name: `Version ${kept + 2} is kept` }).waitFor();
  await page.close();
});

test('two officers change the same score, and the later one chooses what counts', async () => {
  const book = 'central-bedfordshire.risk-matrix.2015-16';
  const matrix = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
  await submitTo(service.base, book, 1, await workbook(matrix, scored('B6', 5)), 'Officer, Fire');
  const page = await browser.page();
  const buffer = await workbook(matrix, scored('B6', 1));
  await goToSubmit(page, { name: 'matrix.xlsx', mimeType: XLSX, buffer });
  const start = page.getByLabel('Which version did you start from?');
  await tabTo(page, start);
  await page.keyboard.press('End');
  assert.equal(await start.inputValue(), '1');
  await typeName(page, 'Officer, Central Bedfordshire');
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: 'You both changed the same cells' }).waitFor();

  await press(page, page.getByRole('button', { name: 'Accept and submit' }));
  await press(page, page.getByRole('link', { name: /^Choose what counts for Performance issue/ }));
  await focusIsOn(page, 'input[type=radio]');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await becomes(() => page.getByLabel('Officer, Fire: 5').isChecked(), true);
  await press(page, page.getByRole('button', { name: 'Accept and submit' }));
  await page.getByRole('heading', { name: 'Version 3 is kept' }).waitFor();

  await press(page, page.getByRole('link', { name: 'See the versions of this book' }));
  await press(page, page.getByRole('link', { name: 'What changed of version 2' }));
  await press(page, page.getByRole('link', { name: 'Performance issue - deteriorating of Child Exploitation' }));
  await page.getByText('The newest version holds 5.').waitFor();
  assert.match(await page.locator('.timeline li').first().textContent(), /From 3 to 5.*Officer, Fire.*It moved Total from 40 to 42/s);
  await page.close();
});

test('an answer lost on the way makes no second version', async () => {
  const page = await browser.page();
  const kept = (await versions()).length;
  await goToSubmit(page, await fresh('mine.xlsx'));
  await typeName(page, 'Officer, Charnwood');
  let lost = 0;
  await page.route(`**/api/books/${BOOK}/versions`, async (route) => {
    if (route.request().method() === 'POST' && lost === 0) {
      lost += 1;
      await route.fetch();
      await route.abort();
    } else {
      await route.continue();
    }
  });

  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Send now' }));
  await page.getByRole('heading', { name: `Version ${kept + 1} is kept` }).waitFor();
  await focusIsOn(page, '.kept');

  assert.equal(lost, 1);
  assert.equal((await versions()).length, kept + 1);
  await page.close();
});

test('a workbook without changes is turned away kindly', async () => {
  const page = await browser.page();
  const file = await fresh('mine.xlsx');
  await goToSubmit(page, file);
  await typeName(page, 'Officer, Charnwood');
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: /^Version \d+ is kept/ }).waitFor();
  const kept = (await versions()).length;

  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByLabel('Which version did you start from?').waitFor();
  await press(page, page.getByRole('button', { name: 'Submit this version' }));

  await page.getByText(`This is the same as version ${kept}.`).waitFor();
  assert.equal(await page.locator('.problem').count(), 0);
  assert.equal((await versions()).length, kept);
  await page.close();
});

test('a downloaded version says what it was, and the page proposes that as the start', async () => {
  await submitElsewhere((await versions()).length, 'Inspector, Charnwood');
  const page = await browser.page();
  await press(page, page.getByRole('link', { name: 'Books', exact: true }));
  await press(page, page.getByRole('link', { name: /^Charnwood, Crime performance, 2019-20 Q1$/ }));
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: /^Download.* of version 1$/ }));
  const file = await download;
  assert.equal(file.suggestedFilename(), `${BOOK}.v1.xlsx`);
  assert.deepEqual(await readFile(await file.path()), await readFile(CHARNWOOD));

  await press(page, page.getByRole('link', { name: 'Check', exact: true }));
  await goToSubmit(page, { name: file.suggestedFilename(), mimeType: XLSX, buffer: await readFile(await file.path()) });
  assert.equal(await page.getByLabel('Which version did you start from?').inputValue(), '1');
  await page.close();
});

test('the findings of a kept version are shown as they were', async () => {
  const page = await browser.page(`#/books/${BOOK}/1`);
  await press(page, page.locator('.finding-open').first());
  assert.match(await page.locator('.grid .here').first().textContent(), /^This cell/);
  await press(page, page.getByRole('button', { name: 'Check it again now' }));
  await page.getByText(`${BOOK}.v1.xlsx, checked`).waitFor();
  await page.close();
});

test('somebody new takes the tour', async () => {
  const page = await browser.page();
  await press(page, page.getByRole('link', { name: 'New here?' }).first());
  await press(page, page.getByRole('button', { name: 'Open Charnwood’s workbook' }));
  await page.getByText('Step 2 of 4.').waitFor();
  assert.match(await page.locator('main').textContent(), /sums of the beats are more than the borough/);
  await press(page, page.getByRole('link', { name: 'Next: recalculate' }));
  await press(page, page.getByRole('link', { name: 'Next: submit' }));
  await page.getByText('Step 4 of 4.').waitFor();
  await press(page, page.getByRole('button', { name: 'End the tour' }));
  await becomes(() => page.locator('.tour-bar').count(), 0);
  await page.close();
});

test('each template can be downloaded', async () => {
  const page = await browser.page('#/templates');
  for (const id of ['risk-matrix', 'crime-performance', 'funding-allocation', 'indicators', 'action-plan', 'panel-return', 'recommendations', 'risk-register', 'youth-risk']) {
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('link', { name: `Download ${id.replace('-', ' ')}` }));
    const file = await download;
    assert.equal(file.suggestedFilename(), `${id}.xlsx`);
    assert.ok((await readFile(await file.path())).length > 5000);
  }
  await page.close();
});

/** A page of one person: what one tab remembers the other does not know. */
async function as(view, name) {
  const page = await browser.page(view);
  await page.getByLabel('Your name').first().waitFor();
  await typeName(page, name);
  return page;
}

/** Takes a step that needs a reason. */
async function takeWithReason(page, step, question, reason) {
  await press(page, page.getByRole('button', { name: `${step}…` }));
  await page.getByLabel(question).waitFor();
  await page.keyboard.type(reason);
  await press(page, page.getByRole('button', { name: `${step} version` }));
}

function says(page, sentence) {
  return page.locator('.standing').getByText(sentence).waitFor();
}

async function typeInto(page, label, text) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
}

test('a workbook goes from the analyst’s file to published', async () => {
  const book = 'central-bedfordshire.crime-performance.october-2013-to-september-2014';
  const path = inRepository('workbooks/crime-performance/examples/central-bedfordshire-2013-14.xlsx');
  const file = async (comment) => ({ name: 'crime.xlsx', mimeType: XLSX, buffer: await workbook(path, undefined, comment) });
  const analyst = await browser.page();
  await goToSubmit(analyst, await file('first'));
  await typeName(analyst, 'Analyst, Central Bedfordshire');
  await press(analyst, analyst.getByRole('button', { name: 'Submit this version' }));
  await press(analyst, analyst.getByRole('link', { name: 'See version 2' }));
  await says(analyst, 'No version counts yet: version 2 is a draft.');
  const manager = await as(`#/books/${book}/2`, 'Manager, Central Bedfordshire');
  await press(analyst, analyst.getByRole('button', { name: 'Submit for approval' }));
  await says(analyst, 'No version counts yet: version 2 is waiting for approval.');
  await focusIsOn(analyst, '.outcome');

  // The manager's page does not know that yet.
  await press(manager, manager.getByRole('button', { name: 'Submit for approval' }));
  await manager.getByText('Version 2 is waiting for approval, so it cannot be submitted.').waitFor();
  await focusIsOn(manager, '.problem');
  await takeWithReason(manager, 'Return', 'What has to be put right?', '');
  await press(manager, manager.getByRole('link', { name: 'Say in a sentence why' }));
  await focusIsOn(manager, 'textarea[aria-invalid]');
  await manager.keyboard.type('Explain the queries.');
  await press(manager, manager.getByRole('button', { name: 'Return version 2' }));
  await says(manager, 'No version counts yet: version 2 was returned by Manager, Central Bedfordshire: Explain the queries.');

  await analyst.reload();
  for (const [at, why] of ['The force printed it so.', 'The plan prints eleven months.'].entries()) {
    await press(analyst, analyst.locator('.finding-query .finding-open').nth(at));
    await typeInto(analyst, 'If the figure is right, say why', why);
    await press(analyst, analyst.getByRole('button', { name: 'Keep this explanation' }));
    await analyst.getByText(`Explained: ${why}`).waitFor();
    assert.equal(await focused(analyst), 'Change the explanation');
  }
  await press(analyst, analyst.getByRole('button', { name: 'Submit for approval' }));
  await analyst.getByText('Since then: 2 queries are explained.').waitFor();
  await press(analyst, analyst.getByRole('button', { name: 'Approve' }));
  await analyst.getByText('Analyst, Central Bedfordshire submitted version 2 and cannot approve it.').waitFor();

  await manager.reload();
  await press(manager, manager.getByRole('button', { name: 'Approve' }));
  await manager.getByText('One error in it is neither put right nor waived.').waitFor();
  await press(manager, manager.locator('.problem a'));
  await focusIsOn(manager, '.finding-error .finding-open[aria-expanded="true"]');
  await press(manager, manager.getByRole('button', { name: 'Waive this error…' }));
  await press(manager, manager.getByRole('button', { name: 'Waive this error', exact: true }));
  await press(manager, manager.getByRole('link', { name: 'Enter who asks for the waiver' }));
  await manager.keyboard.type('Manager, Central Bedfordshire');
  await typeInto(manager, 'Why is it waived?', 'The source lists the type twice.');
  await typeInto(manager, 'Last day', '11112099');
  await press(manager, manager.getByRole('button', { name: 'Waive this error', exact: true }));
  await manager.getByText('Manager, Central Bedfordshire asked for this waiver and cannot approve it.').waitFor();
  await tabTo(manager, manager.getByLabel('Who asks for it?'));
  await manager.keyboard.press('Control+A');
  await manager.keyboard.type('Analyst, Central Bedfordshire');
  await press(manager, manager.getByRole('button', { name: 'Waive this error', exact: true }));
  await manager.getByRole('heading', { name: /^Rule V\d+: .* In force$/ }).waitFor();
  await focusIsOn(manager, '.finding-error .finding-open');
  assert.match(await manager.locator('.waivers').textContent(), new RegExp(
    'Asked for by Analyst, Central Bedfordshire; approved by Manager, Central Bedfordshire; until 11 November 2099\\.'
    + 'The source lists the type twice\\.'));
  await press(manager, manager.getByRole('button', { name: 'Approve' }));
  await says(manager, /^Version 2 counts: Manager, Central Bedfordshire approved it on .*, and the book is locked\.$/);
  await press(manager, manager.getByRole('button', { name: 'Publish', exact: true }));
  await says(manager, /^Version 2 counts: Manager, Central Bedfordshire published it on .*, and the book is locked\.$/);
  await press(manager, manager.getByRole('link', { name: 'All versions of this book' }));
  assert.match(await manager.locator('.timeline li').first().textContent(), /PublishedCountsLocked/);
  assert.match(await manager.locator('.waivers').textContent(), /In force/);
  await manager.close();

  await press(analyst, analyst.getByRole('link', { name: 'Check', exact: true }));
  await goToSubmit(analyst, await file('second'));
  await analyst.getByText('Version 2 was approved, so the book is locked and takes no newer version.').waitFor();
  await press(analyst, analyst.getByRole('button', { name: 'Submit this version' }));
  await focusIsOn(analyst, '.problem');
  await press(analyst, analyst.locator('.problem').getByRole('link', { name: 'Unlock version 2' }));
  await takeWithReason(analyst, 'Unlock', 'Why does the work go on?', 'Late figures.');
  await says(analyst, /^Version 2 counts: Manager, Central Bedfordshire published it on [^,]*\.$/);
  await press(analyst, analyst.getByRole('link', { name: 'Check', exact: true }));
  await press(analyst, analyst.getByRole('link', { name: 'Submit', exact: true }));
  await analyst.getByLabel('Which version did you start from?').waitFor();
  await press(analyst, analyst.getByRole('button', { name: 'Submit this version' }));
  await analyst.getByRole('heading', { name: 'Version 3 is kept' }).waitFor();
  await press(analyst, analyst.getByRole('link', { name: 'See version 3' }));
  await analyst.getByText('Explained by Analyst, Central Bedfordshire: The force printed it so.').waitFor();
  await analyst.close();
});

test('explanations that did not arrive can be sent again', async () => {
  const page = await browser.page();
  await choose(page, 'Choose a workbook', await fresh('mine.xlsx'));
  await press(page, page.locator('.finding-query .finding-open').first());
  await typeInto(page, 'If the figure is right, say why', 'Counted by hand.');
  await press(page, page.getByRole('button', { name: 'Keep this explanation' }));
  await press(page, page.getByRole('link', { name: 'Submit', exact: true }));
  await page.getByLabel('Which version did you start from?').waitFor();
  await typeName(page, 'Officer, Charnwood');
  await page.route('**/explanations', (route) => route.abort());
  await press(page, page.getByRole('button', { name: 'Submit this version' }));
  await page.getByRole('heading', { name: /^Version \d+ is kept/ }).waitFor();
  await page.getByText('We could not reach the service.').waitFor();
  await page.unroute('**/explanations');
  await press(page, page.getByRole('button', { name: 'Try again' }));
  await page.getByText('1 explanation of yours is with its findings.').waitFor();
  await page.close();
});

test('who takes a step says who they are', async () => {
  const page = await as('#/books/charnwood.funding-allocation.2019-20-ci001/1', '');
  await press(page, page.getByRole('button', { name: 'Submit for approval' }));
  await press(page, page.getByRole('link', { name: 'Enter your name' }));
  await focusIsOn(page, '[aria-invalid]');
  await press(page, page.getByRole('button', { name: 'Withdraw…' }));
  await press(page, page.getByRole('button', { name: 'Cancel' }));
  assert.equal(await focused(page), 'Withdraw…');
  assert.match(await page.locator('.standing').textContent(), /Draft/);
  await page.close();
});
