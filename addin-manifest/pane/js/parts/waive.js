// @ts-check
import { button, fill, h } from '../dom.js';
import { placeInWords } from '../waivers.js';
import { accountName } from '../who.js';
import { field, LONGEST_NAME, nameField, textArea, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';

/**
 * @typedef {import('../sign-off.js').NewWaiver} NewWaiver
 * @typedef {(waiver: NewWaiver, name: string) => Promise<void>} Waive
 */

const LONGEST_REASON = 1000;

/**
 * Where an error is set aside for a while, so that it does not hold up the approval.
 * @param {import('../shapes.js').Finding} finding
 * @param {Waive} waive
 */
export function waiveBox(finding, waive) {
  const box = h('div');
  const offer = () => {
    const open = button({ class: 'link' }, ask, 'Waive this error…');
    fill(box, open);
    return open;
  };
  const ask = () => {
    const form = waiveForm(finding, waive, () => offer().focus());
    fill(box, form.box);
    form.first.focus();
  };
  offer();
  return box;
}

/**
 * @param {import('../shapes.js').Finding} finding
 * @param {Waive} waive
 * @param {() => void} cancel
 */
function waiveForm(finding, waive, cancel) {
  const askedBy = field('Who asks for it?', 'Not the person who approves it.', textInput('', LONGEST_NAME));
  const why = field('Why is it waived?', 'It is printed with the version.', textArea('', LONGEST_REASON));
  const until = field('Last day', 'After it the error holds up an approval again.', h('input', { type: 'date' }));
  const name = nameField('You approve the waiver.');
  const isTyped = accountName() === null;
  const box = inPlaceForm({
    label: 'Waive this error',
    questions: [
      h('p', {}, `This rule is set aside for ${placeInWords(finding)}, in every version of this book.`),
      isTyped && askedBy.box, why.box, until.box, name.box,
      !isTyped && h('p', { class: 'soft' }, 'A waiver takes two: one asks for it, and an approver gives it.'),
    ],
    required: [
      ...(isTyped ? [/** @type {[typeof askedBy, string]} */ ([askedBy, 'Enter who asks for the waiver'])] : []),
      [why, 'Say in a sentence why it is waived'],
      [until, 'Enter its last day'],
      [name, 'Enter your name'],
    ],
    send: () => waive({
      askedBy: askedBy.control.value.trim(), why: why.control.value.trim(), until: until.control.value,
    }, name.control.value.trim()),
    cancel,
  });
  return { box, first: isTyped ? askedBy.control : why.control };
}
