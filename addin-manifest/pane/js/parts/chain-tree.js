// @ts-check
import { IN_ORDER, STEPS, treeOf } from '../chain.js';
import { h } from '../dom.js';
import { link } from '../router.js';
import { count } from '../words.js';

/**
 * @typedef {import('../chain.js').Chain} Chain
 * @typedef {import('../chain.js').Branch} Branch
 * @typedef {import('../chain.js').ChainThing} ChainThing
 */

/**
 * The chain: on a wide page each step in a column of its own, on a narrow one each below what it follows from.
 * @param {Chain} chain
 */
export function chainTree({ things }) {
  return h('div', { class: 'chain' },
    h('ul', { class: 'chain-steps', 'aria-label': 'The steps' }, IN_ORDER.map((step) => stepLine(step, things))),
    h('ul', { class: 'chain-tree' }, treeOf(things).map((branch) => item(branch, 0))));
}

/**
 * @param {import('../chain.js').ChainStep} step
 * @param {ChainThing[]} things
 */
function stepLine(step, things) {
  const own = things.filter((thing) => thing.step === step);
  const hanging = own.filter(({ hangs }) => hangs.length > 0).length;
  return h('li', {}, h('strong', {}, STEPS[step]), ` ${own.length}`,
    hanging > 0 && h('span', { class: 'chain-count' }, `, ${hanging} in the air`));
}

/**
 * @param {Branch} branch
 * @param {number} from the column that follows the one it hangs on
 * @returns {HTMLElement}
 */
function item({ thing, under, again }, from) {
  const at = IN_ORDER.indexOf(thing.step);
  return h('li', { class: `chain-item skips-${Math.max(0, at - from)}` },
    card(thing, again),
    under.length > 0 && h('ul', {}, under.map((branch) => item(branch, at + 1))));
}

/**
 * @param {ChainThing} thing
 * @param {boolean} again
 */
function card({ step, label, state, book, title, version, sheet, cell, hangs }, again) {
  const isHanging = hangs.length > 0;
  return h('div', { class: `chain-card${isHanging && !again ? ' hangs' : ''}` },
    h('p', { class: 'chain-step' }, NAMES[step]),
    h('p', { class: 'chain-label' }, label),
    again ? h('p', { class: 'soft' }, 'It stands above, too.') : [
      state && h('p', {}, `${state}.`.replace(/([.?!])\.$/, '$1')),
      isHanging && h('ul', { class: 'chain-hangs', 'aria-label': 'In the air' }, hangs.map((why) => h('li', {}, why))),
      h('p', { class: 'soft' },
        h('a', { href: link('books', book, String(version)) }, `${title}, version ${version}${cell && `, ${cell} on ${sheet}`}`)),
    ]);
}

const NAMES = { decision: 'Decision', priority: 'Priority', action: 'Action', line: 'Funding line', outcome: 'Outcome' };

/**
 * "9 of 18 things hang in the air.", "Nothing of 18 things hangs in the air."
 * @param {Chain} chain
 */
export function inTheAir({ things, hanging }) {
  if (hanging === 0) {
    return `Nothing of ${count(things.length, 'thing')} hangs in the air.`;
  }
  return `${hanging} of ${count(things.length, 'thing')} ${hanging === 1 ? 'hangs' : 'hang'} in the air.`;
}
