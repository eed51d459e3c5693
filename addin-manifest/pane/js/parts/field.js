// @ts-check
import { h, newId } from '../dom.js';
import { accountName, rememberedName } from '../who.js';

/**
 * @typedef {ReturnType<typeof field>} Field
 * @typedef {{message: string, control: HTMLElement}} Fault
 */

export const LONGEST_NAME = 100;

/**
 * One question of a form: its label, a hint, the control, and room for what is wrong with the answer.
 * @template {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} C
 * @param {string} label
 * @param {string} hint empty for none
 * @param {C} control
 */
export function field(label, hint, control) {
  control.id = newId('field');
  const error = h('p', { class: 'field-error', id: `${control.id}-error`, hidden: true });
  const hintId = `${control.id}-hint`;
  const describe = () => {
    const ids = [hint && hintId, !error.hidden && error.id].filter(Boolean).join(' ');
    if (ids) {
      control.setAttribute('aria-describedby', ids);
    }
  };
  describe();
  const box = h('div', { class: 'field' },
    h('label', { for: control.id }, label),
    hint && h('p', { class: 'soft', id: hintId }, hint),
    error,
    control);
  return {
    box,
    control,
    /** @param {string} message empty when the answer is fine */
    fault(message) {
      error.textContent = message && `Error: ${message}`;
      error.hidden = !message;
      box.classList.toggle('faulty', message !== '');
      control.toggleAttribute('aria-invalid', message !== '');
      describe();
    },
  };
}

/**
 * @param {[string, string][]} options value and text
 * @param {string} chosen
 */
export function select(options, chosen) {
  const control = h('select', {}, options.map(([value, text]) => h('option', { value }, text)));
  control.value = chosen;
  return control;
}

/**
 * @param {string} value
 * @param {number} longest in characters
 */
export function textInput(value, longest) {
  const control = h('input', { type: 'text', autocomplete: 'off', maxlength: longest });
  control.value = value;
  return control;
}

/**
 * @param {string} value cut where it is longer than it may be
 * @param {number} longest in characters
 */
export function textArea(value, longest) {
  const control = h('textarea', { rows: '3', maxlength: longest });
  control.value = value.slice(0, longest);
  return control;
}

/**
 * Who does it: asked for only where nobody signs in.
 * @param {string} hint
 * @param {string} [otherwise] the name to propose while nobody has given one
 */
export function nameField(hint, otherwise = '') {
  const account = accountName();
  return account === null
    ? field('Your name', hint, textInput(rememberedName() ?? otherwise, LONGEST_NAME))
    : givenName(account);
}

/**
 * The name of the account, which is not asked for.
 * @param {string} name
 * @returns {ReturnType<typeof field<HTMLInputElement>>}
 */
function givenName(name) {
  const control = h('input', { type: 'hidden' });
  control.value = name;
  return { box: h('div', { class: 'as-whom' }, h('p', {}, 'Under your name: ', h('strong', {}, name))), control, fault: () => {} };
}

/**
 * Says in a field that its answer is missing, when it is.
 * @param {Field} asked
 * @param {string} message
 * @returns {Fault[]}
 */
export function wanting(asked, message) {
  const missing = asked.control.value.trim() === '';
  asked.fault(missing ? message : '');
  return missing ? [{ message, control: asked.control }] : [];
}
