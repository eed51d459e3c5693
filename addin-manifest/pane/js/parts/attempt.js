// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { wanting } from './field.js';
import { faultBox, problemOf } from './problem-box.js';
import { announce } from './status.js';

/**
 * @typedef {import('./field.js').Field} Field
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {[Field, string]} Required a field, and what is said while it is empty
 *
 * @typedef {object} Attempt
 * @property {HTMLElement} outcome where it is said what stands in the way
 * @property {Required[]} required
 * @property {() => Promise<unknown>} send
 * @property {(problem: Problem, again: () => void) => HTMLElement} [refused] how a refusal is shown
 */

/**
 * Sends what was filled in, once at a time. What is missing and why it was refused is said above it, and the focus
 * goes there.
 * @param {Attempt} attempt
 */
export function attempt({ outcome, required, send, refused = problemOf }) {
  const say = (/** @type {HTMLElement} */ what) => {
    fill(outcome, what);
    focusOn(what);
  };
  let busy = false;

  return async function go() {
    const faults = required.flatMap(([field, message]) => wanting(field, message));
    if (faults.length > 0) {
      say(faultBox(faults));
    } else if (!busy) {
      busy = true;
      fill(outcome, h('p', { class: 'loading' }, 'Sending…'));
      announce('Sending.');
      try {
        await send();
        fill(outcome);
      } catch (error) {
        say(refused(asProblem(error), go));
      }
      busy = false;
    }
  };
}
