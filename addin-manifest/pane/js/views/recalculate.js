// @ts-check
import { h } from '../dom.js';
import { patchReview } from '../parts/patch-review.js';
import { publicFigures } from '../parts/public-figures.js';
import { count } from '../words.js';
import { noWorkbookView } from './no-workbook.js';

/** @typedef {import('../app.js').App} App */

/**
 * What recalculating would write, to be looked over before the file is taken.
 * @param {App} app
 * @returns {import('../router.js').View}
 */
export function recalculateView(app) {
  const { answer, hasFile } = app.workspace;
  const title = 'Recalculate';
  if (!answer || !hasFile) {
    return noWorkbookView(app, title, answer
      ? `The page was reloaded, so choose ${app.workspace.name} again to recalculate it.`
      : 'Choose a workbook to have its totals, ranks and changes worked out afresh.');
  }
  const { patches } = answer;
  const body = h('div', {}, h('h1', {}, title), patches.length === 0 ? nothing() : review(app, patches), publicFigures(app));
  return { title, body };
}

function nothing() {
  return h('div', { class: 'empty' },
    h('p', {}, 'Every calculated cell already holds its formula and the right figure. There is nothing to write.'),
    h('p', {}, h('a', { class: 'button main', href: '#/submit' }, 'Submit it to a book')));
}

/**
 * @param {App} app
 * @param {import('../shapes.js').Patch[]} patches
 */
function review(app, patches) {
  const inExcel = app.workspace.port.home === 'excel';
  return [
    h('p', { class: 'lead' }, `${count(patches.length, 'cell')} would change. `
      + 'Nothing you entered is touched: only calculated cells are written.'),
    patchReview(app, patches, inExcel ? `Write ${count(patches.length, 'cell')} into the workbook`
      : 'Download the recalculated workbook'),
  ];
}
