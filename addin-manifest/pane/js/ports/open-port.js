// @ts-check
import { connect } from '../office/loader.js';
import { excelPort } from './excel-port.js';
import { filePort } from './file-port.js';

/**
 * The way to the workbook: open in Excel where this page is its task pane and Excel answers, a file everywhere else.
 * @param {() => void} onWait told when there is something to wait for
 */
export async function openPort(onWait) {
  const files = filePort();
  const officeJs = document.querySelector('meta[name="office-js"]')?.getAttribute('content');
  if (!officeJs) {
    return files;
  }
  onWait();
  return (await connect(officeJs)) ? excelPort(files).catch(() => files) : files;
}
