// @ts-check
import { h } from '../dom.js';
import { pounds } from '../reconciling.js';
import { count } from '../words.js';
import { setAsideList } from './reading-report.js';

/**
 * The statement, to the penny.
 * @param {import('../reconciling.js').Reconciliation} one
 */
export function statementTable({ statement, fund, reading }) {
  return h('section', { class: 'statement', 'aria-labelledby': 'statement' },
    h('h2', { id: 'statement' }, 'Statement'),
    statementFigures(statement, fund),
    setAsideList(reading));
}

/**
 * @param {import('../reconciling.js').Statement} statement
 * @param {string} fund
 */
export function statementFigures(statement, fund) {
  const { opening, received, spent, items, closing, unexplained } = statement;
  return h('table', {},
    h('caption', {}, `${fund}: ${balanceWords(statement)}`),
    h('tbody', {},
      row('Opening balance', opening),
      row('Received', received),
      row('Spent', negative(spent)),
      items.map(({ label, amount }) => row(label, amount)),
      isAny(unexplained.spending) && row('Spending left to explain', negative(unexplained.spending)),
      isAny(unexplained.income) && row('Income left to explain', unexplained.income),
      isAny(unexplained.balance) && row('Balance left to explain', negative(unexplained.balance)),
      row('Closing balance of the ledger', closing)));
}

/** Spending and income apart: neither makes up for the other. @param {import('../reconciling.js').Statement} statement */
function balanceWords({ balances, unexplained: { income, spending }, openBreaks }) {
  if (balances) {
    return 'it balances';
  }
  const sides = [
    isAny(spending) && `${pounds(spending)} of spending`,
    isAny(income) && `${pounds(income)} of income`,
  ].filter((side) => side !== false);
  return sides.length === 0
    ? `it does not balance while ${count(openBreaks, 'break is', 'breaks are')} open`
    : `${sides.join(' and ')} ${sides.length === 1 ? 'is' : 'are'} left to explain`;
}

/** @param {string} amount */
function isAny(amount) {
  return amount !== '0.00';
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
