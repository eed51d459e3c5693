import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { test } from 'node:test';
import { axe, choose, tooSmall } from './support/browser.js';
import { inRepository, registerTemplate, sayElsewhere, submitElsewhere } from './support/service.js';
import { stage } from './support/stage.js';
import { renamed, scored, typedOver, workbook, XLSX } from './support/workbook.js';

/**
 * Every view, narrow and wide, light and dark: axe-core finds nothing, nothing sticks out sideways, and everything to
 * press is large enough. With SAFERSHEETS_PICTURES set to a folder each is saved there as a picture.
 */

const CHARNWOOD = inRepository('workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx');
const BOOK = 'charnwood.crime-performance.2019-20-q1';
const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const MATRIX_TEMPLATE = inRepository('workbooks/risk-matrix/risk-matrix.xlsx');
const MATRIX_BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const CRIME = inRepository('workbooks/crime-performance/examples/central-bedfordshire-2013-14.xlsx');
const LOCKED_BOOK = 'central-bedfordshire.crime-performance.october-2013-to-september-2014';
const FUNDING = 'workbooks/funding-allocation/examples';
const FUND = inRepository(`${FUNDING}/charnwood-2019-20-ci001.xlsx`);
const LEDGER = inRepository(`${FUNDING}/ledger/charnwood-2019-20-ci001.csv`);
const MAP = inRepository(`${FUNDING}/ledger/charnwood-2019-20-ci001.map.yaml`);
const CELL = 'cell/RiskMatrix/Child%20Exploitation/Performance%20issue%20-%20deteriorating';
const BLANK = inRepository('workbooks/crime-performance/crime-performance.xlsx');
const PICTURES = process.env.SAFERSHEETS_PICTURES;

const { service, browser } = stage({
  prepare: async () => {
    await submitElsewhere(service.base, MATRIX_BOOK, 1, await workbook(MATRIX, scored('B6', 5)), 'Officer, Fire');
    await sayElsewhere(service.base, `${MATRIX_BOOK}/next`, 'Analyst, Central Bedfordshire');
    await registerTemplate(service.base, await renamed(MATRIX_TEMPLATE, 'Risk matrix', 'Risk Matrix'));
    await approve();
  },
});

/** A finding as answers to it name it. */
function named({ ruleId, table, rowKey, column }) {
  return { ruleId, table, rowKey, column };
}

/** Of a version that an analyst put forward the one error is waived and each query explained; a manager approves it. */
async function approve() {
  const say = (path, name, body) => sayElsewhere(service.base, `${LOCKED_BOOK}/${path}`, name, body);
  const { findings } = await (await fetch(`${service.base}api/books/${LOCKED_BOOK}/versions/1/findings`)).json();
  await say('waivers', 'Chair, Central Bedfordshire', {
    ...named(findings.find(({ severity }) => severity === 'error')), askedBy: 'Analyst, Central Bedfordshire', why: 'The source lists the type twice.',
    until: '2099-11-11',
  });
  const explanations = findings.filter(({ severity }) => severity === 'query')
    .map((query) => ({ ...named(query), explanation: 'As the force has it.' }));
  await sayElsewhere(service.base, `${LOCKED_BOOK}/explanations`, 'Analyst, Central Bedfordshire', { explanations }, 'PUT');
  await say('versions/1/submission', 'Analyst, Central Bedfordshire');
  await say('versions/1/approval', 'Manager, Central Bedfordshire');
}

/** Submits a matrix that started from version 1, when version 2 is there already. */
async function submitLate(page, cell) {
  const buffer = await workbook(MATRIX, scored(cell, 1));
  await choose(page, 'Choose a workbook', { name: 'matrix.v1.xlsx', mimeType: XLSX, buffer });
  await page.locator('.finding').first().waitFor();
  await page.getByRole('link', { name: 'Submit', exact: true }).click();
  await page.getByLabel('Which version did you start from?').selectOption('1');
  await page.getByLabel('Your name').fill('Officer, Central Bedfordshire');
  await page.getByRole('button', { name: 'Submit this version' }).click();
  await page.locator('.merge').waitFor();
}

/** Lays a fund beside its ledger. */
async function reconcile(page) {
  await page.getByLabel('Funding workbook file').setInputFiles(FUND);
  await page.getByLabel('Ledger', { exact: true }).setInputFiles(LEDGER);
  await page.getByLabel('Your name').fill('Accountant, Charnwood');
  await page.getByRole('button', { name: 'Reconcile', exact: true }).click();
}

async function check(page) {
  const buffer = await workbook(CHARNWOOD, (sheet) => typedOver(sheet, 'E6', -60));
  await page.goto(`${service.base}#/check`);
  await choose(page, 'Choose a workbook', { name: 'charnwood-2019-20-q1.xlsx', mimeType: XLSX, buffer });
  await page.locator('.finding').first().waitFor();
}

/** How to get to each view. @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} */
const VIEWS = {
  home: async (page) => {
    await page.goto(`${service.base}#/`);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
  },
  nowhere: async (page) => {
    await page.goto(`${service.base}#/nonsense`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  },
  cycle: async (page) => {
    await page.goto(`${service.base}#/cycle?partnership=Charnwood&year=2026`);
    await page.locator('.empty').waitFor();
  },
  'cycle-steps': async (page) => {
    await page.goto(`${service.base}#/cycle/steps?partnership=Charnwood`);
    await page.locator('.cycle-steps').waitFor();
  },
  check: async (page) => {
    await page.getByRole('heading', { name: 'Check a workbook' }).waitFor();
  },
  refused: async (page) => {
    await choose(page, 'Choose a workbook', { name: 'notes.xlsx', mimeType: XLSX, buffer: Buffer.from('Minutes') });
    await page.locator('.problem').waitFor();
  },
  findings: check,
  cell: async (page) => {
    await check(page);
    for (const opener of await page.locator('.finding-open').all()) {
      await opener.click();
    }
    await page.locator('.grid .here').first().waitFor();
  },
  recalculate: async (page) => {
    await check(page);
    await page.getByRole('link', { name: 'Recalculate', exact: true }).click();
    await page.locator('.patches').first().waitFor();
  },
  submit: async (page) => {
    await check(page);
    await page.getByRole('link', { name: 'Submit', exact: true }).click();
    await page.getByLabel('Which version did you start from?').waitFor();
  },
  'submit-refused': async (page) => {
    await VIEWS.submit(page);
    await page.getByLabel('Your name').fill('');
    await page.getByRole('button', { name: 'Submit this version' }).click();
    await page.locator('.problem').waitFor();
  },
  books: async (page) => {
    await page.goto(`${service.base}#/books`);
    await page.locator('.shelf').waitFor();
  },
  reports: async (page) => {
    await page.goto(`${service.base}#/reports`);
    await page.getByLabel('Which book it reports on').waitFor();
  },
  'report-check': async (page) => {
    await page.goto(`${service.base}#/books/${BOOK}/1/report`);
    await page.getByText('Every figure in its sentences', { exact: false }).waitFor();
  },
  'report-fill': async (page) => {
    await page.goto(`${service.base}#/reports/fill`);
    await page.getByRole('heading', { name: 'Fill a report' }).waitFor();
  },
  versions: async (page) => {
    await page.goto(`${service.base}#/books/${BOOK}`);
    await page.locator('.timeline').waitFor();
  },
  'next-period': async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/next`);
    await page.getByLabel('Which period comes next?').waitFor();
  },
  'next-period-refused': async (page) => {
    await VIEWS['next-period'](page);
    await page.getByLabel('Your name').fill('Analyst, Central Bedfordshire');
    await page.getByRole('button', { name: 'Start its book' }).click();
    await page.getByRole('link', { name: 'Go on in that book' }).waitFor();
  },
  'next-period-started': async (page) => {
    await VIEWS['next-period'](page);
    await page.getByLabel('Which period comes next?').fill(`the one of ${process.hrtime.bigint()}`);
    await page.getByLabel('Your name').fill('Analyst, Central Bedfordshire');
    await page.getByRole('button', { name: 'Start its book' }).click();
    await page.locator('.carried').first().waitFor();
  },
  version: async (page) => {
    await page.goto(`${service.base}#/books/${BOOK}/1`);
    await page.locator('.finding').first().waitFor();
  },
  'step-refused': async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/2`);
    await page.getByLabel('Your name').fill('');
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    await page.getByRole('button', { name: 'Withdraw version 2' }).click();
    await page.locator('.problem').waitFor();
  },
  'version-cell': async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/2`);
    await page.getByRole('button', { name: /is listed below/ }).click();
    await page.locator('.grid .here a').waitFor();
  },
  moved: async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/1/moved`);
    await page.locator('.carried').first().waitFor();
  },
  'old-template': async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/1`);
    await page.getByRole('link', { name: 'Move to the newest template version' }).waitFor();
  },
  answering: async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/2`);
    await page.locator('.finding-query .finding-open').first().click();
    await page.getByLabel('If the figure is right, say why').waitFor();
    await page.locator('.finding-error .finding-open').first().click();
    await page.getByRole('button', { name: 'Waive this error…' }).click();
    await page.getByRole('button', { name: 'Waive this error', exact: true }).click();
    await page.locator('.problem').waitFor();
  },
  approved: async (page) => {
    await page.goto(`${service.base}#/books/${LOCKED_BOOK}/1`);
    await page.locator('.waivers').waitFor();
  },
  'locked-book': async (page) => {
    await page.goto(`${service.base}#/books/${LOCKED_BOOK}`);
    await page.locator('.waivers').waitFor();
  },
  record: async (page) => {
    await page.goto(`${service.base}#/books/${LOCKED_BOOK}/record`);
    await page.locator('.events li').first().waitFor();
  },
  'waivers-of-a-book': async (page) => {
    await page.goto(`${service.base}#/books/${LOCKED_BOOK}/waivers`);
    await page.locator('.waivers').first().waitFor();
  },
  'several-blanks': async (page) => {
    await choose(page, 'Choose a workbook', BLANK);
    await page.locator('.finding-several').waitFor();
  },
  'locked-submit': async (page) => {
    const buffer = await workbook(CRIME, undefined, 'late');
    await choose(page, 'Choose a workbook', { name: 'crime.xlsx', mimeType: XLSX, buffer });
    await page.getByRole('link', { name: 'Submit', exact: true }).click();
    await page.getByLabel('Your name').fill('Analyst, Central Bedfordshire');
    await page.getByLabel('Which version did you start from?').waitFor();
    await page.getByRole('button', { name: 'Submit this version' }).click();
    await page.locator('.problem').waitFor();
  },
  compare: async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/compare/1/2`);
    await page.locator('.changes').first().waitFor();
  },
  story: async (page) => {
    await page.goto(`${service.base}#/books/${MATRIX_BOOK}/${CELL}`);
    await page.locator('.timeline').waitFor();
  },
  merge: (page) => submitLate(page, 'C7'),
  conflict: async (page) => {
    await submitLate(page, 'B6');
    await page.getByRole('button', { name: 'Accept and submit' }).click();
    await page.locator('.problem').waitFor();
  },
  reconcile: async (page) => {
    await page.goto(`${service.base}#/reconcile`);
    await reconcile(page);
    await page.locator('.mapping, .breaks').first().waitFor();
  },
  reconciliation: async (page) => {
    await page.goto(`${service.base}#/reconcile`);
    await page.getByLabel('Map of the ledger').setInputFiles(MAP);
    await reconcile(page);
    await page.locator('.breaks').waitFor();
    await page.locator('summary').first().click();
  },
  reconciliations: async (page) => {
    await VIEWS.reconciliation(page);
    await page.getByRole('link', { name: 'All reconciliations of this fund' }).click();
    await page.locator('.fund-table').waitFor();
  },
  template: async (page) => {
    await page.goto(`${service.base}#/templates/risk-matrix`);
    await page.getByRole('heading', { name: 'What is checked' }).waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));
  },
  'template-example': async (page) => {
    await page.goto(`${service.base}#/templates/crime-performance/examples/charnwood-2019-20-q1.xlsx`);
    await page.locator('.sheet-table').first().waitFor();
  },
  'register-template': async (page) => {
    await page.goto(`${service.base}#/templates/register`);
    await page.getByRole('button', { name: 'Look it over' }).waitFor();
  },
  help: async (page) => {
    await page.goto(`${service.base}#/help`);
    await page.locator('.help-topics').waitFor();
  },
  glossary: async (page) => {
    await page.goto(`${service.base}#/help/glossary/query`);
    await page.locator('.words .wanted').waitFor();
  },
  guide: async (page) => {
    await page.goto(`${service.base}#/help/guides/finance`);
    await page.locator('.steps').waitFor();
  },
  templates: async (page) => {
    await page.goto(`${service.base}#/templates`);
    await page.locator('.shelf').waitFor();
  },
  tour: async (page) => {
    await page.goto(`${service.base}#/tour`);
    await page.locator('.steps').waitFor();
  },
  unsent: async (page) => {
    await page.route('**/versions', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await VIEWS.submit(page);
    await page.getByLabel('Your name').fill('Analyst, Charnwood');
    await page.getByRole('button', { name: 'Submit this version' }).click();
    await page.getByRole('heading', { name: 'Kept here; we try again' }).waitFor();
  },
  kept: async (page) => {
    const buffer = await workbook(CHARNWOOD, undefined, `kept at ${process.hrtime.bigint()}`);
    await choose(page, 'Choose a workbook', { name: 'charnwood.xlsx', mimeType: XLSX, buffer });
    await page.locator('.finding-query .finding-open').first().click();
    await page.getByLabel('If the figure is right, say why').fill('Counted by hand.');
    await page.getByRole('button', { name: 'Keep this explanation' }).click();
    await page.getByRole('link', { name: 'Submit', exact: true }).click();
    await page.getByLabel('Your name').fill('Analyst, Charnwood');
    await page.getByLabel('Which version did you start from?').waitFor();
    await page.getByRole('button', { name: 'Submit this version' }).click();
    await page.getByText('1 explanation of yours is with its findings.').waitFor();
  },
};

/** What stands in the way of somebody who looks at this page. */
async function barriers(page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  const sticksOut = scrollWidth > clientWidth ? [`it is ${scrollWidth} pixels wide in ${clientWidth}`] : [];
  return [...await axe(page), ...await page.evaluate(tooSmall), ...sticksOut];
}

async function picture(page, name) {
  await mkdir(PICTURES, { recursive: true });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${PICTURES}/page-${name}.png`, fullPage: true });
}

for (const width of [320, 1280]) {
  for (const [name, show] of Object.entries(VIEWS)) {
    test(`${name} at ${width} pixels, light and dark`, async () => {
      const page = await browser.page('#/check', width);
      await show(page);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await barriers(page), [], colorScheme);
        if (PICTURES) {
          await picture(page, `${name}-${width}-${colorScheme}`);
        }
      }
      await page.close();
    });
  }
}
