// @ts-check
import { accounts } from '../accounts.js';
import { h } from '../dom.js';
import { inPlaceForm } from './in-place-form.js';
import { passwordField } from './password.js';

/**
 * Where a password is chosen or changed.
 * @param {string} name of the account, for a password manager
 * @param {boolean} asksCurrent whether the present one has to be given
 * @param {() => void} done
 * @param {() => void} [cancel]
 */
export function choosePassword(name, asksCurrent, done, cancel) {
  const current = passwordField('Present password', '', 'current-password');
  const chosen = passwordField('New password', 'Long beats complicated: three or four words that only you put together.',
    'new-password');
  const whose = h('input', { type: 'text', autocomplete: 'username', value: name, hidden: true, readonly: true });
  /** @type {import('./attempt.js').Required[]} */
  const required = [[current, 'Enter your present password'], [chosen, 'Enter the new password']];
  return inPlaceForm({
    label: 'Keep this password',
    questions: [whose, asksCurrent && current.box, chosen.box],
    required: asksCurrent ? required : required.slice(1),
    send: async () => {
      await accounts.choosePassword({
        password: chosen.control.value, ...(asksCurrent && { current: current.control.value }),
      });
      done();
    },
    cancel,
    cancelLabel: 'Not now',
  });
}
