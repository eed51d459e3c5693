// @ts-check
import { button, fill, h } from '../dom.js';
import { rolesInWords } from '../roles.js';

/**
 * Who is signed in, on every page; nothing where nobody is.
 * @param {HTMLElement} place
 * @param {import('../session.js').Session} session
 * @param {() => void} signOut
 */
export function showWho(place, session, signOut) {
  const draw = () => {
    const { as, name, memberships } = session.me;
    fill(place, as === 'user' && h('p', {},
      h('a', { href: '#/me', 'data-section': 'me' }, name), ' ',
      h('span', { class: 'soft' }, rolesInWords(memberships)), ' ',
      button({ class: 'link' }, signOut, 'Sign out')));
  };
  session.watch(draw);
  draw();
}
