// @ts-check
import { h } from '../dom.js';

/**
 * Where a funding sheet will be laid beside the ledger.
 * @returns {import('../router.js').View}
 */
export function reconcileView() {
  return {
    title: 'Reconcile',
    body: h('div', {}, h('h1', {}, 'Reconcile'),
      h('p', { class: 'lead' }, 'This service cannot reconcile with a ledger yet. Everything else works.')),
  };
}
