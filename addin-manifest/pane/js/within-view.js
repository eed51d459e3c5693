// @ts-check
import { focusOn } from './dom.js';
import { isView } from './router.js';

/**
 * A link within the view moves the focus and leaves the address, which says which view it is, alone. It works from the
 * first moment, also while the page still waits for Excel.
 */
export function stayWithinView() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const hash = link?.getAttribute('href') ?? '';
    if (link && !isView(hash)) {
      event.preventDefault();
      focusOn(document.getElementById(hash.slice(1)));
    }
  });
}
