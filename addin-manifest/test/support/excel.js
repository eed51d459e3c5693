import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { bookOf, calculatedIn, fileOf } from './excel-book.js';

/** The scripts of the fake, in the order in which they build on each other. */
export const FAKE = ['client-object.js', 'entering.js', 'range.js', 'workbook.js', 'excel.js', 'host.js', 'sign-in.js'];

/** Microsoft's own library over the grid of the fake: a tool of the tests, never part of what we serve or hand on. */
const LIBRARY = ['../library/nodes.js', '../fake/entering.js', '../fake/range.js', '../fake/workbook.js', '../fake/excel.js',
  '../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js', '../fake/host.js', '../library/wire.js'];

/**
 * What stands where Microsoft's content network does: it hands out the fake Excel as office.js, or does not.
 * @param {{how: string, officeJs: string, stop: () => Promise<void>}} cdn told where it is and how to stop it; asked
 *   with each request what to do: "serves", "refuses", or nothing at all
 * @param {boolean} isLibrary whether it hands out Microsoft's own library instead
 */
export async function startCdn(cdn, isLibrary = false) {
  const names = isLibrary ? LIBRARY : FAKE.map((name) => `../fake/${name}`);
  const script = (await Promise.all(names.map((name) => readFile(new URL(name, import.meta.url), 'utf8')))).join('\n;\n');
  const server = createServer((request, response) => {
    if (cdn.how === 'refuses') {
      response.writeHead(403).end();
    } else if (cdn.how === 'serves') {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cross-Origin-Resource-Policy': 'cross-origin' }).end(script);
    }
    // Or it swallows the request and never answers.
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  cdn.officeJs = `http://127.0.0.1:${port}/office.js`;
  cdn.stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve(undefined));
  });
}

/**
 * The task pane beside a workbook that is open in the fake Excel.
 * @param {Awaited<ReturnType<import('./browser.js').openBrowser>>} browser
 * @param {Buffer} file the workbook as it is opened
 * @param {object} [settings] of the fake, besides the workbook
 * @param {Buffer} settings.pristine the workbook that says what formulas come to
 */
export async function openInExcel(browser, file, { name = 'workbook.xlsx', pristine = file, view = '', width = 320, change = undefined, before = undefined, ...settings } = {}) {
  const book = bookOf(file, name);
  change?.(book);
  const calculated = calculatedIn(bookOf(pristine, name));
  const page = await browser.page(view, width, {
    path: 'addin/taskpane.html',
    prepare: async (/** @type {import('playwright-core').Page} */ fresh) => {
      await before?.(fresh);
      await fresh.exposeFunction('fakeFile', (/** @type {any} */ changes) => fileOf(file, book, changes).toString('base64'));
      await fresh.addInitScript((given) => {
        window.fakeSettings = given;
      }, { book, calculated, ...settings });
    },
  });
  return page;
}

/**
 * Asks the fake Excel something, or does something to it.
 * @param {import('playwright-core').Page} page
 * @param {(fake: any, given: any) => unknown} ask runs in the page
 * @param {unknown} [given]
 * @returns {Promise<any>}
 */
export function excel(page, ask, given) {
  return page.evaluate(`(${ask})(fakeExcel, ${JSON.stringify(given)})`);
}
