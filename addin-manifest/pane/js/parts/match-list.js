// @ts-check
import { button, h, newId } from '../dom.js';
import { pounds } from '../reconciling.js';
import { may } from '../rights.js';
import { rememberedName, rememberName } from '../who.js';
import { count, list } from '../words.js';
import { attempt } from './attempt.js';
import { nameField } from './field.js';
import { idOf, transactionList } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Match} Match
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

/**
 * The matches somebody should look at; those that are certain are in the table of transactions.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function matchList(one, change) {
  const proposed = one.matches.filter(({ confidence }) => confidence !== 'certain');
  const name = nameField('It is kept with each decision.', rememberedName() ?? '');
  const outcome = h('div');
  /** @param {Match} match @param {'confirm' | 'reject'} decision */
  const decide = (match, decision) => attempt({
    outcome,
    required: [[name, 'Enter your name']],
    send: () => {
      rememberName(name.control.value.trim());
      const decisions = match.transactions.map(({ number, line }) => ({ number, line, decision }));
      return change.decide(one, decisions, name.control.value.trim());
    },
    refused: change.refused,
  });
  return proposed.length > 0 && h('section', { 'aria-labelledby': 'matches' },
    h('h2', { id: 'matches' }, `${count(proposed.length, 'match', 'matches')} to look at`),
    outcome,
    one.newer === null && may('reconcile') && name.box,
    h('ul', { class: 'matches' }, proposed.map((match) =>
      entry(match, one.newer === null && may('reconcile') ? decide : null))));
}

/**
 * @param {Match} match
 * @param {((match: Match, decision: 'confirm' | 'reject') => () => Promise<void>) | null} decide
 */
function entry(match, decide) {
  const id = newId('match');
  const lines = match.parts.map(({ line }) => line);
  const what = list(match.transactions.map(idOf));
  return h('li', { class: 'match', 'aria-labelledby': id },
    h('p', { id }, h('strong', {}, pounds(match.amount)),
      lines.length > 0 ? ` on ${list(lines)}` : ` ${match.kind.replace('-', ' ')}`,
      h('span', { class: `tag confidence-${match.confidence}` }, match.confidence)),
    h('p', {}, match.reason),
    transactionList(match.transactions),
    decide && h('p', { class: 'entry-links' },
      lines.length > 0 && button({ class: 'plain', 'aria-label': `Confirm ${what}` }, decide(match, 'confirm'), 'Confirm'), ' ',
      button({ class: 'plain', 'aria-label': `Reject ${what}` }, decide(match, 'reject'), 'Reject')));
}
