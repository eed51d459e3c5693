// @ts-check
import { h } from '../dom.js';
import { pounds } from '../reconciling.js';
import { day } from '../words.js';

/**
 * Lines of a ledger.
 * @param {import('../reconciling.js').Transaction[]} transactions
 */
export function transactionList(transactions) {
  return transactions.length > 0 && h('ul', { class: 'transactions' },
    transactions.map((one) => h('li', {},
      h('span', { class: 'transaction-amount' }, pounds(one.amount)), ' ',
      [`document ${idOf(one)}`, day(`${one.date}T12:00:00Z`), one.supplier, one.description].filter(Boolean)
        .join(', '))));
}

/** "10023 line 2". @param {{number: string, line: string}} transaction */
export function idOf({ number, line }) {
  return line ? `${number} line ${line}` : number;
}
