// @ts-check
import { button, h } from '../dom.js';
import { rememberedName, rememberName } from '../who.js';
import { count, day, list } from '../words.js';
import { attempt } from './attempt.js';
import { nameField } from './field.js';
import { kindWords } from './item-fields.js';
import { idOf } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {Reconciliation['decisions'][number]} Decided
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

/**
 * The decisions that count, each of which can be undone.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function decidedList(one, change) {
  const name = nameField('It is kept with what you undo.', rememberedName() ?? '');
  const outcome = h('div');
  /** @param {Decided} decided */
  const undo = ({ what }) => attempt({
    outcome,
    required: [[name, 'Enter your name']],
    send: () => {
      rememberName(name.control.value.trim());
      const { number, line, breakId, place } = what;
      return change.decide(one, [{ number, line, breakId, place, decision: 'undo' }], name.control.value.trim());
    },
    refused: change.refused,
  });
  return one.decisions.length > 0 && h('section', { 'aria-labelledby': 'decided' },
    h('h2', { id: 'decided' }, `${count(one.decisions.length, 'decision')} of people`),
    one.newer === null && h('p', {}, 'They count for the next export, too. Undo what was wrong.'),
    outcome,
    one.newer === null && name.box,
    h('ul', { class: 'decided' }, one.decisions.map((decided) => h('li', {},
      `${decided.who}: ${decisionWords(one, decided)} `,
      one.newer === null && button({ class: 'plain', 'aria-label': `Undo ${about(one, decided)}` }, undo(decided),
        'Undo')))));
}

/**
 * @param {Reconciliation} one
 * @param {Decided} decided
 */
function decisionWords(one, decided) {
  const { decision, to, reason, kind, clears, with: payment } = decided.what;
  const what = about(one, decided);
  const also = decision.endsWith('-code') ? ', with whatever else comes on its code' : '';
  switch (decision) {
    case 'confirm': return `${what} is on ${lines(to)}, as it was proposed.`;
    case 'reject': return `${what} is not where the rules would have it.`;
    case 'receive':
    case 'receive-code': return `${what} was received from the funder${also}.`;
    case 'cancel': return `${what} cancels ${payment ? idOf(payment) : 'a payment'}.`;
    case 'item': return `${what} is a reconciling item, ${kindWords(kind ?? '')}: ${reason}. It clears by `
      + `${day(`${clears}T12:00:00Z`)}.`;
    case 'set-aside':
    case 'set-aside-code': return `${what} is set aside${also}: ${reason}.`;
    default: return `${what} is on ${lines(to)}${also}.`;
  }
}

/** @param {import('../reconciling.js').Decision['to']} to */
function lines(to) {
  return list((to ?? []).map(({ line }) => line));
}

/**
 * @param {Reconciliation} one
 * @param {Decided} decided
 */
function about({ settled }, { what }) {
  if (what.place) {
    return what.place;
  }
  if (!what.breakId) {
    return `document ${idOf({ number: what.number ?? '', line: what.line ?? '' })}`;
  }
  const broken = settled.find((each) => each.what.id === what.breakId)?.what;
  return broken ? `${broken.kind.replaceAll('-', ' ')}${broken.line ? `, ${broken.line}` : ''}` : 'a break that is gone';
}
