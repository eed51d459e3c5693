// @ts-check
import { h } from '../dom.js';
import { choosePassword } from '../parts/choose-password.js';
import { announce } from '../parts/status.js';
import { go } from '../router.js';

/**
 * Somebody came by a link that signs in once: how to come back without another.
 * @param {import('../session.js').Session} session
 * @returns {import('../router.js').View}
 */
export function welcomeView(session) {
  const { name } = session.me;
  const body = h('div', {},
    h('h1', {}, `You are signed in as ${name}`),
    h('p', { class: 'lead' }, 'The link is used up now. Choose a password to sign in again without another.'),
    choosePassword(name, false, () => {
      session.refresh();
      announce('Your password is kept.');
      go('#/');
    }, () => go('#/')));
  return { title: 'Signed in', body };
}
