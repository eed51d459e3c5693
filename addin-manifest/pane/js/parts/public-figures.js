// @ts-check
import { button, fill, focusOn, h, newId } from '../dom.js';
import { proposed } from '../imports.js';
import { nameAt, typeAt } from '../surroundings.js';
import { count, shown } from '../words.js';
import { attempt } from './attempt.js';
import { loading } from './loading.js';
import { skippedList } from './skipped-list.js';
import { announce } from './status.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../shapes.js').Proposals} Proposals
 */

/**
 * What imports say of the figures of the workbook in hand, to be taken over one by one. Nothing is shown where they say
 * nothing at all.
 * @param {App} app
 */
export function publicFigures(app) {
  return loading('public figures', async () => proposed(await app.workspace.port.readForCheck()),
    (proposals) => isSilent(proposals) ? '' : section(app, proposals));
}

/** @param {Proposals} proposals */
function isSilent({ fills, differs, agreeing, notes }) {
  return fills.length + differs.length + agreeing + notes.length === 0;
}

/**
 * @param {App} app
 * @param {Proposals} proposals
 */
function section(app, { fills, differs, agreeing, notes }) {
  const id = newId('figures');
  const none = fills.length + differs.length === 0;
  return h('section', { class: 'public-figures', 'aria-labelledby': id },
    h('h2', { id }, 'Figures that imports hold'),
    h('p', {}, sentence(fills.length, differs.length, agreeing)),
    none ? '' : choices(app, fills, differs),
    notes.length > 0 && h('details', {},
      h('summary', {}, `What they do not say (${count(notes.length, 'note')})`),
      h('ul', {}, notes.map((note) => h('li', {}, note)))));
}

/**
 * @param {number} fills
 * @param {number} differs
 * @param {number} agreeing
 */
function sentence(fills, differs, agreeing) {
  const said = [
    fills > 0 && `${count(fills, 'blank cell')} can be filled.`,
    differs > 0 && `${count(differs, 'typed figure')} ${differs === 1 ? 'says' : 'say'} something else; nothing is written over `
      + 'what you typed unless you tick it.',
    agreeing > 0 && `${count(agreeing, 'typed figure')} ${agreeing === 1 ? 'is' : 'are'} what the imports say too.`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : 'There is nothing that they could fill.';
}

/**
 * @param {App} app
 * @param {Patch[]} fills
 * @param {Patch[]} differs
 */
function choices(app, fills, differs) {
  /** @type {Map<HTMLInputElement, Patch>} */
  const ticks = new Map();
  const outcome = h('div');
  const inExcel = app.workspace.port.home === 'excel';
  const chosen = () => [...ticks].filter(([tick]) => tick.checked).map(([, patch]) => patch);
  const label = () => {
    const figures = count(chosen().length, 'figure');
    return inExcel ? `Write ${figures} into the workbook` : `Download the workbook with ${figures}`;
  };
  const box = h('div');
  const go = attempt({
    outcome,
    required: [],
    send: async () => {
      const { said, skipped, made } = await app.workspace.port.fill(chosen());
      const done = h('div', { class: 'patches-done', tabindex: '-1' },
        h('p', { class: 'done' }, said), skippedList(skipped),
        made && h('p', { class: 'ways-on' }, button({ class: 'main' }, () => app.check(made), 'Go on with this one')));
      fill(box, done);
      focusOn(done);
      announce(said);
    },
  });
  const take = button({ class: 'main' }, () => {
    if (chosen().length > 0) {
      go();
    } else {
      fill(outcome, h('p', { class: 'notice' }, 'Tick the figures that you want first.'));
    }
  });
  const counted = () => fill(take, label());
  const row = (/** @type {Patch} */ patch, /** @type {boolean} */ ticked) => {
    const tick = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox', id: newId('figure') }));
    tick.checked = ticked;
    tick.addEventListener('change', counted);
    ticks.set(tick, patch);
    return rowOf(patch, tick, app.workspace.answer?.surroundings);
  };
  fill(box, table([...differs.map((patch) => row(patch, false)), ...fills.map((patch) => row(patch, true))]),
    h('p', {}, take), outcome);
  counted();
  return box;
}

/** @param {HTMLElement[]} rows */
function table(rows) {
  return h('table', { class: 'patches' },
    h('caption', { class: 'unseen' }, 'Figures that imports hold for this workbook'),
    h('thead', {}, h('tr', {}, ['Cell', 'You typed', 'Import says', 'Where from'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, rows));
}

/**
 * @param {Patch} patch
 * @param {HTMLInputElement} tick
 * @param {import('../shapes.js').Surroundings | null | undefined} surroundings
 */
function rowOf({ sheet, cell, was, value, why }, tick, surroundings) {
  const type = typeAt(surroundings, sheet, cell);
  const name = nameAt(surroundings, sheet, cell) || sheet;
  return h('tr', {},
    h('th', { scope: 'row' }, h('label', { class: 'pick', for: tick.id }, tick, h('span', {}, name, ' ', h('span', { class: 'cells' }, `(${cell})`)))),
    h('td', { 'data-label': 'You typed' }, shown(was, type) || h('span', { class: 'soft' }, 'blank')),
    h('td', { 'data-label': 'Import says' }, h('strong', {}, shown(value, type))),
    h('td', { 'data-label': 'Where from' }, why));
}
