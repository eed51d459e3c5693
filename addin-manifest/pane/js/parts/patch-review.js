// @ts-check
import { asTyped } from '../cells.js';
import { button, fill, focusOn, h, newId } from '../dom.js';
import { grouped } from '../groups.js';
import { asProblem } from '../problem.js';
import { nameAt, typeAt } from '../surroundings.js';
import { count, shown } from '../words.js';
import { problemOf } from './problem-box.js';
import { skippedList } from './skipped-list.js';
import { announce } from './status.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../shapes.js').Surroundings} Surroundings
 */

/** How many patches of one sheet are listed before the rest is asked for. */
const FIRST_PATCHES = 100;

/**
 * Patches to look over, old beside new, and the button that applies them.
 * @param {Pick<App, 'workspace'> & Partial<Pick<App, 'check'>>} app
 * @param {Patch[]} patches
 * @param {string} label of the button
 * @param {(skipped: import('../ports/port.js').Skip[]) => void} [written] told of what was not
 */
export function patchReview({ workspace, check }, patches, label, written = () => {}) {
  const outcome = h('div');
  const box = h('div');
  const take = async () => {
    apply.setAttribute('aria-disabled', 'true');
    fill(outcome, h('p', { class: 'loading' }, 'Writing…'));
    try {
      const { said, skipped, made } = await workspace.port.apply(patches);
      const done = h('div', { class: 'patches-done', tabindex: '-1' },
        h('p', { class: 'done' }, said), skippedList(skipped), check && wayOn(made, check));
      fill(box, done);
      focusOn(done);
      announce(said);
      written(skipped);
    } catch (error) {
      const problem = problemOf(asProblem(error), take);
      fill(outcome, problem);
      focusOn(problem);
    }
    apply.removeAttribute('aria-disabled');
  };
  const apply = button({ class: 'main' }, () => apply.hasAttribute('aria-disabled') || take(), label);
  const { surroundings } = workspace.answer ?? {};
  fill(box,
    h('p', {}, apply),
    outcome,
    grouped(patches, (patch) => patch.sheet).map(([sheet, all]) => sheetOf(sheet, all, surroundings)));
  return box;
}

/**
 * How to go on from what was written.
 * @param {File | undefined} made
 * @param {App['check']} check
 */
function wayOn(made, check) {
  return made && h('p', { class: 'ways-on' },
    button({ class: 'main' }, () => check(made), 'Go on with this one'), ' ',
    h('span', { class: 'soft' }, 'It takes the place of the workbook in hand and is checked again.'));
}

/**
 * @param {string} sheet
 * @param {Patch[]} patches
 * @param {Surroundings | null | undefined} surroundings
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
 * @param {Surroundings | null | undefined} surroundings
 */
function rowOf({ sheet, cell, was, value, formula, why }, surroundings) {
  const type = typeAt(surroundings, sheet, cell);
  const name = nameAt(surroundings, sheet, cell);
  return h('tr', {},
    h('th', { scope: 'row' }, name && `${name} `, h('span', { class: 'cells' }, name ? `(${cell})` : cell)),
    h('td', { 'data-label': 'Was' }, orBlank(shown(was, type))),
    h('td', { 'data-label': 'Will be' }, h('strong', {}, orBlank(shown(value, type))),
      formula && h('code', {}, `=${asTyped(formula)}`)),
    h('td', { 'data-label': 'Why' }, why));
}

/** @param {string} text */
function orBlank(text) {
  return text || h('span', { class: 'soft' }, 'blank');
}
