// @ts-check
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { reconciling } from '../reconciling.js';
import { link } from '../router.js';
import { count, when } from '../words.js';

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
        ? h('p', {}, 'Nobody has held it against its ledger yet. ', h('a', { href: '#/reconcile' }, 'Reconcile it'))
        : h('ol', { class: 'timeline' }, all.map(entry));
    }));
  return { title: 'Reconciliations', body };
}

/** @param {import('../reconciling.js').Summary} one */
function entry({ id, at, who, source, files, newer, standing, statement }) {
  const open = statement.openBreaks;
  return h('li', { class: newer === null && 'counting' },
    h('h2', {}, `Reconciliation ${id}`),
    h('p', {}, `${who}, `, h('time', { datetime: at }, when(at)), `: ${files.ledger}, ${source}`),
    h('p', {}, standing.sentence),
    h('p', { class: 'soft' }, open === 0 ? 'No break is open.' : `${count(open, 'break is', 'breaks are')} open.`),
    h('p', { class: 'entry-links' }, h('a', { href: link('reconcile', id) }, 'What does not tie, and the statement',
      h('span', { class: 'unseen' }, ` of reconciliation ${id}`))));
}
