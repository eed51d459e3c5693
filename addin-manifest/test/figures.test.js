import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn } from '../pane/js/events.js';
import { kindOf, shareWords, spanWords, withGaps } from '../pane/js/figures.js';
import { axe, tooSmall } from './support/browser.js';
import { ANALYST, isIn, OFFICER, signIn } from './support/signing-in.js';
import { stage } from './support/stage.js';

/** Public figures are brought in on the page, watched as they are read, and looked over with their gaps. */

const { service, browser } = stage({ examples: false, users: [OFFICER, ANALYST] });

const HEADER = 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,'
  + 'Last outcome category,Context';

function street(month, crimes) {
  const rows = Array.from({ length: crimes }, (_, at) => [`${month}${at}`.padStart(64, '0'), month, 'Leicestershire Police',
    'Leicestershire Police', '-1.2', '52.7', 'On or near High Street', at % 5 === 4 ? 'E01025900' : 'E01025670',
    at % 5 === 4 ? 'Melton 001A' : 'Charnwood 001A', at % 2 ? 'Burglary' : 'Robbery', 'Under investigation', ''].join(','));
  return { name: `${month}-leicestershire-street.csv`, mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...rows, ''].join('\n')) };
}

async function signedIn(user, width) {
  await browser.context.clearCookies();
  const page = await browser.page('#/figures', width);
  await signIn(page, user);
  await isIn(page, user);
  return page;
}

async function barriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return [...await axe(page), ...await page.evaluate(tooSmall), ...(wide ? ['it sticks out sideways'] : [])];
}

async function bring(page, ...files) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(files);
}

for (const width of [320, 1280]) {
  test(`an analyst brings several months at ${width} pixels and sees what they hold`, async () => {
    const page = await signedIn(ANALYST, width);
    await page.getByRole('heading', { name: 'What was imported' }).waitFor();
    assert.deepEqual(await barriers(page), []);
    await bring(page, street('2019-04', 10), street('2019-06', width));
    await page.getByText('Recognised by its headings: Street-level crime', { exact: false }).waitFor();
    assert.equal(await page.getByLabel('What it is').inputValue(), 'police-uk');
    assert.equal(await page.getByLabel('District').inputValue(), 'Charnwood');
    assert.deepEqual(await barriers(page), []);
    await page.getByRole('button', { name: 'Import', exact: true }).click();

    await page.getByRole('heading', { name: /^Import \d of Charnwood$/ }).waitFor();
    await page.getByText('1 period between the first and the last is missing. Missing is not zero.').waitFor();
    assert.deepEqual(await page.locator('.periods li').allTextContents(), ['Apr 2019', 'May 2019 missing', 'Jun 2019']);
    const total = await page.locator('.totals td').allTextContents();
    assert.equal(total.length, 2);
    await page.getByText(/ are in no count:$/).waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
    assert.deepEqual(await barriers(page), []);
    await page.getByRole('link', { name: 'All figures' }).click();
    await page.getByRole('link', { name: 'Import 1', exact: true }).waitFor();
    assert.deepEqual(await barriers(page), []);
    await page.close();
  });
}

test('a file that cannot be read says why, and nothing of it is kept', async () => {
  const page = await signedIn(ANALYST, 320);
  await bring(page, { name: 'minutes.csv', mimeType: 'text/csv', buffer: Buffer.from('Item,Said\n1,Nothing\n') });
  await page.getByText('Its headings do not tell what it is. Say so below.').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Say what it is', { exact: true }).first().waitFor();
  await page.getByLabel('What it is').selectOption('police-uk');
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  await page.getByRole('heading', { name: 'The import failed' }).waitFor();
  assert.match(await page.locator('.problem').textContent(), /minutes\.csv/);
  await page.getByText('Nothing of it was kept.').waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('what a name means is remembered with its date', async () => {
  const page = await signedIn(ANALYST, 1280);
  await page.getByRole('link', { name: 'Import 1', exact: true }).click();
  await page.getByText('Say what a name means').click();
  await page.getByLabel('As the file has it').fill('Burglary');
  await page.getByLabel('Counts as').fill('Residential burglary');
  await page.getByLabel('From', { exact: true }).fill('2019-04-01');
  await page.getByRole('button', { name: 'Remember this name' }).click();
  await page.getByText('Burglary means Residential burglary from 1 April 2019').waitFor();

  await page.goto(`${service.base}#/figures`);
  await bring(page, street('2019-07', 4));
  await page.getByText('Recognised by its headings', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('rowheader', { name: 'Residential burglary' }).waitFor();
  await page.getByText('as Analyst, Charnwood said on', { exact: false }).waitFor();
  await page.close();
});

test('an officer reads what was imported and is not offered to import', async () => {
  const page = await signedIn(OFFICER, 320);
  await page.getByRole('link', { name: 'Import 1', exact: true }).waitFor();
  await page.getByText('Importing figures is for analysts and administrators.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Choose files' }).count(), 0);
  assert.deepEqual(await barriers(page), []);
  await page.close();
});

test('periods are told with the ones that are missing between them', () => {
  const names = (periods) => withGaps(periods).map(({ name, isHeld }) => name + (isHeld ? '' : '?'));
  assert.deepEqual(names(['2019-11', '2020-02']), ['2019-11', '2019-12?', '2020-01?', '2020-02']);
  assert.deepEqual(names(['2018-19 Q4', '2019-20 Q2']), ['2018-19 Q4', '2019-20 Q1?', '2019-20 Q2']);
  assert.deepEqual(names(['2016', '2018']), ['2016', '2017?', '2018']);
  assert.deepEqual(names([]), []);
  assert.equal(spanWords(['2019-04', '2019-05', '2019-06']), 'Apr 2019 to Jun 2019');
});

test('the kind is told by the headings, or not at all', () => {
  assert.equal(kindOf('a.csv', `\ufeff${HEADER}\n1`), 'police-uk');
  assert.equal(kindOf('a.csv', 'Month,Reported by,Falls within,Easting,Northing\n'), 'police-uk');
  assert.equal(kindOf('a.csv', 'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description\n'), 'home-office');
  assert.equal(kindOf('prc-csp-mar16-mar20-tables-290126.ods', 'PK\u0003'), 'home-office');
  assert.equal(kindOf('a.csv', 'LSOA21CD,LSOA21NM,WD22NM\n'), 'area-lookup');
  assert.equal(kindOf('a.csv', '"DATE","GEOGRAPHY_CODE","GENDER_NAME","OBS_VALUE"\n'), 'population');
  assert.equal(kindOf('minutes.csv', 'Item,Said\n'), '');
});

test('server-sent events are read, and what only keeps the line open is none', () => {
  assert.deepEqual(eventsIn(':\n\nevent: progress\ndata: {"done":1}\n\nevent: done\ndata: {"number":2}'),
    [{ name: 'progress', data: { done: 1 } }, { name: 'done', data: { number: 2 } }]);
  assert.equal(shareWords(1, 10_000), 'less than 0.1%');
  assert.equal(shareWords(1, 8), '12.5%');
});
