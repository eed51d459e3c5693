// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { wanting } from './field.js';
import { faultBox, problemOf } from './problem-box.js';
import { progress } from './progress.js';
import { announce } from './status.js';

/**
 * @typedef {import('./field.js').Field} Field
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {[Field, string]} Required a field, and what is said while it is empty
 * @typedef {{signal: AbortSignal, onSent?: (share: number) => void}} Sent how a request that can be stopped goes
 *
 * @typedef {object} Attempt
 * @property {HTMLElement} outcome where it is said what stands in the way
 * @property {Required[]} required
 * @property {(how: Sent) => Promise<unknown>} send
 * @property {{what: string, then: string}} [long] for what takes a while: what is done, and what the service does once
 *   the files have gone. It can be stopped.
 * @property {(problem: Problem, again: () => void) => HTMLElement} [refused] how a refusal is shown
 */

/**
 * Sends what was filled in, once at a time. What is missing and why it was refused is said above it, and the focus
 * goes there.
 * @param {Attempt} attempt
 */
export function attempt({ outcome, required, send, long, refused = problemOf }) {
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
      try {
        await send(onItsWay(outcome, long));
        fill(outcome);
      } catch (error) {
        const problem = asProblem(error);
        problem.kind === 'cancelled' ? stopped(outcome) : say(refused(problem, go));
      }
      busy = false;
    }
  };
}

/**
 * Says that it is on its way, and how far it is where that takes a while.
 * @param {HTMLElement} outcome
 * @param {Attempt['long']} long
 * @returns {Sent}
 */
function onItsWay(outcome, long) {
  const stop = new AbortController();
  if (!long) {
    fill(outcome, h('p', { class: 'loading' }, 'Sending…'));
    announce('Sending.');
    return { signal: stop.signal };
  }
  const bar = progress(long.what, () => stop.abort());
  fill(outcome, bar.box);
  bar.sent(0, long.then);
  return { signal: stop.signal, onSent: (share) => bar.sent(share, long.then) };
}

/** @param {HTMLElement} outcome */
function stopped(outcome) {
  const said = h('p', { class: 'notice', tabindex: '-1' }, 'Cancelled. What you chose and typed is still here.');
  fill(outcome, said);
  focusOn(said);
}
