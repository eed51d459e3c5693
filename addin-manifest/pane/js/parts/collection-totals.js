// @ts-check
import { fill, h } from '../dom.js';
import { count, number } from '../words.js';
import { field, select } from './field.js';

/**
 * What the returns come to, with who is not in each total beside it.
 * @param {import('../collections.js').Collection} collection
 */
export function collectionTotals({ totals, notAdded, missing }) {
  const all = totals ?? [];
  const notes = notAdded ?? [];
  if (all.length === 0) {
    return h('p', {}, 'There is nothing to add up yet: a total needs a return that holds money, or counts of two partnerships.');
  }
  const tables = [...new Set(all.map(({ table }) => table))];
  const body = h('tbody');
  const filter = field('Table', '', select([['', `All (${number(all.length)})`],
    ...tables.map((table) => /** @type {[string, string]} */ ([table, table]))], ''));
  const draw = () => fill(body, all.filter(({ table }) => !filter.control.value || table === filter.control.value)
    .map((total) => row(total, missing ?? [])));
  filter.control.addEventListener('change', draw);
  draw();
  return h('div', {},
    (missing ?? []).length > 0 && h('p', { class: 'notice' }, `No total is of all of them: ${count((missing ?? []).length, 'partnership')} `
      + `${(missing ?? []).length === 1 ? 'is' : 'are'} missing, named beside each.`),
    tables.length > 1 && h('div', { class: 'table-filters' }, filter.box),
    h('table', { class: 'collection-totals' },
      h('caption', { class: 'unseen' }, 'Totals over the partnerships'),
      h('thead', {}, h('tr', {}, ['Total of', 'Sum', 'Of', 'Missing'].map((name) => h('th', { scope: 'col' }, name)))),
      body),
    notes.length > 0 && h('details', {}, h('summary', {}, `What is not added (${number(notes.length)})`),
      h('ul', {}, notes.map((note) => h('li', {}, note)))));
}

/**
 * @param {import('../shapes.js').CollectionTotal} total
 * @param {import('../shapes.js').MissingReturn[]} absent of whom it is said above why there is nothing
 */
function row({ table, row: label, column, shown, from, missing, note }, absent) {
  const isTold = (/** @type {string} */ who, /** @type {string} */ why) => absent.some((one) => one.partnership === who && one.why === why);
  return h('tr', {},
    h('th', { scope: 'row' }, label || column, h('span', { class: 'soft under' }, label ? `${table}, ${column}` : table)),
    h('td', { 'data-label': 'Sum', class: 'number' }, shown),
    h('td', { 'data-label': 'Of' }, from.join(', ')),
    h('td', { 'data-label': 'Missing' }, missing.length === 0 ? 'Nothing' : missing.map(({ partnership, why }) =>
      (isTold(partnership, why) ? partnership : `${partnership} (${why})`)).join(', '),
      note && h('span', { class: 'soft under' }, note)));
}
