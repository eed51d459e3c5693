// @ts-check
import { h, newId } from '../dom.js';
import { rememberName } from '../who.js';
import { field, nameField, select, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { itemFields } from './item-fields.js';
import { ASIDE, OTHER_FUND, hasCode, placeDecision, places } from './places.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Break} Break
 * @typedef {import('../reconciling.js').Decision} Decision
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

/** Transactions that are on no line, so that somebody can say where they belong. */
const OPEN = ['unmatched', 'undecided', 'rejected', 'decision-out-of-date'];
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
  const where = field('Where it belongs', '', select([...(isOpen ? places(one, broken) : []), [ITEM, 'A reconciling item: it will tie later']],
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
  /** @returns {Decision[]} */
  const decisions = () => {
    const place = where.control.value;
    const reason = (place === OTHER_FUND ? fund : why).control.value.trim();
    return place === ITEM
      ? [{ breakId: broken.id, ...item.decision() }]
      : placeDecision(broken, place, reason, always.checked && !more.hidden);
  };
  return h('details', {},
    h('summary', {}, isOpen ? 'Say where it belongs' : 'Make it a reconciling item'),
    inPlaceForm({
      label: 'Decide',
      questions: [where.box, more, fund.box, why.box, item.box, name.box],
      required: [[name, 'Enter your name']],
      send: () => {
        rememberName(name.control.value.trim());
        return change.decide(one, decisions(), name.control.value.trim());
      },
      refused: change.refused,
    }));
}
