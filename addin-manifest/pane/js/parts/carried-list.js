// @ts-check
import { stayedBehind, wentAlong } from '../carry-forward.js';
import { listed } from '../cells.js';
import { h, newId } from '../dom.js';
import { count } from '../words.js';

/**
 * @typedef {import('../carry-forward.js').CarriedGroup} CarriedGroup
 * @typedef {import('../shapes.js').Carried} Carried
 * @typedef {import('../dom.js').Child} Child
 */

/**
 * What an officer has yet to enter, what was carried and what was left behind, in the order they are needed.
 * @param {Carried} carried
 * @param {Child} whereNeeded the way to the cells
 */
export function carriedList({ moved, left, needed }, whereNeeded) {
  return [
    section('Still needed', needed.length === 0 ? h('p', {}, 'Nothing: every entry is there.') : [
      h('ul', { class: 'rows' }, needed.map(({ cells, sheet, message, fix }) => h('li', {},
        h('strong', {}, message), ' ', fix, ' ',
        h('span', { class: 'soft' }, sheet && `${sheet} ${listed(cells)}`)))),
      whereNeeded,
    ]),
    section('Carried', moved.length === 0 ? h('p', {}, 'Nothing was there to be carried.')
      : groupTable(count(moved.length, 'entry', 'entries'), 'It stood in', wentAlong(moved))),
    section('Left behind', left.length === 0 ? h('p', {}, 'Nothing.')
      : groupTable(count(left.length, 'entry', 'entries'), 'Why', stayedBehind(left))),
  ];
}

/**
 * @param {string} name
 * @param {Child} content
 */
function section(name, content) {
  const id = newId('carried');
  return h('section', { class: 'carried', 'aria-labelledby': id }, h('h2', { id }, name), content);
}

/**
 * @param {string} caption
 * @param {string} heading of the reasons; the column is left out where there are none
 * @param {CarriedGroup[]} groups
 */
function groupTable(caption, heading, groups) {
  const withWhy = groups.some(({ why }) => why !== '');
  const headings = ['What', 'Entries', ...(withWhy ? [heading] : [])];
  return h('table', { class: 'patches changes' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, headings.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, groups.map(({ what, entries, why }) => h('tr', {},
      h('th', { scope: 'row' }, what),
      h('td', { 'data-label': 'Entries' }, entries),
      withWhy && h('td', { 'data-label': heading }, why)))));
}
