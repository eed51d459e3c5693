// @ts-check
import { button, h } from '../dom.js';
import { over } from './over.js';
import { signInForm } from './sign-in-form.js';

/**
 * @typedef {import('./sign-in-form.js').SigningIn} SigningIn
 * @typedef {import('../session.js').Me} Me
 */

/**
 * Has the person whose page this is sign in again, above what they were doing: nothing on the page changes.
 * @param {SigningIn} signingIn
 * @param {Me | null} owner whose page it is; null while it is nobody's
 * @param {() => void} afresh
 * @returns {Promise<boolean>} whether they did; not when they put it off
 */
export function signInAgain({ session, byProvider }, owner, afresh) {
  const form = signInForm({ session, byProvider, only: owner?.name });
  const dialog = over('Please sign in again',
    h('p', {}, 'Your session has ended. What you chose and typed is still here, and goes on when you are back.'),
    form.box,
    h('p', { class: 'ways-on' },
      button({ class: 'plain' }, () => dialog.close(), 'Not now'),
      owner && button({ class: 'link' }, afresh, `I am not ${owner.name}`)));
  form.first.focus();
  return new Promise((resolve) => {
    const stop = session.watch((me) => me.as === 'user' && dialog.close());
    dialog.addEventListener('close', () => {
      stop();
      resolve(session.me.as === 'user' && (owner === null || session.me.id === owner.id));
    });
  });
}

/**
 * Somebody else has signed in with this browser: what is on the page is not theirs, and nothing more is sent from it.
 * @param {Me} me
 * @param {Me} owner whose page it is
 * @param {() => void} afresh
 */
export function anotherPersons(me, owner, afresh) {
  const dialog = over(`${me.name} is signed in now`,
    h('p', {}, `What is on this page is of ${owner.name}. Nothing more is sent from it.`),
    h('p', {}, button({ class: 'main' }, afresh, `Go on as ${me.name}`)));
  dialog.addEventListener('close', afresh);
}
