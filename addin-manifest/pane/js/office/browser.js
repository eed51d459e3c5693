// @ts-check
/** The browser beside an Excel on a desktop, which does what a pane there cannot: saving a file, printing, other pages. */

/** Whether this Excel opens one. Excel on the web is in one already, and does not. */
export function opensBrowser() {
  return Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1');
}

/** @param {string} address with its host */
export function openBrowser(address) {
  Office.context.ui.openBrowserWindow(address);
}
