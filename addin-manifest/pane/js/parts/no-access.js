// @ts-check
import { h } from '../dom.js';
import { accountName } from '../who.js';
import { problemOf } from './problem-box.js';

const NOT_THERE = /^(no-such-|not-found$)/;

/**
 * Why something could not be shown. What one's roles do not allow, and what is not there, are no faults: there is nothing
 * to try again.
 * @param {import('../problem.js').Problem} problem
 * @param {() => void} retry
 */
export function whyNotShown(problem, retry) {
  const name = accountName();
  if (name === null) {
    return problemOf(problem, retry);
  }
  if (problem.kind === 'not-allowed') {
    return notForRole(problem.message, problem.fix);
  }
  if (NOT_THERE.test(problem.kind)) {
    return box('There is nothing here for you', h('p', {}, problem.message),
      h('p', {}, 'It may never have been here, or be another partnership’s, which you do not see.'),
      h('p', {}, h('a', { href: '#/books' }, 'Your books')));
  }
  return problemOf(problem, retry);
}

/**
 * What somebody came to that their roles do not allow.
 * @param {...string} sentences
 */
export function notForRole(...sentences) {
  return box('This is not for your role', sentences.filter(Boolean).map((sentence) => h('p', {}, sentence)),
    h('p', {}, h('a', { href: '#/me' }, 'What you may do')));
}

/**
 * @param {string} heading
 * @param {...import('../dom.js').Child} children
 */
function box(heading, ...children) {
  return h('div', { class: 'empty', tabindex: '-1' }, h('h2', {}, heading), ...children);
}
