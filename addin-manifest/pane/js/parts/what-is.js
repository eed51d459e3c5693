// @ts-check
import { button, fill, h, newId } from '../dom.js';
import { termOf } from '../help/glossary.js';
import { linked } from './linked.js';

/**
 * "What is a query?", answered where it is asked: leaving the view might lose what somebody has typed there.
 * @param {string} term of the glossary
 * @param {string} [words] the question, where it is asked otherwise
 */
export function whatIs(term, words) {
  const found = termOf(term);
  if (!found) {
    throw new Error(`the glossary has no ${term}`);
  }
  const id = newId('what-is');
  const answer = h('span', { class: 'what-is-answer', id, hidden: true });
  const ask = button({ class: 'link what-is', 'aria-expanded': 'false', 'aria-controls': id }, () => {
    answer.hidden = !answer.hidden;
    ask.setAttribute('aria-expanded', String(!answer.hidden));
  }, words ?? `What is ${article(found.word)} ${found.word.toLowerCase()}?`);
  fill(answer, linked(found.text));
  return h('span', { class: 'what-is-box' }, ask, answer);
}

/** @param {string} word */
function article(word) {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
