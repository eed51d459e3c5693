// @ts-check
import { takeCommands } from './commands.js';

/** Milliseconds. A network that swallows the request would otherwise keep the page waiting for minutes. */
const LIMIT = 8000;

/**
 * Loads office.js and waits for Excel to answer. The script is put into the page from here, because one that is
 * written into it keeps it blank until it has come.
 * @param {string} url
 * @returns {Promise<boolean>} whether we are inside Excel
 */
export function connect(url) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), LIMIT);
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('error', () => resolve(false));
    script.addEventListener('load', () => resolve(inExcel()));
    document.head.append(script);
  });
}

async function inExcel() {
  try {
    takeCommands();
    const { host } = await Office.onReady();
    return host === Office.HostType.Excel;
  } catch {
    return false;
  }
}
