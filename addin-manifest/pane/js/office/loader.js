// @ts-check
import { takeCommands } from './commands.js';
import { loadOffice } from './script.js';

/**
 * Loads office.js and waits for Excel to answer, which it may do late or never.
 * @param {string} url
 * @returns {Promise<boolean>} whether we are inside Excel
 */
export async function connect(url) {
  try {
    await loadOffice(url);
    takeCommands();
    const { host } = await Office.onReady();
    return host === Office.HostType.Excel;
  } catch {
    return false;
  }
}
