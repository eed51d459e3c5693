// @ts-check
import { button, fill, h } from '../dom.js';
import { count, number } from '../words.js';
import { announce } from './status.js';

/**
 * How far long work has come: a bar, the same in words, and a way to stop it.
 *
 *   const stop = new AbortController();
 *   const bar = progress('Checking 12 workbooks', () => stop.abort());
 *   fill(outcome, bar.box);
 *   bar.counted(7, 12, 'workbook');                  // "7 of 12 workbooks"
 *   request(path, { signal: stop.signal, onSent: (share) => bar.sent(share, 'Reading the ledger…') });
 *   bar.step('Adding it up…');                       // how long that takes nobody knows
 *
 * A screen reader hears a step when it begins and a count at each quarter, not every figure between.
 *
 * @typedef {object} Progress
 * @property {HTMLElement} box
 * @property {(done: number, of: number, one: string, many?: string) => void} counted
 * @property {(share: number, then: string) => void} sent the share of a file that has gone, from 0 to 1, and what the
 *   service does with it then
 * @property {(share: number, words: string) => void} read the share of a file that was read, with what is said of it
 * @property {(words: string) => void} step
 */

const QUARTERS = 4;

/**
 * @param {string} what "Checking 12 workbooks"
 * @param {(() => void) | null} cancel null for what cannot be stopped from here
 * @param {string} [labelledBy] the id of a heading that says the same already
 * @returns {Progress}
 */
export function progress(what, cancel, labelledBy) {
  const bar = h('progress', { max: '1', 'aria-labelledby': labelledBy, 'aria-label': labelledBy ? null : what });
  const words = h('p', { class: 'soft progress-words' });
  const box = h('div', { class: 'progress' }, !labelledBy && h('p', { class: 'progress-what' }, what), bar, words,
    cancel && button({}, cancel, 'Cancel'));
  let heard = '';
  /** @param {string} moment it is said once for each @param {string} text */
  const say = (moment, text) => {
    fill(words, text);
    if (moment !== heard) {
      heard = moment;
      announce(`${what}. ${text}`);
    }
  };
  const step = (/** @type {string} */ text) => {
    bar.removeAttribute('value');
    say(text, text);
  };
  return {
    box,
    step,
    counted: (done, of, one, many) => {
      bar.value = of === 0 ? 1 : done / of;
      say(`counted ${quarter(bar.value)}`, `${number(done)} of ${count(of, one, many)}`);
    },
    read: (share, text) => {
      bar.value = Math.min(share, 1);
      say(`read ${quarter(bar.value)}`, text);
    },
    sent: (share, then) => {
      if (share < 1) {
        bar.value = share;
        say(`sent ${quarter(share)}`, `Sending: ${Math.floor(share * 100)}%`);
      } else {
        step(then);
      }
    },
  };
}

/** @param {number} share */
function quarter(share) {
  return Math.floor(share * QUARTERS);
}
