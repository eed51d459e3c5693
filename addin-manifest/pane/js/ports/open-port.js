// @ts-check
import { connect } from '../office/loader.js';
import { excelPort } from './excel-port.js';
import { filePort } from './file-port.js';

/** Where office.js is, for the page that Excel shows in its pane. */
const officeJs = () => document.querySelector('meta[name="office-js"]')?.getAttribute('content');

/** Whether this is the page that Excel shows in its pane, whether or not Excel answers. */
export function isPane() {
  return Boolean(officeJs());
}

/**
 * The way to the workbook: open in Excel where this page is its task pane and Excel answers, a file everywhere else.
 * @param {() => void} onWait told when there is something to wait for
 */
export async function openPort(onWait) {
  const files = filePort();
  const url = officeJs();
  if (!url) {
    return files;
  }
  onWait();
  return (await connect(url)) ? excelPort(files).catch(() => files) : files;
}
