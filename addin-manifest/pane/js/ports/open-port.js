// @ts-check
import { reachApart } from '../beside.js';
import { openBrowser, opensBrowser } from '../office/browser.js';
import { connect } from '../office/loader.js';
import { inTime } from '../office/script.js';
import { excelPort } from './excel-port.js';
import { filePort } from './file-port.js';
import { panePort } from './pane-port.js';

/**
 * @typedef {import('./port.js').WorkbookPort} WorkbookPort
 *
 * @typedef {object} Connection how it stands with the Excel that this page is the pane of
 * @property {() => boolean} answers whether Excel has answered
 * @property {(came: () => void) => void} watch told when it does, also at once
 * @property {() => Promise<boolean>} tryAgain gives Excel as long again; whether it answers then
 */

/** Where office.js is, for the page that Excel shows in its pane. */
const officeJs = () => document.querySelector('meta[name="office-js"]')?.getAttribute('content');

/** Whether this is the page that Excel shows in its pane, whether or not Excel answers. */
export function isPane() {
  return Boolean(officeJs());
}

/**
 * The way to the workbook: open in Excel where this page is its task pane and Excel answers, a file everywhere else, and
 * in the pane until Excel does.
 * @param {() => void} onWait told when there is something to wait for
 * @returns {Promise<{port: WorkbookPort, excel: Connection | null}>}
 */
export async function openPort(onWait) {
  const files = filePort();
  const url = officeJs();
  if (!url) {
    return { port: files, excel: null };
  }
  onWait();
  const { port, take } = panePort(files);
  const excel = connection(async () => {
    const open = await connect(url) ? await excelPort(files).catch(() => null) : null;
    if (open) {
      take(open);
      opensBrowser() && reachApart(openBrowser);
    }
    return open !== null;
  });
  await excel.tryAgain();
  return { port, excel };
}

/**
 * @param {() => Promise<boolean>} reach goes to Excel, and never settles where Excel says nothing
 * @returns {Connection}
 */
function connection(reach) {
  let isThere = false;
  /** @type {(() => void)[]} */
  const watchers = [];
  /** @type {Promise<boolean> | null} an Excel that is being waited for may still answer */
  let going = null;

  async function attempt() {
    isThere = await reach();
    going = isThere ? going : null;
    if (isThere) {
      watchers.splice(0).forEach((came) => came());
    }
    return isThere;
  }

  return {
    answers: () => isThere,
    watch: (came) => {
      isThere ? came() : watchers.push(came);
    },
    tryAgain: () => inTime(going ??= attempt(), false),
  };
}
