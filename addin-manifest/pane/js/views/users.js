// @ts-check
import { accounts } from '../accounts.js';
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { addUser } from '../parts/add-user.js';
import { loading } from '../parts/loading.js';
import { userCard } from '../parts/user-card.js';

/**
 * Everybody who can sign in to an administrator's partnerships, and what they do there.
 * @param {import('../session.js').Session} session
 * @returns {import('../router.js').View}
 */
export function usersView(session) {
  const partnerships = session.me.memberships.filter(({ roles }) => roles.includes('administrator'))
    .map(({ partnership }) => partnership);
  const made = h('div');
  const place = h('div');
  const load = async () => /** @type {const} */ ([await accounts.users(), await api.templates().catch(() => [])]);
  const draw = () => fill(place, loading('users', load, ([users, templates], again) =>
    h('ul', { class: 'account-list' }, users.map((user) => userCard(user, {
      isMe: user.id === session.me.id, partnerships, templates, made, again,
    })))));
  draw();
  const body = h('div', {},
    h('h1', {}, 'Users'),
    h('p', { class: 'lead' }, 'Who can sign in, and what they do in which partnership.'),
    made,
    addUser(partnerships, made, draw),
    place);
  return { title: 'Users', body };
}
