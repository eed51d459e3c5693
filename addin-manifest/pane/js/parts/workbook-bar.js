// @ts-check
import { button, h } from '../dom.js';
import { may } from '../rights.js';
import { viewPath } from '../router.js';
import { fieldText } from '../surroundings.js';

/** @typedef {import('../app.js').App} App */

/** @type {{path: string, label: string, operation?: string, offer?: import('../shapes.js').Offer}[]} */
const VERBS = [
  { path: 'findings', label: 'Findings' },
  { path: 'recalculate', label: 'Recalculate' },
  { path: 'submit', label: 'Submit', operation: 'submit' },
  { path: 'versions', label: 'Versions' },
  { path: 'reconcile', label: 'Reconcile', operation: 'reconcile', offer: 'reconcile' },
];

/**
 * Which workbook is in hand and what can be done with it.
 * @param {App} app
 */
export function workbookBar(app) {
  const { workspace } = app;
  const [here] = viewPath().split('/');
  return h('section', { class: 'workbook', 'aria-label': 'The workbook in hand' },
    h('div', { class: 'workbook-inner' },
      h('p', { class: 'workbook-name' }, h('strong', {}, workspace.name), ' ',
        h('span', { class: 'soft' }, describe(app))),
      workspace.port.home === 'file' && button({ class: 'link' }, app.letGo, 'Close', h('span', { class: 'unseen' }, ' this workbook')),
      h('nav', { 'aria-label': 'This workbook' },
        h('ul', { class: 'verbs' }, verbs(workspace).map(({ path, label }) =>
          h('li', {}, h('a', { href: `#/${path}`, 'aria-current': path === here && 'page' }, label))))),
      inExcel(app)));
}

/**
 * Those that mean something for this workbook, to whoever is here.
 * @param {App['workspace']} workspace
 */
function verbs({ answer }) {
  return VERBS.filter(({ operation, offer }) =>
    (!operation || may(operation)) && (!offer || answer?.template.offers?.includes(offer)));
}

/** @param {App} app */
function inExcel({ workspace, checkAgain }) {
  return workspace.port.home === 'excel' && h('div', { class: 'in-excel' },
    workspace.stale && h('p', { class: 'notice' }, h('strong', {}, 'Out of date. '),
      'The workbook has been edited since it was checked.'),
    workspace.partial && h('p', { class: 'notice' },
      'Excel would not hand out the file, so only its cells were checked, not hidden rows or merged cells.'),
    button({ class: 'plain' }, checkAgain, workspace.stale ? 'Check again' : 'Validate'));
}

/** @param {App} app */
function describe({ workspace }) {
  const { template, surroundings } = workspace.answer ?? {};
  return [template?.title, fieldText(surroundings, 'partnership'), fieldText(surroundings, 'period')]
    .filter(Boolean).join(', ');
}
