// @ts-check
import { button, fill, h } from '../dom.js';
import { field } from './field.js';

/** Characters: far more than anybody types. */
const LONGEST = 200;

/**
 * A password, which can be pasted like any other text and shown while it is typed.
 * @param {string} label
 * @param {string} hint empty for none
 * @param {'current-password' | 'new-password'} kind what a password manager is to make of it
 */
export function passwordField(label, hint, kind) {
  const control = h('input', {
    type: 'password', autocomplete: kind, maxlength: LONGEST, autocapitalize: 'none', spellcheck: 'false',
  });
  const asked = field(label, hint, control);
  const turn = button({ class: 'plain' }, () => draw(control.type === 'password'));
  const draw = (/** @type {boolean} */ shown) => {
    control.type = shown ? 'text' : 'password';
    fill(turn, shown ? 'Hide' : 'Show', h('span', { class: 'unseen' }, ` ${label.toLowerCase()}`));
  };
  draw(false);
  const row = h('div', { class: 'password' });
  control.replaceWith(row);
  row.append(control, turn);
  return asked;
}
