// @ts-check
import { h } from '../dom.js';
import { attempt } from './attempt.js';
import { field, LONGEST_NAME, textInput } from './field.js';
import { passwordField } from './password.js';

/**
 * @typedef {import('../session.js').Session} Session
 * @typedef {import('../session.js').Me} Me
 *
 * @typedef {object} SigningIn
 * @property {Session} session
 * @property {import('../provider.js').ByProvider} byProvider how one signs in with the council's account
 * @property {string} [only] the one whose page this is; whoever else signs in starts afresh
 */

/**
 * Every way to sign in that there is here: the council's own account first, and a name with a password.
 * @param {SigningIn} signingIn
 */
export function signInForm({ session, byProvider, only = '' }) {
  const user = field('User name', '', userInput(only));
  const password = passwordField('Password', '', 'current-password');
  const outcome = h('div');
  const go = attempt({
    outcome,
    required: [[user, 'Enter your user name'], [password, 'Enter your password']],
    send: async () => {
      try {
        await session.enter({ user: user.control.value.trim(), password: password.control.value });
      } finally {
        password.control.value = '';
      }
    },
  });
  const { provider } = session.me;
  const form = h('form', { novalidate: true },
    user.box, password.box,
    h('button', { type: 'submit', class: provider ? 'plain' : 'main' }, 'Sign in'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  return {
    box: h('div', { class: 'sign-in' },
      outcome,
      provider && [
        byProvider(provider, outcome),
        h('p', { class: 'or' }, 'or with a password'),
      ],
      form,
      h('p', { class: 'soft' }, 'No password, or forgotten it? Whoever looks after the users here can give you a link '
        + 'that signs you in once.')),
    first: only ? password.control : user.control,
  };
}

/** @param {string} only */
function userInput(only) {
  const control = textInput(only, LONGEST_NAME);
  control.autocomplete = 'username';
  control.spellcheck = false;
  control.setAttribute('autocapitalize', 'none');
  control.readOnly = only !== '';
  return control;
}
