// @ts-check
/**
 * A browser beside this page: a program apart where an Excel on a desktop opens one, another tab everywhere else.
 */

/** @type {((address: string) => void) | null} */
let apart = null;

/** @param {(address: string) => void} open opens an address, with its host, in a browser apart */
export function reachApart(open) {
  apart = open;
}

/** Whether files, printing and other pages are left to a browser apart, because the pane can do none of it. */
export function isApart() {
  return apart !== null;
}

/** @param {string} address on this service without its host, or elsewhere */
export function openBeside(address) {
  const { href } = new URL(address, location.origin);
  apart ? apart(href) : window.open(href, '_blank', 'noopener');
}

/**
 * In Excel's pane no link leaves the page: one that refuses framing would take the pane's place and end the add-in with
 * its buttons, as would a page of another site. Such links open beside it.
 */
export function stayInPane() {
  for (const kind of ['click', 'auxclick']) {
    document.addEventListener(kind, (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link instanceof HTMLAnchorElement && !event.defaultPrevented && !isHere(link)) {
        event.preventDefault();
        openBeside(link.href);
      }
    });
  }
}

/** Files are fetched, and no page. @param {HTMLAnchorElement} link */
function isHere(link) {
  return link.hasAttribute('download') || `${link.origin}${link.pathname}${link.search}` === location.href.replace(/#.*/s, '');
}
