// @ts-check
import { fill, focusOn, h } from './dom.js';
import { topicFor } from './help/topics.js';
import { may } from './rights.js';
import { viewPath } from './router.js';

/**
 * The frame around the views: title, header, focus, and whether there is a connection.
 * @typedef {import('./router.js').View} View
 */

let first = true;
/** @type {() => void} */
let leave = () => {};

/**
 * Puts a view on the page.
 * @param {View} view
 * @param {string} section which link of the header it belongs to
 * @param {import('./dom.js').Child} above what stands between the header and the view
 */
export function show(view, section, above) {
  leave();
  leave = view.leave ?? (() => {});
  document.title = `${view.title} – Safer Sheets`;
  for (const link of document.querySelectorAll('[data-section]')) {
    if (link.getAttribute('data-section') === section) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  showAbove(above);
  offerHelp();
  fill(part('main'), view.body);
  // The browser itself reads a page that has just been opened.
  if (!first) {
    scrollTo(0, 0);
    focusOn(view.focus?.() ?? part('main').querySelector('h1'));
  }
  first = false;
}

/** A link to what there is to say of the view that is shown. */
function offerHelp() {
  const topic = topicFor(viewPath());
  part('page-help').hidden = topic === null;
  part('page-help').querySelector('a')?.setAttribute('href', `#/help/on/${topic?.id}`);
}

/**
 * @param {import('./dom.js').Child} above what stands between the header and the view
 */
export function showAbove(above) {
  fill(part('workbook'), above);
}

/** @param {boolean} isBusy whether what stands above the view is about to change */
export function busy(isBusy) {
  part('workbook').setAttribute('aria-busy', String(isBusy));
}

/** @param {boolean} isClosed whether there is no view to go to until somebody has signed in */
export function closeViews(isClosed) {
  part('views').hidden = isClosed;
}

/** Shows of the menu what whoever is here may use. */
export function offerViews() {
  for (const item of part('views').querySelectorAll('[data-needs]')) {
    const needs = item.getAttribute('data-needs')?.split(' ') ?? [];
    /** @type {HTMLElement} */ (item).hidden = !needs.some((operation) => may(operation));
  }
}

/** @param {boolean} isOpen whether nobody signs in here, which every page says */
export function sayOpen(isOpen) {
  part('open').hidden = !isOpen;
}

/** Says so while there is no connection. */
export function watchConnection() {
  const draw = () => {
    const banner = part('offline');
    banner.hidden = navigator.onLine;
    fill(banner, !navigator.onLine && h('p', {}, h('strong', {}, 'You are offline. '),
      'What is on this page stays. Checking and submitting work again when you are back.'));
  };
  addEventListener('online', draw);
  addEventListener('offline', draw);
  draw();
}

/** A part of the frame. @param {string} id */
export function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
