// @ts-check
import { h, newId } from '../dom.js';
import { rememberName } from '../who.js';
import { field, nameField, select, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { itemFields } from './item-fields.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Break} Break
 * @typedef {import('../reconciling.js').Decision} Decision
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

/** Transactions that are on no line, so that somebody can say where they belong. */
const OPEN = ['unmatched', 'undecided', 'rejected', 'decision-out-of-date'];
/** What a place is when it is no line of the fund. */
const RECEIVED = '*received';
const OTHER_FUND = '*other';
const ASIDE = '*aside';
const ITEM = '*item';
const LONGEST = 200;

/**
 * Settles one break: its transactions go where they belong, or it becomes a reconciling item.
 * @param {Reconciliation} one
 * @param {Break} broken
 * @param {Change} change
 */
export function placing(one, broken, change) {
  const isOpen = OPEN.includes(broken.kind);
  const where = field('Where it belongs', '', select(isOpen ? places(one, broken) : [[ITEM, 'A reconciling item']],
    isOpen ? one.lines[0]?.line ?? ASIDE : ITEM));
  const fund = field('Which fund', '', textInput('', LONGEST));
  const why = field('Why it is none of this fund’s', '', textInput('', LONGEST));
  const item = itemFields();
  const always = h('input', { type: 'checkbox', id: newId('always') });
  const more = h('div', { class: 'radio' }, always,
    h('label', { for: always.id }, 'And whatever else comes on this code'));
  const name = nameField('It is kept with the decision.');
  where.box.hidden = !isOpen;
  const reveal = () => {
    const place = where.control.value;
    fund.box.hidden = place !== OTHER_FUND;
    why.box.hidden = place !== ASIDE;
    item.box.hidden = place !== ITEM;
    more.hidden = place === ITEM || broken.kind !== 'unmatched' || !hasCode(broken);
  };
  where.control.addEventListener('change', reveal);
  reveal();
  /** @type {import('./attempt.js').Required[]} */
  const required = [[name, 'Enter your name']];
  const decision = () => {
    const isAlways = always.checked && !more.hidden;
    switch (where.control.value) {
      case ITEM: return item.decision();
      case RECEIVED: return { decision: isAlways ? 'receive-code' : 'receive' };
      case OTHER_FUND: return aside(isAlways, `Of another fund: ${fund.control.value.trim()}`);
      case ASIDE: return aside(isAlways, why.control.value.trim());
      default: return { decision: isAlways ? 'move-code' : 'move', to: [{ line: where.control.value }] };
    }
  };
  return h('details', {},
    h('summary', {}, isOpen ? 'Say where it belongs' : 'Make it a reconciling item'),
    inPlaceForm({
      label: 'Decide',
      questions: [where.box, more, fund.box, why.box, item.box, name.box],
      required,
      send: () => {
        rememberName(name.control.value.trim());
        return change.decide(one, decisions(broken, /** @type {Decision} */ (decision())), name.control.value.trim());
      },
      refused: change.refused,
    }));
}

/**
 * Where a transaction can belong, the lines by their names.
 * @param {Reconciliation} one
 * @param {Break} broken
 * @returns {[string, string][]}
 */
function places({ lines }, { transactions }) {
  const cameIn = transactions.every(({ amount }) => amount.startsWith('-'));
  return [
    ...lines.map(({ line, initiative }) =>
      /** @type {[string, string]} */ ([line, initiative ? `On ${line}, ${initiative}` : `On ${line}`])),
    ...(cameIn ? [/** @type {[string, string]} */ ([RECEIVED, 'Received from the funder'])] : []),
    [OTHER_FUND, 'Another fund’s'],
    [ASIDE, 'None of this fund’s: set it aside'],
    [ITEM, 'A reconciling item: it will tie later'],
  ];
}

/** @param {Break} broken */
function hasCode({ transactions }) {
  return transactions.every(({ costCentre, subjective, project }) => costCentre || subjective || project);
}

/**
 * @param {boolean} always
 * @param {string} reason
 */
function aside(always, reason) {
  return { decision: always ? 'set-aside-code' : 'set-aside', reason };
}

/**
 * @param {Break} broken
 * @param {Decision} decision
 * @returns {Decision[]}
 */
function decisions({ id, transactions }, decision) {
  return decision.decision === 'item'
    ? [{ breakId: id, ...decision }]
    : transactions.map(({ number, line }) => ({ number, line, ...decision }));
}
