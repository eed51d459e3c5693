import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asText, inOneSentence, marked } from '../pane/js/reports.js';
import { axe, becomes, tooSmall } from './support/browser.js';
import { BOOK } from './support/charnwood.js';
import { sayElsewhere } from './support/service.js';
import { stage } from './support/stage.js';
import { unzip, zip } from './support/workbook.js';

/** A report's figures are marked on the page, and a Word report is filled with those of approved versions. */

const PICTURES = process.env.SAFERSHEETS_PICTURES;
const REPORT = `Community safety in Charnwood

All Crime fell by 61 offences, from 3,350 to 3,289. Robbery rose by 88%.
Cycle Theft was down 365 on the quarter before.`;

const { service, browser } = stage({ prepare: approve });

function statement(quote, verdict, more = {}) {
  const start = REPORT.indexOf(quote);
  return {
    quote, start, end: start + quote.length, sentence: 'A sentence.', kind: 'number', verdict, cells: [], working: '', message: '', fix: '', ...more,
  };
}

const WORKBOOK = 'Charnwood, Crime performance, 2019-20 Q1, version 1';
const TRACED = { workbook: WORKBOOK, cell: 'Crime performance!D6', label: 'All Crime, Current', shown: '3,289' };

/** As the service would answer of {@link REPORT}. */
const ANSWER = {
  summary: { figures: 4, agree: 2, contradict: 1, untraced: 1 },
  statements: [
    statement('fell by 61', 'agrees', { cells: [TRACED], working: '3,289 - 3,350 = -61' }),
    statement('3,289', 'agrees', { cells: [TRACED] }),
    statement('rose by 88%', 'contradicts', {
      cells: [{ workbook: WORKBOOK, cell: 'Crime performance!F12', label: 'Robbery, Change %', shown: '-12.0%' }],
      working: '(22 - 25) / 25 = -12.0%', message: 'You say it rose by 88%; it fell by 12.0%.', fix: 'Write “fell by 12.0%”.',
    }),
    statement('down 365', 'untraced', { message: 'No figure of these workbooks was found that it is about.' }),
  ],
  unmentioned: [{ message: 'Theft of a motor vehicle rose clearly, from 54 to 81.', cells: [TRACED] }],
  notes: ['Checked against one workbook.'],
  text: REPORT,
  books: [{ workbook: WORKBOOK, book: BOOK, version: 1, state: 'approved' }],
  places: [{
    workbook: WORKBOOK, cell: 'Crime performance!D6', book: BOOK, table: 'CrimeChange', key: 'All Crime', column: 'Current',
  }],
};

/** The one error is waived and each query explained; a manager approves what an analyst put forward. */
async function approve() {
  const say = (path, name, body, method) => sayElsewhere(service.base, `${BOOK}/${path}`, name, body, method);
  const named = ({ ruleId, table, rowKey, column }) => ({ ruleId, table, rowKey, column });
  const { findings } = await (await fetch(`${service.base}api/books/${BOOK}/versions/1/findings`)).json();
  for (const error of findings.filter(({ severity }) => severity === 'error')) {
    await say('waivers', 'Chair, Charnwood', {
      ...named(error), askedBy: 'Analyst, Charnwood', why: 'As the report printed it.', until: '2099-11-11',
    });
  }
  const explanations = findings.filter(({ severity }) => severity === 'query')
    .map((query) => ({ ...named(query), explanation: 'As the force has it.' }));
  await say('explanations', 'Analyst, Charnwood', { explanations }, 'PUT');
  await say('versions/1/submission', 'Analyst, Charnwood');
  await say('versions/1/approval', 'Manager, Charnwood');
}

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

/** @param clip the part of the page that is shown, where not all of it is */
async function picture(page, name, clip = undefined) {
  if (PICTURES) {
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true, clip });
  }
}

async function checking(width, answer = ANSWER, scheme = 'light') {
  const page = await browser.page(`#/books/${BOOK}/1/report`, width);
  await page.emulateMedia({ colorScheme: scheme });
  if (answer) {
    await page.route('**/text-check', (route) => route.fulfill({ json: answer }));
  }
  return page;
}

async function paste(page, text = REPORT) {
  await page.getByLabel('Or paste its text').fill(text);
  await page.getByRole('button', { name: 'Check this text' }).click();
}

test('a text is cut at its marks, and of two that overlap the contradiction is marked', () => {
  const text = 'One two three\n\nfour five';
  const at = (start, end, verdict) => ({ start, end, verdict, quote: text.slice(start, end) });
  const all = [at(0, 7, 'agrees'), at(4, 13, 'contradicts'), at(20, 24, 'untraced')];

  const paragraphs = marked(text, all).map((pieces) => pieces.map((piece) => [piece.text, piece.statement?.verdict ?? null]));

  assert.deepEqual(paragraphs, [
    [['One ', null], ['two three', 'contradicts']],
    [['four ', null], ['five', 'untraced']],
  ]);
});

test('nothing found is not called agreement', () => {
  assert.equal(inOneSentence({ figures: 0, agree: 0, contradict: 0, untraced: 0 }),
    'No figure was found in its sentences, so nothing was checked.');
  assert.equal(inOneSentence(ANSWER.summary),
    '4 figures: 2 agree, 1 contradicts the workbooks, 1 could not be traced to them.');
  assert.match(asText(ANSWER), /rose by 88%: You say it rose by 88%; it fell by 12\.0%\.\nRobbery, Change % is -12\.0%/);
});

for (const [width, scheme] of [[320, 'light'], [1280, 'dark'], [1280, 'light']]) {
  test(`every figure of a pasted report is marked at ${width} pixels, ${scheme}`, async () => {
    const page = await checking(width, ANSWER, scheme);
    await page.getByText('nothing of it is kept or sent on', { exact: false }).waitFor();
    assert.deepEqual(await barriers(page), []);
    await picture(page, `report-check-empty-${width}-${scheme}`);
    await paste(page);

    await page.getByText('4 figures: 2 agree, 1 contradicts the workbooks', { exact: false }).first().waitFor();
    assert.deepEqual(await page.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.className.replace('mark mark-', ''))),
      ['agrees', 'agrees', 'contradicts', 'untraced']);
    await page.getByRole('button', { name: 'Next contradiction' }).click();
    const card = page.getByRole('group', { name: 'rose by 88% contradicts the workbook' });
    await card.waitFor();
    assert.match(await card.textContent(), /You say it rose by 88%; it fell by 12\.0%\..*Robbery, Change %: -12\.0% in Crime performance!F12.*Working: \(22 - 25\).*Write “fell by/);
    assert.deepEqual(await barriers(page), []);
    await picture(page, `report-check-${width}-${scheme}`);
    await page.keyboard.press('Escape');
    await becomes(() => page.evaluate(() => document.activeElement?.textContent), 'rose by 88%✗ (contradicts the workbook)');
    await page.keyboard.press('n');
    await card.waitFor();
    await page.getByLabel('Agree (2)').uncheck();
    await becomes(() => page.locator('.mark-off').count(), 2);
    await page.getByRole('button', { name: 'fell by 61' }).click();
    assert.match(await page.getByRole('link', { name: 'Crime performance!D6' }).first().getAttribute('href'),
      /\/cell\/CrimeChange\/All%20Crime\/Current$/);
    await page.close();
  });
}

test('with forced colours the marks still differ, and paper shows text and list', async () => {
  const page = await checking(1280);
  await paste(page);
  await page.locator('.mark').first().waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  const borders = await page.locator('.mark').evaluateAll((marks) => marks.map((mark) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(mark);
    return `${borderTopWidth} ${borderTopStyle}`;
  }));
  assert.deepEqual(borders, ['1px solid', '1px solid', '3px solid', '1px dashed']);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Next contradiction' }).isVisible(), false);
  assert.equal(await page.getByText('(22 - 25) / 25 = -12.0%').isVisible(), true);
  assert.equal(await page.getByText('rose by 88%', { exact: false }).first().isVisible(), true);
  await page.close();
});

test('what the service finds in a report is marked, with the cell and what to write', async () => {
  const page = await checking(1280, null);
  await paste(page, 'All Crime fell by 61 offences, from 3,350 to 3,289. Cycle Theft fell by 53. Anti-social behaviour was discussed by 4 groups.');
  await page.getByRole('heading', { name: '1 contradiction' }).waitFor();
  await page.getByRole('button', { name: 'Next contradiction' }).click();
  const card = page.locator('.statement');
  await card.waitFor();
  assert.match(await card.textContent(), /the change is 58.*Working: 53 - 111 = -58/);
  assert.match(await card.getByRole('link', { name: 'Crime performance!D13' }).getAttribute('href'), /cell\/[^/]+\/Cycle%20Theft\/Current$/);
  assert.deepEqual(await barriers(page), []);
  await picture(page, 'report-check', { x: 0, y: 46, width: 1280, height: 960 });
  await card.getByRole('link', { name: 'Crime performance!D13' }).click();
  await page.getByRole('heading', { name: 'Cycle Theft, Current' }).waitFor();
  await page.close();
});

test('the service itself checks a file, and says why it does not read another', async () => {
  const page = await checking(1280, null);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a report' }).click();
  await (await chooser).setFiles({ name: 'report.md', mimeType: 'text/markdown', buffer: Buffer.from(REPORT) });
  await page.getByRole('heading', { name: 'What the check came to' }).waitFor();
  await page.getByText('Checked against Charnwood, Crime performance, 2019-20 Q1, version 1 (approved)', { exact: false }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Check another' }).click();
  await page.getByRole('button', { name: 'Check this text' }).click();
  await page.getByText('Error: Paste some text first').waitFor();
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a report' }).click();
  await (await again).setFiles({ name: 'old.doc', mimeType: 'application/msword', buffer: Buffer.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) });
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.close();
});

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of one paragraph for each text. */
function document(...texts) {
  const body = texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zip(Object.entries({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

for (const width of [320, 1280]) {
  test(`a Word report is filled at ${width} pixels, and what is not found stays and is said`, async () => {
    const page = await browser.page('#/reports', width);
    await page.getByLabel('Which book it reports on').waitFor();
    assert.deepEqual(await barriers(page), []);
    await picture(page, `reports-${width}`);
    await page.getByRole('link', { name: 'Fill a report' }).click();
    await page.getByRole('heading', { name: 'Fill a report' }).waitFor();
    assert.deepEqual(await barriers(page), []);
    const buffer = document('All crime changed by {{Charnwood crime: All Crime, Change %}}.', 'And {{Charnwood crime: Witchcraft, Current}}.');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a report' }).click();
    await (await chooser).setFiles({ name: 'quarter.docx', mimeType: TYPE, buffer });

    await page.getByText('2 places name a figure: 1 found, 1 left as it is.').first().waitFor();
    await page.getByText('has no row "Witchcraft"', { exact: false }).waitFor();
    assert.match(await page.locator('.fill-list li').textContent(), /-1\.8%.*paragraph 1; Charnwood, Crime performance, 2019-20 Q1, version 1, Crime performance!F6; approved on/);
    assert.deepEqual(await barriers(page), []);
    await picture(page, `report-fill-${width}`);
    await picture(page, `report-fill-part-${width}`, { x: 40, y: 490, width: Math.min(1200, width - 40), height: 480 });
    await page.getByLabel('Write where each figure comes from as a comment').check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it with 1 place not filled' }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'quarter-filled.docx');
    const parts = unzip(await readFile(await file.path()));
    const held = (name) => parts.find((part) => part.name === name).bytes.toString('utf8');
    assert.match(held('word/document.xml'), />-1\.8%</);
    assert.match(held('word/comments.xml'), /version 1, approved on/);
    assert.match(held('word/document.xml'), /\{\{Charnwood crime: Witchcraft, Current\}\}/);
    await page.close();
  });
}
