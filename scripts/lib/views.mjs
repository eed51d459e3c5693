import { readFile } from 'node:fs/promises';
import { choose, openBrowser } from '../../addin-manifest/test/support/browser.js';
import { inRepository, startService, submitElsewhere } from '../../addin-manifest/test/support/service.js';
import { scored, typedOver, workbook, XLSX } from '../../addin-manifest/test/support/workbook.js';

/**
 * The part "views" of scripts/bench: how long each view of the page takes from a click to the frame that shows it, in
 * headless Chromium, beside the same page loaded afresh at that address. The two take turns, so that a busy machine
 * slows both.
 */

const GOAL = 100;
const WARM_UP = 3;
const ROUNDS = 15;
const CHARNWOOD = 'workbooks/crime-performance/examples/charnwood-2019-20-q1.xlsx';
const MATRIX = inRepository('workbooks/risk-matrix/examples/central-bedfordshire-2015-16.xlsx');
const BOOK = 'central-bedfordshire.risk-matrix.2015-16';
const FUND = 'workbooks/funding-allocation/examples';
const CELL = 'cell/RiskMatrix/Child%20Exploitation/Performance%20issue%20-%20deteriorating';

/** Each view: its address, and what is there once it has come. */
const VIEWS = [
  ['Check', '#/', '.drop'],
  ['Findings', '#/findings', '.finding'],
  ['Recalculate', '#/recalculate', '.patches'],
  ['Submit', '#/submit', 'form.submit select'],
  ['Versions of the workbook in hand', '#/versions', '.timeline'],
  ['Reconcile', '#/reconcile', 'input[type=file]'],
  ['Books', '#/books', '.shelf'],
  ['Versions of a book', `#/books/${BOOK}`, '.timeline'],
  ['A version, its findings and sign-off', `#/books/${BOOK}/2`, '.finding'],
  ['What changed', `#/books/${BOOK}/compare/1/2`, '.changes'],
  ['The story of a cell', `#/books/${BOOK}/${CELL}`, '.timeline'],
  ['Scores of several agencies', `#/books/${BOOK}/scorers`, 'input[type=file]'],
  ['The next period', `#/books/${BOOK}/next`, 'form'],
  ['Templates', '#/templates', '.shelf'],
  ['New here?', '#/tour', '.steps'],
];

/** The file in hand does not outlive a reload, so these cannot be loaded afresh. */
const NEED_FILE = ['#/recalculate', '#/submit'];

const service = await startService({ examples: true });
await submitElsewhere(service.base, BOOK, 1, await workbook(MATRIX, scored('B6', 5)), 'Officer, Fire');
const browser = await openBrowser(service.base);
try {
  await run();
} finally {
  await browser.close();
  await service.stop();
}

async function run() {
  const [clicked, loaded] = [await openPage(), await openPage()];
  const views = [...VIEWS, ['A reconciliation', await reconciliation(), '.breaks']];
  const times = new Map(views.map(([name]) => [name, { click: [], fresh: [] }]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, hash, shown] of views) {
      const away = hash === '#/tour' ? ['#/templates', '.shelf'] : ['#/tour', '.steps'];
      // A page in the background draws no frames.
      await clicked.bringToFront();
      await clicked.evaluate((to) => clickTo(...to), away);
      const click = await clicked.evaluate((to) => clickTo(...to), [hash, shown]);
      const fresh = NEED_FILE.includes(hash) ? NaN : await loadAfresh(loaded, hash, shown);
      if (round >= 0) {
        times.get(name).click.push(click);
        times.get(name).fresh.push(fresh);
      }
    }
  }
  console.log(`\nFrom a click to the frame that shows the view, Chromium at 1280 pixels, ${ROUNDS} rounds`);
  views.forEach(([name]) => print(name, times.get(name)));
}

/** The page with a workbook that was checked. */
async function openPage() {
  const page = await browser.page('#/', 1280, { prepare: (fresh) => fresh.addInitScript(timing) });
  const buffer = await workbook(inRepository(CHARNWOOD), (sheet) => typedOver(sheet, 'E6', -60));
  await choose(page, 'Choose a workbook', { name: 'charnwood.xlsx', mimeType: XLSX, buffer });
  await page.locator('.finding').first().waitFor();
  return page;
}

/** Runs in the page before anything of ours: waits for an element, then for the frame that shows it. */
function timing() {
  const there = (selector) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} never came at ${location.hash}`)), 20_000);
    const look = () => document.querySelector(selector)
      && !document.querySelector('main .loading') && (observer.disconnect(), resolve(undefined));
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  window.shownAt = async (selector) => {
    await there(selector);
    await frame();
    return performance.now();
  };
  window.clickTo = async (hash, selector) => {
    const link = document.createElement('a');
    link.href = hash;
    document.querySelector('footer').append(link);
    const start = performance.now();
    link.click();
    const end = await window.shownAt(`main ${selector}`);
    link.remove();
    return end - start;
  };
  const awaited = sessionStorage.getItem('bench.awaited');
  if (awaited) {
    window.loaded = window.shownAt(`main ${awaited}`);
  }
}

/** The page at the present address, from nothing: milliseconds since the browser began to load it. */
async function loadAfresh(page, hash, shown) {
  await page.bringToFront();
  await page.evaluate(([to, selector]) => {
    sessionStorage.setItem('bench.awaited', selector);
    location.hash = to;
  }, [hash, shown]);
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(() => window.loaded);
}

/** Lays a fund beside its ledger, over HTTP; gives the address of the view. */
async function reconciliation() {
  const form = new FormData();
  const part = async (name, file) => form.set(name, new Blob([await readFile(inRepository(`${FUND}/${file}`))]), file.replace(/.*\//, ''));
  await part('funding', 'charnwood-2019-20-ci001.xlsx');
  await part('ledger', 'ledger/charnwood-2019-20-ci001.csv');
  await part('map', 'ledger/charnwood-2019-20-ci001.map.yaml');
  const answer = await fetch(`${service.base}api/reconciliations`, {
    method: 'POST', body: form, headers: { 'Submitted-By': 'Accountant' },
  });
  return `#/reconcile/${(await answer.json()).id}`;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function print(name, { click, fresh }) {
  const [clicked, loaded] = [median(click), median(fresh)];
  const met = clicked < GOAL ? 'met' : 'NOT met';
  const beside = Number.isNaN(loaded) ? ''
    : `    loaded afresh ${loaded.toFixed(1).padStart(7)} ms    ratio ${(clicked / loaded).toFixed(2)}`;
  console.log(`${name.padEnd(40)} ${clicked.toFixed(1).padStart(7)} ms    goal: under ${GOAL} ms, ${met}${beside}`);
}
