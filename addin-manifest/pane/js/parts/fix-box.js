// @ts-check
import { asTyped } from '../cells.js';
import { button, fill, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { count, shown } from '../words.js';
import { problemOf } from './problem-box.js';
import { skippedList } from './skipped-list.js';
import { announce } from './status.js';

/**
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../ports/port.js').Applied} Applied
 */

/** How many cells are told of before the rest is counted. */
const FIRST_CELLS = 5;

/**
 * What would put a finding right, old and new, with the button that does it.
 * @param {Patch[]} patches
 * @param {(patches: Patch[]) => Promise<Applied>} apply
 * @param {string} label what the button is called
 */
export function fixBox(patches, apply, label) {
  const box = h('div', { class: 'fix' });
  const fix = async () => {
    try {
      const { said, skipped } = await apply(patches);
      const done = h('div', {}, h('p', { class: 'done' }, said), skippedList(skipped));
      fill(box, done);
      focusOn(done);
      announce(said);
    } catch (error) {
      const problem = problemOf(asProblem(error));
      fill(box, problem, offer());
      focusOn(problem);
    }
  };
  const offer = () => [
    h('ul', { class: 'fixes' }, patches.slice(0, FIRST_CELLS).map(line)),
    patches.length > FIRST_CELLS && h('p', { class: 'soft' }, `and ${count(patches.length - FIRST_CELLS, 'more cell')}`),
    button({ class: 'plain' }, fix, label),
  ];
  fill(box, offer());
  return box;
}

/** @param {Patch} patch */
function line({ cell, was, value, formula }) {
  return h('li', {}, h('span', { class: 'cells' }, cell), ': ', shown(was, 'text') || 'blank', ' becomes ',
    h('strong', {}, shown(value, 'text') || 'blank'), formula && [' ', h('code', {}, `=${asTyped(formula)}`)]);
}
