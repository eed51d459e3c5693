// @ts-check
import { button, fill, h } from '../dom.js';
import { pounds, reconciling } from '../reconciling.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { count } from '../words.js';
import { fundTable, reconciliationLink } from './fund-table.js';
import { loading } from './loading.js';

const FEW = 3;

/**
 * A fund beside its ledger, on the page of its book: what is open, who signed, and the way on.
 * @param {import('../shapes.js').Book} book
 */
export function bookReconciliations({ id, partnership }) {
  return h('section', { 'aria-labelledby': 'ledger' },
    h('h2', { id: 'ledger' }, 'Beside its ledger'),
    loading('reconciliations', () => reconciling.ofBook(id), (all) => all.length === 0
      ? h('p', {}, 'Nobody has laid it beside its ledger yet.')
      : [
        fundTable('Reconciliations with the ledger', all.slice(0, FEW), reconciliationLink),
        all[0].statement.openBreaks > 0 && breaks(all[0]),
        all.length > FEW && h('p', {}, h('a', { href: link('books', id, 'reconciliations') },
          `All ${count(all.length, 'reconciliation')}`)),
      ]),
    may('reconcile', partnership) && h('p', {}, h('a', { class: 'button', href: link('books', id, 'reconcile') },
      'Lay it beside the ledger’s newest export')));
}

/** Those of the newest, fetched when somebody wants them: they come with all its transactions. @param {import('../reconciling.js').Summary} newest */
function breaks({ id, statement: { openBreaks } }) {
  const place = h('div');
  const show = button({ class: 'plain' }, () => {
    show.remove();
    fill(place, loading('open breaks', () => reconciling.read(id), (one) => h('ul', { class: 'open-breaks' },
      one.breaks.map(({ amount, line, message }) => h('li', {},
        h('strong', {}, pounds(amount)), line && ` on ${line}`, `: ${message}`)))));
  }, `Show ${count(openBreaks, 'open break')} of reconciliation ${id}`);
  return h('div', {}, show, place);
}
