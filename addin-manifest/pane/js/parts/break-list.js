// @ts-check
import { h, newId } from '../dom.js';
import { pounds } from '../reconciling.js';
import { placing } from './placing.js';
import { transactionList } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Break} Break
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

/** Rows and tabs that were not read are set aside where the reading report names them. */
const NOT_READ = 'not-read';

/**
 * What does not tie, each with what would clear it.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function breakList(one, change) {
  return one.breaks.length > 0 && h('ol', { class: 'breaks' }, one.breaks.map((broken) => entry(one, broken, change)));
}

/**
 * @param {Reconciliation} one
 * @param {Break} broken
 * @param {Change} change
 */
function entry(one, broken, change) {
  const id = newId('break');
  return h('li', { class: 'break', 'aria-labelledby': id },
    h('h3', { id }, h('span', { class: 'break-amount' }, pounds(broken.amount)), ' ',
      broken.kind.replaceAll('-', ' '), broken.line && `, ${broken.line}`),
    h('p', {}, broken.message),
    h('p', {}, h('strong', {}, 'To clear it: '), broken.fix),
    transactionList(broken.transactions),
    one.newer === null && broken.kind !== NOT_READ && placing(one, broken, change));
}
