import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lines } from '../pane/js/charts/drawing.js';
import { asCsv } from '../pane/js/parts/chart.js';
import { axe, tooSmall } from './support/browser.js';
import { command, inRepository, registerTemplate, sayElsewhere, submitElsewhere } from './support/service.js';
import { stage } from './support/stage.js';

/** A version read without Excel: its charts and tables, its periods, and one period beside another. */

const MATRIX = 'central-bedfordshire.risk-matrix.2015-16';
const CRIME = 'charnwood.crime-performance.2019-20-q1';
const FUND = 'charnwood.funding-allocation.2019-20';
const NEXT = 'central-bedfordshire.risk-matrix.2016-17';

const PICTURES = 'wolds.crime-pictures.2026-27-q1';

const { service, browser } = stage({
  prepare: async () => {
    await pictures();
    await sayElsewhere(service.base, `${MATRIX}/next`, 'Analyst, Central Bedfordshire');
  },
});

/** A workbook with a funnel, a series with limits and areas of a long table. */
async function pictures() {
  const folder = await mkdtemp(join(tmpdir(), 'safersheets-pictures-'));
  const text = inRepository('server/src/test/resources/templates/crime-pictures');
  const file = join(folder, 'built.xlsx');
  await command('template', 'build', text, '-o', file);
  await registerTemplate(service.base, await readFile(file));
  await command('template', 'build', text, '-o', file, '--example', join(text, 'examples/wolds-2026-27-q1.yaml'));
  const answer = await fetch(`${service.base}api/books`, { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ partnership: 'Wolds', template: 'crime-pictures', period: '2026-27 Q1' }) });
  assert.equal(answer.status, 201, await answer.text());
  await submitElsewhere(service.base, PICTURES, 0, await readFile(file), 'Analyst, Wolds');
  await rm(folder, { recursive: true });
}

/** Whatever the security policy refused, told by the page itself. */
const watched = {
  prepare: (page) => page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.refused.push(`${violatedDirective} ${blockedURI}`));
  }),
};

async function read(book, width = 1280) {
  const page = await browser.page(`#/books/${book}/1`, width, watched);
  await page.getByRole('tablist', { name: 'What this version holds' }).waitFor();
  return page;
}

async function drawn(page) {
  const cards = page.locator('.chart');
  for (let at = 0; at < await cards.count(); at += 1) {
    await cards.nth(at).scrollIntoViewIfNeeded();
    await cards.nth(at).locator('svg.drawing').waitFor();
  }
  return cards;
}

async function clean(page) {
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await page.evaluate(tooSmall), []);
  assert.deepEqual(await page.evaluate(() => window.refused), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'sticks out');
  assert.equal(await page.locator('.drawing [style], .drawing style').count(), 0, 'styles in a drawing');
}

test('every example that has charts shows them all, narrow and wide, and the policy refuses nothing', async () => {
  const books = await (await fetch(`${service.base}api/books`)).json();
  const found = {};
  for (const { id } of books) {
    const { charts } = await (await fetch(`${service.base}api/books/${id}/versions/1/content`)).json();
    for (const width of charts.length > 0 ? [320, 1280] : []) {
      const page = await read(id, width);
      const cards = await drawn(page);
      assert.deepEqual(await cards.locator('h4').allTextContents(), charts.map(({ title }) => title));
      await clean(page);
      await page.close();
    }
    charts.forEach(({ kind }) => {
      found[kind] = (found[kind] ?? 0) + 1;
    });
  }
  assert.deepEqual(Object.keys(found).sort(),
    ['areas', 'changes', 'control', 'funnel', 'heat-map', 'money', 'positions', 'targets']);
});

test('a funnel names the own area and those outside, and draws a mark for each area that has a rate', async () => {
  for (const width of [320, 1280]) {
    const page = await read(PICTURES, width);
    const card = (await drawn(page)).filter({ hasText: 'Robbery: Wolds lies within the 95% limits' });
    assert.equal(await card.locator('.area').count(), 14);
    assert.equal(await card.locator('.area.own').count(), 1);
    assert.equal(await card.locator('.limit').count(), 5);
    const said = await card.locator('svg text').allTextContents();
    assert.ok(said.includes('Wolds, 0.39'), said.join(' | '));
    assert.ok(said.some((text) => text.startsWith('Castle')), said.join(' | '));
    assert.match(await card.textContent(), /Oakham is not drawn: its count is not entered/);
    await page.close();
  }
});

test('a series with limits marks what the rules saw by shape, breaks where it is broken, and leaves a gap', async () => {
  const page = await read(PICTURES);
  const card = (await drawn(page)).filter({ hasText: 'Robbery: a signal in 1 of 18 periods' });
  assert.equal(await card.locator('.signal').count(), 1);
  assert.equal(await card.locator('.mark').count(), 16);
  assert.equal(await card.locator('.gap').first().textContent().then((text) => text.startsWith('gap')), true);
  assert.equal(await card.locator('.broken').count(), 1);
  assert.equal(await card.locator('.limit').count(), 3);
  assert.equal(await card.locator('path.series').count(), 2);
  await page.close();
});

test('changes stand by harm, each with its rate in words', async () => {
  const page = await read(PICTURES);
  const card = (await drawn(page)).first();
  const names = await card.locator('tbody th').allTextContents();
  assert.deepEqual(names.slice(0, 3), ['Robbery', 'Burglary', 'Theft of motor vehicle']);
  const said = await card.locator('svg text').allTextContents();
  assert.ok(said.includes('rate 0.39 (0.3 to 0.49)'), said.join(' | '));
  await page.close();
});

test('what a heat map says in its cells is what its table of figures says', async () => {
  const page = await read(MATRIX);
  const card = (await drawn(page)).first();
  const { charts: [chart] } = await (await fetch(`${service.base}api/books/${MATRIX}/versions/1/content`)).json();
  const scores = chart.rows.flatMap((row) => row.filter((_, at) => chart.columns[at].part === 'score').map(({ text }) => text));
  assert.equal(scores.length, 29 * 11);
  assert.deepEqual(await card.locator('.score').allTextContents(), scores);
  await card.getByText('The figures', { exact: true }).click();
  assert.deepEqual(await card.locator('tbody tr').first().locator('th, td').allTextContents(),
    chart.rows[0].map(({ text }) => text));
  assert.equal(await card.getByRole('img').getAttribute('aria-describedby'), await card.locator('p').first().getAttribute('id'));
});

test('each change has its figure and its verdict in words, and its shape', async () => {
  const page = await read(CRIME);
  const card = (await drawn(page)).first();
  const said = await card.locator('svg text').allTextContents();
  assert.ok(said.some((text) => text.includes('-17.3%, clear fall')), said.join(' | '));
  assert.equal(await card.locator('.change.fall').count(), 4);
  assert.equal(await card.locator('.change.rise').count(), 0);
  assert.match(await page.locator('.chart').nth(2).textContent(), /The areas add to 4,388 before, the whole area has 3,350: 1,038 more\./);
});

test('a chart is taken along as a picture and as figures', async () => {
  const page = await read(FUND);
  const card = (await drawn(page)).first();
  for (const [name, ending, start] of [['Picture as SVG', 'svg', '<svg'], ['Picture as PNG', 'png', '\x89PNG'], ['Figures as CSV', 'csv', '\u00ef\u00bb\u00bf']]) {
    const waiting = page.waitForEvent('download');
    await card.getByRole('button', { name }).click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), `${FUND}.v1.funding.${ending}`);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) {
      chunks.push(chunk);
    }
    assert.ok(Buffer.concat(chunks).toString('latin1').startsWith(start), name);
    assert.equal(ending === 'svg' && /\s(class|style)=/.test(Buffer.concat(chunks).toString()), false);
  }
  await clean(page);
});

test('the tables and the details are read by keyboard, with what is not entered in words', async () => {
  const page = await read(FUND);
  await page.getByRole('tab', { name: 'Charts' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: 'Details: worked out' }).waitFor();
  await page.keyboard.press('ArrowRight');
  const table = page.getByRole('table', { name: 'Funding' });
  await table.waitFor();
  assert.equal(await table.locator('tbody tr').count(), 15);
  assert.match(await table.locator('tbody tr').first().textContent(), /L01.*£10,000\.00/);
  await clean(page);
});

test('one period is held against another, and what has no figure says so', async () => {
  for (const width of [320, 1280]) {
    const page = await browser.page(`#/books/${NEXT}`, width, watched);
    await page.getByLabel('Compare with another period').selectOption(MATRIX);
    await page.getByRole('button', { name: 'Compare the periods' }).click();
    await page.getByRole('heading', { name: '2016-17 beside 2015-16' }).waitFor();
    const row = page.getByRole('row', { name: /^Child Exploitation/ });
    assert.match(await row.first().textContent(), /40/);
    await clean(page);
    await page.close();
  }
});

test('a series has a gap where no version is approved, and drafts when they are asked for', async () => {
  const page = await read(MATRIX);
  await page.getByRole('tab', { name: 'Over the periods' }).click();
  await page.getByText('2015-16: no approved version').waitFor();
  await page.getByText('No period has figures to draw').waitFor();
  await page.getByLabel('Versions that are not approved too, where none is').check();
  await page.locator('.chart svg.drawing').first().waitFor();
  await clean(page);
});

test('on paper a chart is as wide as the paper, and none is cut', async () => {
  const page = await read(MATRIX);
  const card = (await drawn(page)).first();
  const width = () => card.locator('svg.drawing').getAttribute('width').then(Number);
  const onScreen = await width();
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(() => document.querySelector('svg.drawing')?.getAttribute('width') === '640');
  const { height } = await card.boundingBox();
  assert.ok(height < (297 - 30) * 96 / 25.4, `${height} pixels on one page`);
  await page.emulateMedia({ media: 'screen' });
  await page.waitForFunction((wide) => document.querySelector('svg.drawing')?.getAttribute('width') === String(wide), onScreen);
});

test('labels break between words and keep their dashes apart', () => {
  assert.deepEqual(lines('Burglary – Residential', 200), ['Burglary – Residential']);
  assert.deepEqual(lines('Theft from motor vehicle', 80), ['Theft from', 'motor', 'vehicle']);
  assert.deepEqual(lines('Internationalisation', 60, 1), ['Interna…']);
});

test('figures that a spreadsheet would run are text, and numbers stay numbers', () => {
  const chart = { columns: [{ part: 'key', heading: 'Row' }, { part: 'now', heading: 'Now' }],
    rows: [[{ text: '=1+1' }, { text: '-1.8%' }], [{ text: '+A1' }, { text: '£1,200.00' }]] };
  assert.equal(asCsv(chart), '\ufeffRow,Now\r\n\'=1+1,-1.8%\r\n\'+A1,"£1,200.00"\r\n');
});
