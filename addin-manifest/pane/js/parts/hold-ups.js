// @ts-check
import { h } from '../dom.js';
import { labelOf, told } from '../findings.js';
import { link } from '../router.js';
import { count, list } from '../words.js';

/**
 * What of a version holds up its approval: errors that nobody waived and queries that nobody explained.
 * @typedef {import('../shapes.js').Finding} Finding
 */

/** How many are listed before the rest is counted. */
const FIRST = 6;

/** @param {Finding} finding */
export function holdsUp({ severity, waiver, explanation }) {
  return !waiver && (severity === 'error' || (severity === 'query' && !explanation));
}

/**
 * Each with the way to its card on the page of the version.
 * @param {string} book
 * @param {number} number
 * @param {Finding[]} findings in the order of the version
 */
export function holdUps(book, number, findings) {
  const held = findings.flatMap((finding, at) => (holdsUp(finding) ? [{ finding, at }] : []));
  if (held.length === 0) {
    return h('p', { class: 'hold-ups-none' }, 'Nothing holds up its approval.');
  }
  const rest = held.length - FIRST;
  return h('div', { class: 'hold-ups notice' },
    h('p', {}, h('strong', {}, `Before it can be approved: ${toDo(held.map(({ finding }) => finding))}.`)),
    h('ul', {}, held.slice(0, FIRST).map(({ finding, at }) => h('li', {}, `${labelOf(finding.severity)}: `,
      h('a', { href: link('books', book, number, 'finding', at + 1) },
        told(finding))))),
    rest > 0 && h('p', {}, h('a', { href: link('books', book, number) }, `${count(rest, 'more', 'more')} with version ${number}`)));
}

/** @param {Finding[]} held */
function toDo(held) {
  const errors = held.filter(({ severity }) => severity === 'error').length;
  const queries = held.length - errors;
  return list([
    errors > 0 ? `${count(errors, 'error')} to put right or have waived` : '',
    queries > 0 ? `${count(queries, 'query', 'queries')} to explain` : '',
  ].filter(Boolean));
}
