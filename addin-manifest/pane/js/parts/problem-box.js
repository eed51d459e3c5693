// @ts-check
import { button, focusOn, h } from '../dom.js';

/**
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../dom.js').Child} Child
 */

/**
 * The summary at the top of a view that says what is wrong. Put it on the page, then move the focus to it.
 * @param {...Child} children
 */
export function problemBox(...children) {
  const heading = h('h2', {}, 'There is a problem');
  return h('div', { class: 'problem', role: 'alert', tabindex: '-1' }, heading, ...children);
}

/**
 * @param {Problem} problem
 * @param {(() => void) | null} [retry] offered where trying again may help
 */
export function problemOf(problem, retry = null) {
  return problemBox(
    h('p', { class: 'problem-what' }, problem.message),
    problem.fix && h('p', {}, problem.fix),
    retry && problem.passing && tryAgain(problem, retry),
  );
}

/**
 * Tries again, once the service is ready for it.
 * @param {Problem} problem
 * @param {() => void} retry
 */
function tryAgain({ wait }, retry) {
  const due = Date.now() + wait * 1000;
  let waiting = false;
  const press = button({ class: 'plain' }, () => {
    const left = due - Date.now();
    if (left <= 0) {
      retry();
    } else if (!waiting) {
      waiting = true;
      press.textContent = 'Trying again in a moment…';
      setTimeout(() => press.isConnected && retry(), left);
    }
  }, 'Try again');
  return press;
}

/**
 * A link to what has to be put right: it moves the focus there and leaves the address alone.
 * @param {string} text
 * @param {() => HTMLElement | null} target
 */
export function linkTo(text, target) {
  const link = h('a', { href: '#main' }, text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const element = target();
    element?.scrollIntoView({ block: 'center' });
    focusOn(element);
  });
  return link;
}

/**
 * What is missing in a form, each with the way to it.
 * @param {import('./field.js').Fault[]} faults
 */
export function faultBox(faults) {
  return problemBox(h('ul', {}, faults.map(({ message, control }) => h('li', {}, linkTo(message, () => control)))));
}
