// @ts-check
import { inTime, loadOffice } from './script.js';

/**
 * The end of signing in in a window of Excel's: hands the code that the service made for it to the pane, which closes
 * the window. The code is in the page and never in an address.
 */

const code = meta('sign-in-code');
const officeJs = meta('office-js');
if (code && officeJs) {
  inTime(handOver(code, officeJs).then(() => true, () => false), false).then((isDone) => isDone || failed());
} else {
  failed();
}

/** @param {string} name */
function meta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
}

/**
 * @param {string} message
 * @param {string} url
 */
async function handOver(message, url) {
  await loadOffice(url);
  await Office.onReady();
  Office.context.ui.messageParent(message, { targetOrigin: location.origin });
}

function failed() {
  const status = document.querySelector('#status');
  if (status) {
    status.textContent = 'Excel could not be told. Close this window and sign in once more.';
  }
}
