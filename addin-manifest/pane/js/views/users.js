// @ts-check
import { accounts } from '../accounts.js';
import { button, fill, focusOn, h } from '../dom.js';
import { addUser } from '../parts/add-user.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { asProblem } from '../problem.js';
import { rolesInWords } from '../roles.js';

/** @typedef {import('../accounts.js').Account} Account */

/**
 * Everybody who can sign in, for an administrator.
 * @param {import('../session.js').Session} session
 * @returns {import('../router.js').View}
 */
export function usersView(session) {
  const made = h('div');
  const place = h('div');
  const draw = () => fill(place, loading('users', accounts.users, (users) =>
    h('ul', { class: 'account-list' }, users.map((user) => line(user, user.id === session.me.id, draw)))));
  draw();
  const partnerships = session.me.memberships.filter(({ roles }) => roles.includes('administrator'))
    .map(({ partnership }) => partnership);
  const body = h('div', {},
    h('h1', {}, 'Users'),
    h('p', { class: 'lead' }, 'Who can sign in, and what they do in which partnership.'),
    made,
    addUser(partnerships[0] ?? '', made, draw),
    place);
  return { title: 'Users', body };
}

/**
 * @param {Account} user
 * @param {boolean} isMe
 * @param {() => void} again
 */
function line({ id, name, disabled, memberships, rules }, isMe, again) {
  const outcome = h('div');
  const disable = async () => {
    try {
      await accounts.disable(id);
      announce(`${name} is disabled.`);
      again();
    } catch (error) {
      const problem = problemOf(asProblem(error), disable);
      fill(outcome, problem);
      focusOn(problem);
    }
  };
  const ask = () => {
    const sure = h('div', { class: 'in-place', tabindex: '-1' },
      h('p', {}, `${name} is signed out everywhere and cannot sign in again. What they did stays theirs.`),
      h('p', { class: 'in-place-buttons' }, button({}, disable, `Disable ${name}`),
        button({ class: 'link' }, () => fill(outcome), 'Cancel')));
    fill(outcome, sure);
    focusOn(sure);
  };
  return h('li', {},
    h('h2', {}, name, disabled && [' ', h('span', { class: 'tag state-withdrawn' }, 'Disabled')]),
    h('p', {}, rolesInWords(memberships)),
    rules.map((rule) => h('p', { class: 'soft' }, ruleInWords(rule))),
    outcome,
    !disabled && !isMe && button({ class: 'link' }, ask, 'Disable…', h('span', { class: 'unseen' }, ` ${name}`)));
}

/** @param {import('../accounts.js').Rule} rule */
function ruleInWords({ effect, partnership, template, book, reason }) {
  const what = book ? `the book ${book}` : template ? `the template ${template}` : 'everything';
  return `${effect === 'allow' ? 'May see' : 'May not see'} ${what} in ${partnership}: ${reason}`;
}
