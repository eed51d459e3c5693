// @ts-check
import { h } from '../dom.js';
import { fundTable, reconciliationLink } from '../parts/fund-table.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { reconciling } from '../reconciling.js';
import { link } from '../router.js';
import { count } from '../words.js';

/**
 * The reconciliations of one book, the newest first.
 * @param {string} book
 * @returns {import('../router.js').View}
 */
export function reconciliationsView(book) {
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'The book')),
    h('h1', {}, 'Reconciliations'),
    h('p', { class: 'lead' }, book),
    loading('reconciliations', () => reconciling.ofBook(book), (all) => {
      announce(count(all.length, 'reconciliation'));
      return all.length === 0
        ? h('p', {}, 'Nobody has held it against its ledger yet. ', h('a', { href: link('books', book, 'reconcile') }, 'Reconcile it'))
        : fundTable('Reconciliations of this fund, the newest first', all, reconciliationLink);
    }));
  return { title: 'Reconciliations', body };
}
