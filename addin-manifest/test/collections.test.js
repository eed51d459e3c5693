import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { test } from 'node:test';
import { namesIn, statesInWords } from '../pane/js/collections.js';
import { axe, tabTo, tooSmall } from './support/browser.js';
import { stage } from './support/stage.js';

/** A collection is asked for, given to, judged and taken along on the page. With SAFERSHEETS_PICTURES pictures are saved. */

const { service, browser } = stage();
const PICTURES = process.env.SAFERSHEETS_PICTURES;
const FUND = 'charnwood.funding-allocation.2019-20-ci001';

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

async function picture(page, name) {
  if (PICTURES) {
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/collections-${name}.png`, fullPage: true });
  }
}

async function asked(name) {
  const answer = await fetch(`${service.base}api/collections`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Submitted-By': 'Analyst' },
    body: JSON.stringify({
      name, body: 'Leicestershire', template: 'funding-allocation', period: '2019-20 CI001', due: '2020-01-31',
      partnerships: ['Charnwood', 'Melton', 'Blaby'],
    }),
  });
  assert.equal(answer.status, 201);
  return (await answer.json()).id;
}

async function act(id, what, said) {
  const answer = await fetch(`${service.base}api/collections/${id}/${what}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(said),
  });
  assert.equal(answer.status, 200, await answer.text());
}

test('the names on the lines are each taken once, and states are told from nothing to done', () => {
  assert.deepEqual(namesIn(' Charnwood \n\nMelton\r\nCharnwood'), ['Charnwood', 'Melton']);
  assert.equal(statesInWords({ states: { approved: 1, 'not-started': 2 }, late: 1 }), '2 not started, 1 approved, 1 late');
});

test('returns are asked for, by keyboard, and what is missing is said first', async () => {
  const page = await browser.page('#/collections', 1280);
  await page.getByText('Nothing is asked of you, and you have asked for nothing.').waitFor();
  assert.deepEqual(await barriers(page), []);
  await tabTo(page, page.getByRole('link', { name: 'Ask for returns' }));
  await page.keyboard.press('Enter');
  await page.getByLabel('What it is called').waitFor();
  await page.getByRole('button', { name: 'Ask for the returns' }).click();
  await page.getByText('Say what the collection is called', { exact: true }).first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByLabel('What it is called').fill('Autumn statements');
  await page.getByLabel('For', { exact: true }).fill('Leicestershire');
  await page.getByLabel('Template').selectOption('funding-allocation');
  await page.getByLabel('Period').fill('2019-20 CI001');
  await page.getByLabel('Due').fill('2020-01-31');
  await page.getByLabel('Partnerships').fill('Melton\nCharnwood');
  await page.getByLabel('Your name').fill('Analyst, Leicestershire');
  await picture(page, 'ask');
  await page.getByRole('button', { name: 'Ask for the returns' }).click();
  await page.getByRole('heading', { name: 'Autumn statements' }).waitFor();
  assert.deepEqual(await page.locator('.collection-lines tbody th').allTextContents(), ['Melton', 'Charnwood'], 'the order of the panel');
  await page.getByText('There is nothing to take along yet', { exact: false }).waitFor();
  await page.close();
});

for (const width of [320, 1280]) {
  test(`a version is given on the book’s page, sent back and accepted at ${width} pixels`, async () => {
    const id = await asked(`Statements at ${width}`);
    const page = await browser.page(`#/books/${FUND}`, width);
    const box = page.locator('.asked-one', { hasText: `Statements at ${width}` });
    await box.getByLabel('Your name').fill('Officer, Charnwood');
    assert.deepEqual(await barriers(page), []);
    await box.getByRole('button', { name: 'Give this version' }).click();
    await box.getByText('Version 1 was given to Leicestershire.').waitFor();
    await box.getByText('The version that you gave is the newest.').waitFor();

    await page.goto(`${service.base}#/collections/${id}`);
    await page.getByText('1 of 3 returns for 2019-20 CI001 is in this collection.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Send back… Charnwood' }).click();
    await page.getByRole('button', { name: 'Send version 1 of Charnwood back' }).click();
    await page.getByText('Say in a sentence why', { exact: true }).first().waitFor();
    await page.getByLabel('What is to be put right?').fill('Line L04 is last year’s.');
    await page.getByRole('button', { name: 'Send version 1 of Charnwood back' }).click();
    await page.getByText('The return of Charnwood was sent back.').waitFor();
    await page.locator('.collection-lines').getByText('Line L04 is last year’s.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Accept Charnwood' }).count(), 0);

    await act(id, 'submissions', { partnership: 'Charnwood', version: 1 });
    await page.reload();
    await page.getByRole('button', { name: 'Accept Charnwood' }).click();
    await page.getByRole('button', { name: 'Accept version 1 of Charnwood' }).click();
    await page.getByText('The return of Charnwood is accepted.').waitFor();
    await page.getByRole('button', { name: 'Exempt… Blaby' }).click();
    await page.getByLabel('Why is nothing asked of it?').fill('It has no such fund.');
    await page.getByRole('button', { name: 'Ask nothing of Blaby' }).click();
    await page.getByText('Blaby is exempt.').waitFor();
    await page.getByRole('button', { name: 'Move the day…' }).click();
    await page.getByLabel('New day').fill('2020-02-28');
    await page.getByLabel('Why?').fill('The panel meets later.');
    await page.getByRole('button', { name: 'Move the day', exact: true }).click();
    await page.getByText('It is due on 28 February 2020 now.').waitFor();
    assert.deepEqual(await barriers(page), []);

    const total = page.locator('.collection-totals tr', { hasText: 'Counted' }).first();
    assert.match(await total.textContent(), /£12,084\.00.*Charnwood.*Melton, Blaby/);
    await page.getByText('To Melton', { exact: true }).click();
    assert.match(await page.getByLabel('Message to Melton').inputValue(), /the return of Melton was due on 28 February 2020/);
    await page.locator('.collection-lines').locator('xpath=preceding::select[1]').selectOption('missing');
    await page.getByText('1 of 3 partnerships').waitFor();
    assert.deepEqual(await page.locator('.collection-lines tbody th').allTextContents(), ['Melton']);
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
    assert.deepEqual(await barriers(page), []);
    await picture(page, `one-${width}`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'All returns as one workbook' }).click();
    assert.equal((await download).suggestedFilename(), `collection-${id}.xlsx`);
    await page.locator('.made-files').getByText(`collection-${id}.xlsx is in your downloads.`).waitFor();
    await page.close();
  });
}

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { media: 'print' }]) {
  test(`it can be read as ${Object.values(media)[0]}`, async () => {
    const id = await asked('Looked at');
    await act(id, 'submissions', { partnership: 'Charnwood', version: 1 });
    const page = await browser.page(`#/collections/${id}`, 1280);
    await page.locator('.collection-lines').waitFor();
    await page.emulateMedia(media);
    if (media.media !== 'print') {
      assert.deepEqual(await barriers(page), []);
    } else {
      assert.equal(await page.getByRole('button', { name: 'Accept Charnwood' }).isVisible(), false);
      assert.equal(await page.locator('.collection-totals').isVisible(), true);
    }
    await picture(page, Object.values(media)[0]);
    await page.goto(`${service.base}#/collections`);
    await page.locator('.collections').waitFor();
    await picture(page, `list-${Object.values(media)[0]}`);
    await page.close();
  });
}
