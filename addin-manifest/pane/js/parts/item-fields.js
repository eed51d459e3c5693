// @ts-check
import { h } from '../dom.js';
import { field, select, textInput } from './field.js';

const LONGEST = 200;

/** The kinds of reconciling items and what they are called. @type {[string, string][]} */
export const ITEM_KINDS = [
  ['timing', 'Timing difference'],
  ['accrual', 'Accrual'],
  ['correction', 'Correction to come'],
  ['other-fund', 'Another fund’s'],
  ['agreed', 'Agreed with the funder'],
  ['other', 'Other item'],
];

/** @param {string} kind */
export function kindWords(kind) {
  return ITEM_KINDS.find(([each]) => each === kind)?.[1] ?? kind.replaceAll('-', ' ');
}

/** What a reconciling item needs: a kind, a reason, and the day by which it will tie. */
export function itemFields() {
  const kind = field('Kind of item', '', select(ITEM_KINDS, 'timing'));
  const reason = field('Why it does not tie yet', '', textInput('', LONGEST));
  const clears = field('When it will tie', 'The day by which it clears.', h('input', { type: 'date' }));
  return {
    box: h('div', {}, kind.box, reason.box, clears.box),
    /** @returns {import('../reconciling.js').Decision} */
    decision: () => ({
      decision: 'item',
      kind: kind.control.value,
      reason: reason.control.value.trim(),
      clears: clears.control.value,
    }),
  };
}
