// @ts-check
import { h } from '../dom.js';
import { problemOf } from '../parts/problem-box.js';
import { signInForm } from '../parts/sign-in-form.js';

/**
 * What stands in place of every view until somebody has signed in.
 * @param {import('../parts/sign-in-form.js').SigningIn} signingIn
 * @param {import('../problem.js').Problem | null} problem why the last try failed
 * @returns {import('../router.js').View}
 */
export function signInView(signingIn, problem = null) {
  const box = problem && problemOf(problem);
  const form = signInForm(signingIn);
  const body = h('div', { class: 'sign-in-page' },
    box,
    h('h1', {}, 'Sign in'),
    h('p', {}, 'The workbooks kept here are for the people of your partnership.'),
    form.box);
  return { title: problem ? 'Error: Sign in' : 'Sign in', body, focus: () => box || body.querySelector('h1') };
}
