// @ts-check
import { asTyped } from '../cells.js';
import { button, fill, focusOn, h, newId } from '../dom.js';
import { grouped } from '../groups.js';
import { problemOf } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { asProblem } from '../problem.js';
import { typeAt } from '../surroundings.js';
import { count, shown } from '../words.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Surroundings} Surroundings
 */

/** How many patches of one sheet are listed before the rest is asked for. */
const FIRST_PATCHES = 100;

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
  const body = h('div', {}, h('h1', {}, title), patches.length === 0 ? nothing() : review(app, answer));
  return { title, body };
}

function nothing() {
  return h('div', { class: 'empty' },
    h('p', {}, 'Every calculated cell already holds its formula and the right figure. There is nothing to write.'),
    h('p', {}, h('a', { class: 'button main', href: '#/submit' }, 'Submit it to a book')));
}

/**
 * @param {App} app
 * @param {CheckAnswer} answer
 */
function review(app, { patches, surroundings }) {
  const outcome = h('div');
  const take = async () => {
    download.setAttribute('aria-disabled', 'true');
    fill(outcome, h('p', { class: 'loading' }, 'Recalculating…'));
    try {
      const said = await app.workspace.port.apply(patches);
      fill(outcome, h('p', { class: 'done' }, said));
      announce(said);
    } catch (error) {
      const problem = problemOf(asProblem(error), take);
      fill(outcome, problem);
      focusOn(problem);
    }
    download.removeAttribute('aria-disabled');
  };
  const download = button({ class: 'main' }, () => download.hasAttribute('aria-disabled') || take(),
    'Download the recalculated workbook');
  return [
    h('p', { class: 'lead' }, `${count(patches.length, 'cell')} would change. `
      + 'Nothing you entered is touched: only calculated cells are written.'),
    h('p', {}, download),
    outcome,
    grouped(patches, (patch) => patch.sheet).map(([sheet, all]) => sheetOf(sheet, all, surroundings)),
  ];
}

/**
 * @param {string} sheet
 * @param {Patch[]} patches
 * @param {Surroundings | undefined} surroundings
 */
function sheetOf(sheet, patches, surroundings) {
  const row = (/** @type {Patch} */ patch) => rowOf(patch, surroundings);
  const id = newId('sheet');
  const rows = h('tbody', {}, patches.slice(0, FIRST_PATCHES).map(row));
  const rest = patches.slice(FIRST_PATCHES);
  const more = button({ class: 'plain' }, () => {
    rows.append(...rest.map(row));
    more.remove();
  }, `Show ${count(rest.length, 'more cell')}`);
  return h('section', { class: 'sheet', 'aria-labelledby': id },
    h('h2', { id }, sheet, ' ', h('span', { class: 'soft' }, count(patches.length, 'cell'))),
    h('table', { class: 'patches' },
      h('thead', {}, h('tr', {}, ['Cell', 'Was', 'Will be', 'Why'].map((name) => h('th', { scope: 'col' }, name)))),
      rows),
    rest.length > 0 && more);
}

/**
 * @param {Patch} patch
 * @param {Surroundings | undefined} surroundings
 */
function rowOf({ sheet, cell, was, value, formula, why }, surroundings) {
  const type = typeAt(surroundings, sheet, cell);
  return h('tr', {},
    h('th', { scope: 'row', class: 'cells' }, cell),
    h('td', { 'data-label': 'Was' }, orBlank(shown(was, type))),
    h('td', { 'data-label': 'Will be' }, h('strong', {}, orBlank(shown(value, type))),
      formula && h('code', {}, `=${asTyped(formula)}`)),
    h('td', { 'data-label': 'Why' }, why));
}

/** @param {string} text */
function orBlank(text) {
  return text || h('span', { class: 'soft' }, 'blank');
}
