// @ts-check
import { h } from '../dom.js';
import { pounds } from '../reconciling.js';

/**
 * The statement, to the penny.
 * @param {import('../reconciling.js').Reconciliation} one
 */
export function statementTable({ statement, fund }) {
  const { opening, received, spent, items, closing, difference, balances } = statement;
  return h('section', { class: 'statement', 'aria-labelledby': 'statement' },
    h('h2', { id: 'statement' }, 'Statement'),
    h('table', {},
      h('caption', {}, `${fund}: ${balances ? 'it balances' : `${pounds(difference)} is left to explain`}`),
      h('tbody', {},
        row('Opening balance', opening),
        row('Received', received),
        row('Spent', negative(spent)),
        items.map(({ label, amount }) => row(label, amount)),
        !balances && row('Left to explain', negative(difference)),
        row('Closing balance of the ledger', closing))));
}

/** @param {string} amount */
function negative(amount) {
  return amount.startsWith('-') ? amount.slice(1) : /^0\.00$/.test(amount) ? amount : `-${amount}`;
}

/**
 * @param {string} label
 * @param {string} amount
 */
function row(label, amount) {
  return h('tr', {}, h('th', { scope: 'row' }, label), h('td', {}, pounds(amount)));
}
