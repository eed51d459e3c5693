// @ts-check
import { h } from '../dom.js';
import { asking, placeInWords } from '../waivers.js';
import { accountName, isMe } from '../who.js';
import { day } from '../words.js';
import { field, LONGEST_NAME, nameField, textArea, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { offered } from './offered.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../sign-off.js').NewWaiver} NewWaiver
 * @typedef {import('../sign-off.js').WaiverRequest} WaiverRequest
 *
 * @typedef {object} Waiving what can be done about a waiver of a finding
 * @property {WaiverRequest | null} request what was asked for and not yet given
 * @property {boolean} canAsk
 * @property {boolean} canGive
 * @property {(waiver: NewWaiver) => Promise<void>} ask
 * @property {(request: WaiverRequest) => Promise<void>} give what somebody else asked for
 * @property {(waiver: NewWaiver, name: string) => Promise<void>} waive both at once, where nobody signs in
 */

const LONGEST_REASON = 1000;

/**
 * Whether a finding is an error that nobody has set aside.
 * @param {Finding} finding
 */
export function canWaive({ severity, waiver }) {
  return severity === 'error' && !waiver;
}

/**
 * Where an error is set aside for a while, so that it does not hold up the approval. Where people sign in, one asks for
 * it and another gives it.
 * @param {Finding} finding
 * @param {Waiving} waiving
 */
export function waiveBox(finding, waiving) {
  if (accountName() === null) {
    return offered('Waive this error…', (cancel) => typedForm(finding, waiving, cancel));
  }
  const { request, canAsk, canGive } = waiving;
  const ask = (/** @type {string} */ words) =>
    canAsk && offered(words, (cancel) => askForm(finding, request, waiving, cancel));
  if (request === null) {
    return ask('Ask for a waiver…')
      || h('p', { class: 'soft' }, 'Nobody has asked for a waiver of this error. An officer can ask, then you can give it.');
  }
  const isMine = isMe(request.user);
  return h('div', { class: 'waiver-asked' },
    h('p', {}, asking(request)),
    h('blockquote', {}, request.why),
    canGive && !isMine
      ? inPlaceForm({
        label: 'Give this waiver',
        questions: h('p', {}, `The rule is set aside for ${placeInWords(request)}, in every version of this book, under your name. `
          + 'If you do not agree, leave it: the error holds up the approval as before.'),
        required: [],
        send: () => waiving.give(request),
      })
      : h('p', { class: 'soft' }, isMine ? 'Somebody else, an approver, gives it.' : 'An approver gives it.'),
    ask(isMine ? 'Change what you ask for…' : 'Ask for something else…'));
}

/**
 * @param {Finding} finding
 * @param {WaiverRequest | null} before
 * @param {Waiving} waiving
 * @param {() => void} cancel
 */
function askForm(finding, before, { ask }, cancel) {
  const { why, until, required } = reasonFields(before);
  const box = inPlaceForm({
    label: 'Ask for this waiver',
    questions: [aside(finding), why.box, until.box,
      h('p', { class: 'soft' }, 'You ask under your name; an approver other than you gives it.')],
    required,
    send: () => ask({ askedBy: '', why: why.control.value.trim(), until: until.control.value }),
    cancel,
  });
  return { box, first: why.control };
}

/**
 * Where nobody signs in, whoever approves says who asked.
 * @param {Finding} finding
 * @param {Waiving} waiving
 * @param {() => void} cancel
 */
function typedForm(finding, { waive }, cancel) {
  const askedBy = field('Who asks for it?', 'Not the person who approves it.', textInput('', LONGEST_NAME));
  const { why, until, required } = reasonFields(null);
  const name = nameField('You approve the waiver.');
  const box = inPlaceForm({
    label: 'Waive this error',
    questions: [aside(finding), askedBy.box, why.box, until.box, name.box],
    required: [[askedBy, 'Enter who asks for the waiver'], ...required, [name, 'Enter your name']],
    send: () => waive({
      askedBy: askedBy.control.value.trim(), why: why.control.value.trim(), until: until.control.value,
    }, name.control.value.trim()),
    cancel,
  });
  return { box, first: askedBy.control };
}

/** @param {Finding} finding */
function aside(finding) {
  return h('p', {}, `This rule is set aside for ${placeInWords(finding)}, in every version of this book.`);
}

/** @param {WaiverRequest | null} before what they hold at first */
function reasonFields(before) {
  const why = field('Why is it waived?', 'It is printed with the version.', textArea(before?.why ?? '', LONGEST_REASON));
  const until = field('Last day', 'After it the error holds up an approval again.', h('input', { type: 'date' }));
  until.control.value = before?.until ?? '';
  const spelled = h('p', { class: 'soft', 'aria-live': 'polite' });
  const spell = () => {
    spelled.textContent = until.control.value && `The last day is ${day(`${until.control.value}T12:00:00Z`)}.`;
  };
  until.control.addEventListener('input', spell);
  until.box.append(spelled);
  spell();
  return {
    why,
    until,
    required: /** @type {import('./attempt.js').Required[]} */ ([
      [why, 'Say in a sentence why it is waived'],
      [until, 'Enter its last day'],
    ]),
  };
}
