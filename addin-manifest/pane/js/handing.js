// @ts-check
import { json, XLSX } from './api.js';
import { isApart, openBeside } from './beside.js';

const IN_BROWSER = 'is in the downloads of your browser';

/**
 * Gives the person a file. A pane on a desktop saves none, so its browser fetches it by a link that works once.
 * @param {string} name
 * @param {Blob} body
 * @param {boolean} [isShown] whether a text is to be shown rather than saved, where that can be
 * @returns {Promise<string>} where it is now, in words that follow its name
 */
export async function hand(name, body, isShown = false) {
  if (!isApart()) {
    save(name, body);
    return 'is in your downloads';
  }
  const asked = new URLSearchParams({ name, ...(isShown && { show: 'true' }) });
  const { address } = await json(`/api/downloads/files?${asked}`, { method: 'POST', body, headers: { 'Content-Type': XLSX } });
  openBeside(address);
  return isShown ? 'is in your browser now, to be printed there' : IN_BROWSER;
}

/**
 * The same for a file that the service has.
 * @param {string} path
 */
export async function handOver(path) {
  const { address } = await json('/api/downloads', {
    method: 'POST', body: JSON.stringify({ path }), headers: { 'Content-Type': 'application/json' },
  });
  openBeside(address);
  return IN_BROWSER;
}

/**
 * @param {string} name
 * @param {Blob} body
 */
function save(name, body) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(body);
  link.download = name;
  link.click();
  // The browser has taken its own hold of the file by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
