// @ts-check
import { button, h } from '../dom.js';
import { count } from '../words.js';

/**
 * @typedef {import('../template-care.js').Preview} Preview
 * @typedef {import('../template-care.js').Difference} Difference
 */

const FIRST = 100;

/**
 * Everything that a template's next version says otherwise than the one before, each with its place.
 * @param {Preview} preview
 */
export function differences({ version, changes, more }) {
  if (changes.length === 0) {
    return h('p', {}, 'It says nothing otherwise than the version before.');
  }
  const rows = h('tbody', {}, changes.slice(0, FIRST).map(line));
  const rest = changes.slice(FIRST);
  const all = button({ class: 'plain' }, () => {
    rows.append(...rest.map(line));
    all.remove();
  }, `Show ${count(rest.length, 'more difference')}`);
  const lead = version === '1' ? `It is the first version: ${count(changes.length + more, 'statement')}.`
    : `${count(changes.length + more, 'difference')} from the version before.`;
  return [
    h('p', {}, lead),
    h('table', { class: 'patches differences' },
      h('thead', {}, h('tr', {}, ['Place', 'Before', 'After'].map((name) => h('th', { scope: 'col' }, name)))), rows),
    rest.length > 0 && all,
    more > 0 && h('p', { class: 'notice' }, `${count(more, 'further difference')} ${more === 1 ? 'is' : 'are'} not listed. Look at the workbook itself.`),
  ];
}

/** @param {Difference} difference */
function line({ place, before, after }) {
  return h('tr', {},
    h('th', { scope: 'row' }, place),
    h('td', { 'data-label': 'Before' }, before ?? h('span', { class: 'soft' }, 'not there')),
    h('td', { 'data-label': 'After' }, after === null ? h('strong', {}, 'goes') : h('strong', {}, after)));
}
