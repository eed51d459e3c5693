// @ts-check
import { button, fill, h, newId } from '../dom.js';
import { may } from '../rights.js';
import { stepsFrom } from '../states.js';
import { attempt } from './attempt.js';
import { field, nameField, textArea } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { whatIs } from './what-is.js';

/**
 * @typedef {import('../states.js').Step} Step
 * @typedef {import('./attempt.js').Attempt['refused']} Refused
 * @typedef {import('./attempt.js').Required} Required
 *
 * @typedef {object} Taking
 * @property {string} partnership whose version it is
 * @property {(step: Step, reason: string, name: string) => Promise<void>} take
 * @property {Refused} [refused] how a refusal is shown
 */

const LONGEST_REASON = 1000;

/**
 * What can be done with a version as it stands: a button for each step, and a reason asked for in place where one is
 * needed.
 * @param {import('../shapes.js').Version} version
 * @param {boolean} locked whether it is the version that locks its book
 * @param {Taking} taking
 */
export function signOffSteps({ number, state }, locked, taking) {
  const steps = stepsFrom(state, locked).filter(({ operation }) => may(operation, taking.partnership));
  const id = newId('sign-off');
  const name = nameField('Others see it beside what you do.');
  /** @type {Required} */
  const named = [name, 'Enter your name'];
  const outcome = h('div');
  const place = h('div');
  const buttons = steps.map((step, at) => {
    const go = attempt({
      outcome, required: [named], refused: taking.refused, send: () => taking.take(step, '', name.control.value.trim()),
    });
    const ask = () => askReason({ step, number, named, place, outcome, back: () => open.focus() }, taking);
    const does = newId('does');
    const open = button({ class: at === 0 ? 'main' : 'plain', 'aria-describedby': does }, step.asks ? ask : go,
      step.asks ? `${step.label}…` : step.label);
    return h('li', {}, open, h('p', { class: 'soft', id: does }, step.does));
  });
  return steps.length > 0 && h('section', { class: 'sign-off', 'aria-labelledby': id },
    h('h2', { id }, 'Sign-off'),
    h('p', { class: 'asking' }, whatIs('approved', 'What does approving do?')),
    outcome,
    name.box,
    h('ul', { class: 'sign-off-steps' }, buttons),
    place);
}

/**
 * @param {{step: Step, number: number, named: Required, place: HTMLElement, outcome: HTMLElement, back: () => void}} of
 * @param {Taking} taking
 */
function askReason({ step, number, named, place, outcome, back }, { take, refused }) {
  const reason = field(step.asks, 'Everybody reads it beside the version.', textArea('', LONGEST_REASON));
  const [name] = named;
  fill(outcome);
  fill(place, inPlaceForm({
    label: `${step.label} version ${number}`,
    questions: reason.box,
    required: [named, [reason, 'Say in a sentence why']],
    send: () => take(step, reason.control.value.trim(), name.control.value.trim()),
    cancel: () => {
      fill(place);
      back();
    },
    refused,
  }));
  reason.control.focus();
}
