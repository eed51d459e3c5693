// @ts-check
import { h, newId } from '../dom.js';
import { pounds } from '../reconciling.js';
import { rememberName } from '../who.js';
import { count } from '../words.js';
import { field, nameField, select, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { hasCode, placeDecision, places } from './places.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Break} Break
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

const NOT_YET = '';
const LONGEST = 200;

/**
 * The codes that nobody has placed yet, all in one form: what a map's rules would say.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function codeStep(one, change) {
  const codes = one.breaks.filter((broken) => broken.kind === 'unmatched' && hasCode(broken));
  const name = nameField('It is kept with the decisions.');
  const asked = codes.map((broken) => ({ broken, ...question(one, broken) }));
  return one.newer === null && codes.length > 1 && h('details', { class: 'code-step' },
    h('summary', {}, `Say where ${count(codes.length, 'code')} belong, all at once`),
    h('p', {}, 'Whatever else comes on a code goes where it goes, in the next export, too.'),
    inPlaceForm({
      label: 'Use these places',
      questions: [asked.map(({ box }) => box), name.box],
      required: [[name, 'Enter your name']],
      send: () => {
        rememberName(name.control.value.trim());
        const decisions = asked.filter(({ where }) => where.control.value !== NOT_YET)
          .flatMap(({ broken, where, why }) =>
            placeDecision(broken, where.control.value, why.control.value.trim(), isAlone(broken, codes)));
        return change.decide(one, decisions, name.control.value.trim());
      },
      refused: change.refused,
    }));
}

/** Money in and money out of one code are placed apart. @param {Break} broken @param {Break[]} codes */
function isAlone(broken, codes) {
  return codes.every((other) => other === broken || codeOf(other) !== codeOf(broken));
}

/** "4410/5203". @param {Break} broken */
function codeOf({ transactions: [{ costCentre, subjective, project }] }) {
  return [costCentre, subjective, project].filter(Boolean).join('/');
}

/**
 * @param {Reconciliation} one
 * @param {Break} broken
 */
function question(one, broken) {
  const [first] = broken.transactions;
  const where = field(`${codeOf(broken)}: ${pounds(broken.amount)}`,
    `${count(broken.transactions.length, 'transaction')}, such as ${[first.supplier, first.description]
      .filter(Boolean).join(', ')}.`,
    select([[NOT_YET, 'Not yet'], ...places(one, broken)], NOT_YET));
  const why = field('Which fund, or why it is none of this fund’s', '', textInput('', LONGEST));
  const reveal = () => { why.box.hidden = !where.control.value.startsWith('*') || where.control.value === '*received'; };
  where.control.addEventListener('change', reveal);
  reveal();
  return { where, why, box: h('div', { class: 'mapping-column', id: newId('code') }, where.box, why.box) };
}
