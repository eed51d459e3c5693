// @ts-check
import { button, h, newId } from '../dom.js';
import { pounds } from '../reconciling.js';
import { rememberedName, rememberName } from '../who.js';
import { count, list } from '../words.js';
import { attempt } from './attempt.js';
import { nameField } from './field.js';
import { idOf, transactionList } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Match} Match
 * @typedef {import('../reconciling.js').Decision} Decision
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

/**
 * What payments and credits that no rule places could be. Nothing is taken until somebody says so.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function proposalList(one, change) {
  const name = nameField('It is kept with what you take.', rememberedName() ?? '');
  const outcome = h('div');
  /** @param {Match} proposal */
  const take = (proposal) => attempt({
    outcome,
    required: [[name, 'Enter your name']],
    send: () => {
      rememberName(name.control.value.trim());
      return change.decide(one, taken(proposal), name.control.value.trim());
    },
    refused: change.refused,
  });
  return one.newer === null && one.proposals.length > 0 && h('section', { 'aria-labelledby': 'proposals' },
    h('h2', { id: 'proposals' }, `${count(one.proposals.length, 'proposal')} for what is open`),
    h('p', {}, 'None of them counts until you take it.'),
    outcome,
    name.box,
    h('ul', { class: 'matches' }, one.proposals.map((proposal) => entry(proposal, take(proposal)))));
}

/**
 * @param {Match} proposal
 * @param {() => void} take
 */
function entry({ kind, amount, parts, transactions, reason }, take) {
  const id = newId('proposal');
  const what = list(transactions.map(idOf));
  const where = kind === 'cancelled' ? ` ${what} cancel out` : ` on ${list(parts.map(({ line }) => line))}`;
  return h('li', { class: 'match', 'aria-labelledby': id },
    h('p', { id }, h('strong', {}, pounds(amount)), where),
    h('p', {}, reason),
    transactionList(transactions),
    h('p', { class: 'entry-links' },
      button({ class: 'plain', 'aria-label': `Take it: ${what}${kind === 'cancelled' ? '' : where}` }, take, 'Take it')));
}

/**
 * The decisions that make a proposal true.
 * @param {Match} proposal
 * @returns {Decision[]}
 */
function taken({ kind, parts, transactions }) {
  if (kind === 'cancelled') {
    const [payment, credit] = transactions;
    return [{
      number: credit.number,
      line: credit.line,
      decision: 'cancel',
      with: { number: payment.number, line: payment.line },
    }];
  }
  const to = kind === 'one-to-many' ? parts : parts.map(({ line }) => ({ line }));
  return transactions.map(({ number, line }) => ({ number, line, decision: 'move', to }));
}
