// @ts-check
import { h } from '../dom.js';
import { pounds } from '../reconciling.js';
import { link } from '../router.js';
import { count, day } from '../words.js';

/**
 * @typedef {import('../reconciling.js').Summary} Summary
 */

/**
 * How reconciliations stand: what is open, and who signed and when.
 * @param {string} caption
 * @param {Summary[]} all
 * @param {(one: Summary) => import('../dom.js').Child} nameOf what each row is about
 */
export function fundTable(caption, all, nameOf) {
  return h('table', { class: 'fund-table' },
    h('caption', { class: 'unseen' }, caption),
    h('thead', {}, h('tr', {}, ['Reconciliation', 'Ledger', 'Open', 'Prepared', 'Approved'].map((heading) =>
      h('th', { scope: 'col' }, heading)))),
    h('tbody', {}, all.map((one) => h('tr', {},
      h('th', { scope: 'row' }, nameOf(one)),
      h('td', {}, one.files.ledger, ', ', day(one.at)),
      h('td', {}, openWords(one), one.standing.state === 'reopened' && h('p', { class: 'soft' }, one.standing.sentence)),
      h('td', {}, signature(one, 'prepared')),
      h('td', {}, signature(one, 'signed'))))));
}

/** @param {Summary} one */
export function openWords({ statement: { openBreaks, balances, unexplained } }) {
  if (balances) {
    return 'Nothing: it balances';
  }
  const money = [[unexplained.spending, 'spending'], [unexplained.income, 'income']]
    .filter(([amount]) => amount !== '0.00').map(([amount, what]) => `, ${pounds(amount)} of ${what}`).join('');
  return `${count(openBreaks, 'break')}${money}`;
}

/** @param {Summary} one @param {'prepared' | 'signed'} did */
function signature({ signatures }, did) {
  const its = signatures.find((each) => each.did === did);
  const words = its ? `${its.who}, ${day(its.at)}` : 'not yet';
  return [h('span', { class: 'only-narrow soft' }, did === 'prepared' ? 'Prepared: ' : 'Approved: '), words];
}

/** Where one is read. @param {Summary} one */
export function reconciliationLink({ id, fund }) {
  return h('a', { href: link('reconcile', id) }, `Reconciliation ${id}`, h('span', { class: 'unseen' }, ` of ${fund}`));
}
