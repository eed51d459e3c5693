// @ts-check
import { button, fill, focusOn, h } from '../dom.js';
import { choosePassword } from '../parts/choose-password.js';
import { announce } from '../parts/status.js';
import { tokenList } from '../parts/token-list.js';
import { may } from '../rights.js';
import { ROLES } from '../roles.js';

/**
 * One's own account: who one is here, the password, and the tokens that scripts sign in with.
 * @param {import('../session.js').Session} session
 * @returns {import('../router.js').View}
 */
export function meView(session) {
  const { name, memberships } = session.me;
  const body = h('div', {},
    h('h1', {}, name),
    h('p', { class: 'lead' }, 'What you do here is kept under this name.'),
    memberships.length === 0
      ? h('p', { class: 'empty' }, 'You have no role yet, so there is nothing for you to see. Ask whoever looks after the users here.')
      : memberships.map(membership),
    may('keep-users') && h('p', {}, h('a', { class: 'button', href: '#/users' }, 'Look after the users')),
    h('section', { class: 'account-part', 'aria-labelledby': 'password' },
      h('h2', { id: 'password' }, 'Password'), passwordBox(session)),
    h('section', { class: 'account-part', 'aria-labelledby': 'tokens' },
      h('h2', { id: 'tokens' }, 'Personal access tokens'),
      h('p', {}, 'A script or the command line signs in with one of these in place of your password. It can do what you '
        + 'can do, or less, until it expires or you revoke it.'),
      tokenList()));
  return { title: name, body };
}

/** @param {import('../session.js').Membership} membership */
function membership({ partnership, roles }) {
  return h('div', {}, h('h2', {}, partnership),
    h('ul', { class: 'roles' }, roles.map((role) =>
      h('li', {}, h('strong', {}, role), ` – ${(ROLES[role] ?? '').toLowerCase()}`))));
}

/** @param {import('../session.js').Session} session */
function passwordBox(session) {
  const box = h('div');
  const offer = (/** @type {boolean} */ isBack) => {
    const open = button({ class: 'plain' }, ask, session.me.hasPassword ? 'Change your password…' : 'Choose a password…');
    fill(box, open);
    isBack && focusOn(open);
  };
  const ask = () => {
    fill(box, choosePassword(session.me.name, session.me.hasPassword, async () => {
      await session.refresh();
      announce('Your password is kept.');
      offer(true);
    }, () => offer(true)));
    focusOn(box.querySelector('input:not([hidden])'));
  };
  offer(false);
  return box;
}
