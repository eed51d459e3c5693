// @ts-check
import { h, newId } from '../dom.js';
import { pounds, reconciling } from '../reconciling.js';
import { field, nameField, select, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { rememberName } from '../who.js';
import { transactionList } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Break} Break
 * @typedef {import('../views/reconciliation.js').Changed} Changed
 * @typedef {'move' | 'move-code'} Move
 */

/** Transactions that are on no line, so that somebody can say where they belong. */
const OPEN = ['unmatched', 'undecided', 'rejected', 'decision-out-of-date'];
const ASIDE = '';
const LONGEST = 200;

/**
 * What does not tie, each with what would clear it.
 * @param {Reconciliation} one
 * @param {Changed} changed
 */
export function breakList(one, changed) {
  return one.breaks.length > 0 && h('ol', { class: 'breaks' }, one.breaks.map((broken) => entry(one, broken, changed)));
}

/**
 * @param {Reconciliation} one
 * @param {Break} broken
 * @param {Changed} changed
 */
function entry(one, broken, changed) {
  const id = newId('break');
  return h('li', { class: 'break', 'aria-labelledby': id },
    h('h3', { id }, h('span', { class: 'break-amount' }, pounds(broken.amount)), ' ',
      broken.kind.replaceAll('-', ' '), broken.line && `, ${broken.line}`),
    h('p', {}, broken.message),
    h('p', {}, h('strong', {}, 'To clear it: '), broken.fix),
    transactionList(broken.transactions),
    OPEN.includes(broken.kind) && one.newer === null && moving(one, broken, changed));
}

/**
 * @param {Reconciliation} one
 * @param {Break} broken
 * @param {Changed} changed
 */
function moving({ id, lines }, { kind, transactions }, changed) {
  const where = field('Where it belongs', '', select([
    ...lines.map(({ line }) => /** @type {[string, string]} */ ([line, `On ${line}`])),
    [ASIDE, 'None of this fund’s: set it aside'],
  ], lines[0]?.line ?? ASIDE));
  const why = field('Why it is none of this fund’s', '', textInput('', LONGEST));
  const name = nameField('It is kept with the decision.');
  const always = h('input', { type: 'checkbox', id: newId('always') });
  const more = h('div', { class: 'radio' }, always,
    h('label', { for: always.id }, 'And whatever else comes on this code'));
  const reveal = () => {
    const isAside = where.control.value === ASIDE;
    why.box.hidden = !isAside;
    more.hidden = isAside || kind !== 'unmatched';
  };
  where.control.addEventListener('change', reveal);
  reveal();
  return h('details', {}, h('summary', {}, 'Say where it belongs'), inPlaceForm({
    label: 'Decide',
    questions: [where.box, more, why.box, name.box],
    required: [[name, 'Enter your name']],
    send: () => {
      rememberName(name.control.value.trim());
      const line = where.control.value;
      return changed(reconciling.decide(id, transactions.map((said) => ({
        number: said.number,
        line: said.line,
        ...(line === ASIDE
          ? { decision: /** @type {const} */ ('set-aside'), reason: why.control.value.trim() }
          : { decision: /** @type {Move} */ (always.checked && !more.hidden ? 'move-code' : 'move'), to: [{ line }] }),
      })), name.control.value.trim()), 'Decided.');
    },
  }));
}
