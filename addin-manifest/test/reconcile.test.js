import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, press, tabTo } from './support/browser.js';
import { inRepository } from './support/service.js';
import { stage } from './support/stage.js';

/** Finance lays a fund beside its ledger, by keyboard alone, against the real service. */

const EXAMPLES = 'workbooks/funding-allocation/examples';
const FUND = inRepository(`${EXAMPLES}/charnwood-2019-20-ci001.xlsx`);
const LEDGER = inRepository(`${EXAMPLES}/ledger/charnwood-2019-20-ci001.csv`);
const MAP = inRepository(`${EXAMPLES}/ledger/charnwood-2019-20-ci001.map.yaml`);

const { service, browser } = stage();

async function give(page, label, file) {
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByLabel(label, { exact: true }));
  await (await chooser).setFiles(file);
}

async function type(page, place, text) {
  await tabTo(page, place);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** @param {string | null} map */
async function reconcile(page, map) {
  await page.getByRole('heading', { name: 'Reconcile' }).waitFor();
  await give(page, 'Funding workbook file', FUND);
  await give(page, 'Ledger', LEDGER);
  if (map) {
    await give(page, 'Map of the ledger', map);
  }
  await type(page, page.getByLabel('Your name'), 'Accountant, Charnwood');
  await press(page, page.getByRole('button', { name: 'Reconcile', exact: true }));
}

/** The map of the example without what it says of one code. @param {string} project */
async function mapWithout(project) {
  const text = await readFile(MAP, 'utf8');
  return {
    name: 'map.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(text.split('\n').filter((line) => !line.includes(`project: ${project}`)).join('\n')),
  };
}

async function isClean(page) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await axe(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      `something sticks out at ${width} pixels`);
  }
}

async function takesAway(page, form, name) {
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: form }));
  const file = await download;
  assert.match(file.suggestedFilename(), name);
  assert.ok((await readFile(await file.path())).byteLength > 5_000);
}

test('the return to the funder is beside a version of a funding workbook', async () => {
  const page = await browser.page('#/books/charnwood.funding-allocation.2019-20-ci001/1');
  await takesAway(page, 'Word document', /^charnwood[.]funding-allocation[.]2019-20-ci001[.]v1-return[.]docx$/);
  await isClean(page);
  await page.close();
});

test('an unknown layout is mapped by what stands under each heading', async () => {
  const page = await browser.page('#/reconcile');
  await isClean(page);
  await reconcile(page, null);

  await page.getByRole('heading', { name: 'What do its headings mean?' }).waitFor();
  await page.getByText('No map was sent for this fund yet.').waitFor();
  assert.equal(await page.locator('.problem').count(), 0);
  assert.equal(await page.getByLabel('Net amount', { exact: true }).inputValue(), 'amount');
  assert.match(await page.getByRole('list', { name: 'First rows of Supplier' }).textContent(), /Wreake Valley Academy/);
  await press(page, page.getByText('VAT, balances and totals'));
  await type(page, page.getByLabel('Transactions your report counts'), '17');
  await isClean(page);
  await press(page, page.getByRole('button', { name: 'Use these meanings' }));
  await page.getByText('Nobody has signed it.').waitFor();
  await page.getByText('The file has 16 transactions, £144.75; your ledger report says 17 transactions.').waitFor();

  await press(page, page.getByText(/^Say where \d+ codes belong, all at once$/));
  const codes = page.locator('.code-step');
  const income = codes.getByLabel(/^4410\/9210\/YP00: -£15,956[.]25$/);
  assert.ok((await income.locator('option').allTextContents()).includes('Received from the funder'));
  await income.selectOption({ label: 'Received from the funder' });
  await codes.getByLabel(/^4410\/5203\/YP01: /).selectOption({ label: 'On L01, Fun and Families Grounded – Wreake Valley Academy (Syston)' });
  await codes.getByLabel(/^4410\/5411\/YP99: /).selectOption({ label: 'Another fund’s' });
  await type(page, codes.getByLabel('Which fund, or why it is none of this fund’s').last(), 'Locality fund');
  await isClean(page);
  await press(page, codes.getByRole('button', { name: 'Use these places' }));
  await page.getByText('document 10014 line 1 is on L01, with whatever else comes on its code.').waitFor();
  await page.getByText('document 10001 line 1 was received from the funder, with whatever else comes on its code.').waitFor();
  await page.getByText('set aside, with whatever else comes on its code: Of another fund: Locality fund.').waitFor();
  await isClean(page);
  for (const document of ['10001', '10014', '10083']) {
    await press(page, page.getByRole('button', { name: `Undo document ${document} line 1` }));
    await page.getByRole('button', { name: `Undo document ${document} line 1` }).waitFor({ state: 'detached' });
  }
  await page.close();
});

test('a column nobody can place and dates in the American order are asked about', async () => {
  const ledger = {
    name: 'american.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Transaction No,Date,Net amount,Odd\n7,04/05/2019,5.00,x\n8,04/13/2019,6.00,y\n'),
  };
  const page = await browser.page('#/reconcile');
  await page.getByRole('heading', { name: 'Reconcile' }).waitFor();
  await give(page, 'Funding workbook file', FUND);
  await give(page, 'Ledger', ledger);
  await type(page, page.getByLabel('Your name'), 'Accountant, Charnwood');
  await press(page, page.getByRole('button', { name: 'Reconcile', exact: true }));
  await page.getByRole('heading', { name: 'What do its headings mean?' }).waitFor();
  await page.getByText("reads '04/13/2019'").waitFor();
  await isClean(page);

  const source = page.getByLabel('Name of this ledger');
  await type(page, source, 'American ledger');
  await press(page, page.getByRole('button', { name: 'Use these meanings' }));
  await page.getByText('Error: Say what Odd means, or that it is nothing we need').waitFor();
  await page.getByText('Error: Say how the dates are written').waitFor();

  await tabTo(page, page.getByLabel('Odd', { exact: true }));
  await page.keyboard.type('Nothing');
  await tabTo(page, page.getByLabel('How are the dates written?'));
  await page.keyboard.type('Month');
  await press(page, page.getByRole('button', { name: 'Use these meanings' }));
  await page.getByText('13 April 2019').first().waitFor();
  await page.close();
});

/** Makes what does not tie a reconciling item, by keyboard. */
async function makeItem(page, kind, reason) {
  const open = page.locator('.break', { hasText: kind });
  await press(page, open.getByText('Make it a reconciling item'));
  await type(page, open.getByLabel('Why it does not tie yet'), reason);
  await open.getByLabel('When it will tie').fill('2020-04-30');
  await press(page, open.getByRole('button', { name: 'Decide' }));
}

test('a row that was not read is said first, and set aside with a reason', async () => {
  const text = `${await readFile(LEDGER, 'utf8')}\n,,,,,,,,,"2,240.00"\n`;
  const page = await browser.page('#/reconcile');
  await page.getByRole('heading', { name: 'Reconcile' }).waitFor();
  await give(page, 'Funding workbook file', FUND);
  await give(page, 'Ledger', { name: 'lone.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give(page, 'Map of the ledger', MAP);
  await type(page, page.getByLabel('Your name'), 'Accountant, Charnwood');
  await press(page, page.getByRole('button', { name: 'Reconcile', exact: true }));

  await page.getByRole('heading', { name: '1 part of the ledger was not read' }).waitFor();
  const first = await page.locator('.reconciliation h2').first().textContent();
  assert.equal(first, '1 part of the ledger was not read');
  await page.getByText('They are dated 15 April 2019 to 31 January 2020.').waitFor();
  await isClean(page);

  const unread = page.locator('.reading .break');
  await press(page, unread.getByText('Set it aside'));
  await type(page, unread.getByLabel('Why it is left out'), 'Sum of page 2');
  await press(page, unread.getByRole('button', { name: /^Set row \d+ aside$/ }));
  await page.getByRole('heading', { name: 'Every row of the ledger is accounted for' }).waitFor();
  assert.match(await page.locator('.statement .set-aside').textContent(),
    /^Set aside from the ledger: row \d+, £2,240[.]00: Sum of page 2[.] Accountant, Charnwood[.]$/);
  await isClean(page);
  await page.close();
});

test('finance settles every break of a quarter, and two sign', async () => {
  const page = await browser.page('#/reconcile');
  await reconcile(page, MAP);
  await page.getByRole('heading', { name: '3 things do not tie' }).waitFor();
  await page.getByText('£85.00 of spending is left to explain').waitFor();
  await isClean(page);

  await type(page, page.getByRole('region', { name: 'Sign the statement' }).getByLabel('Your name'), 'Accountant, Charnwood');
  await press(page, page.getByRole('button', { name: 'Sign as preparer' }));
  await page.getByText('£85.00 of spending is not explained.').waitFor();

  const open = page.locator('.break', { hasText: '10083' });
  await press(page, open.getByText('Say where it belongs'));
  const places = await open.getByLabel('Where it belongs').locator('option').allTextContents();
  assert.ok(places.includes('On L08, YOS Spot Purchasing'), places.join('; '));
  assert.ok(!places.includes('Received from the funder'), 'money that went out is not received');
  await tabTo(page, open.getByLabel('Where it belongs'));
  await page.keyboard.type('None');
  await type(page, open.getByLabel('Why it is none of this fund’s'), 'Volunteers are paid from the council’s own budget');
  await press(page, open.getByRole('button', { name: 'Decide' }));
  await page.getByRole('heading', { name: '2 things do not tie' }).waitFor();
  await page.getByText('it does not balance while 2 breaks are open').waitFor();
  await press(page, page.getByRole('button', { name: 'Sign as preparer' }));
  await page.getByText('2 breaks are open:').waitFor();

  await makeItem(page, 'option not chosen', 'The panel chooses in May');
  await page.getByRole('heading', { name: '1 thing does not tie' }).waitFor();
  await makeItem(page, 'overspent', 'The funder agreed by letter');
  await page.getByText('it balances').waitFor();

  await press(page, page.getByRole('button', { name: 'Sign as preparer' }));
  await page.getByText('Somebody else has to approve it.').waitFor();
  await press(page, page.getByRole('button', { name: 'Approve' }));
  await page.getByText('Accountant, Charnwood prepared it and cannot approve it.').waitFor();
  await type(page, page.getByRole('region', { name: 'Sign the statement' }).getByLabel('Your name'), 'Manager, Charnwood');
  await press(page, page.getByRole('button', { name: 'Approve' }));
  await page.getByText('Signed by Accountant, Charnwood and Manager, Charnwood.').waitFor();
  await isClean(page);
  await isOnPaper(page);

  for (const [form, ending] of [['Word document', 'docx'], ['Excel workbook', 'xlsx']]) {
    await takesAway(page, form, new RegExp(`^charnwood.*[.]r\\d+-return[.]${ending}$`));
  }
  await press(page, page.getByRole('link', { name: 'All reconciliations of this fund' }));
  await page.getByRole('cell', { name: /^(Prepared: )?Accountant, Charnwood, \d+ \w+ \d{4}$/ }).waitFor();
  await page.getByRole('cell', { name: /^(Approved: )?Manager, Charnwood, \d+ \w+ \d{4}$/ }).waitFor();
  await isClean(page);
  await page.close();
});

/** What is printed: every name, role, item and match, and no form, button or heading of the screen. */
async function isOnPaper(page) {
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Reconciliation statement' }).waitFor();
  const text = await page.locator('body').innerText();
  for (const wanted of ['Preparer\tAccountant, Charnwood\t', 'Approver\tManager, Charnwood\t', 'The panel chooses in May',
    '30 April 2020', '15 April 2019 to 31 January 2020', 'Wreake Valley Academy', '10031 line 1',
    'Volunteers are paid from the council’s own budget', 'Closing balance of the ledger']) {
    assert.ok(text.includes(wanted), `"${wanted}" is not on paper: ${text}`);
  }
  for (const form of ['Your name', 'Decide', 'Undo', 'Where it belongs', 'Print the statement', 'Who did what']) {
    assert.ok(!text.includes(form), `"${form}" is on paper`);
  }
  await page.emulateMedia({ media: null });
}

test('a proposal is taken, undone, and a decision on an old state is told what came between', async () => {
  const page = await browser.page('#/reconcile');
  await reconcile(page, await mapWithout('YP07'));
  await page.getByRole('button', { name: /^Take it: 10066 line 1 on L07/ }).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { name: /do not tie/ }).waitFor();

  await press(page, page.getByRole('button', { name: /^Take it: 10066 line 1 on L07/ }));
  await page.getByText('Accountant, Charnwood: document 10066 line 1 is on L07.').waitFor();
  await isClean(page);

  await type(other, other.getByRole('region', { name: /proposals for what is open/ }).getByLabel('Your name'), 'Treasurer');
  await press(other, other.getByRole('button', { name: /^Take it: 10071 line 1 on L07/ }));
  await other.getByText('Since it was shown to you: Accountant, Charnwood changed it: moved to L07: 10066 line 1.').waitFor();
  await press(other, other.getByRole('button', { name: 'Show it as it stands now' }));
  await other.getByText('document 10066 line 1 is on L07.').waitFor();

  await press(other, other.getByRole('button', { name: 'Undo document 10066 line 1' }));
  await other.getByRole('button', { name: /^Take it: 10066 line 1 on L07/ }).waitFor();
  await other.close();
  await page.close();
});
