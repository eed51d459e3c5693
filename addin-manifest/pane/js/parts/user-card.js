// @ts-check
import { accounts } from '../accounts.js';
import { button, fill, focusOn, h } from '../dom.js';
import { rolesInWords } from '../roles.js';
import { field, select, textArea } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { rolesField } from './roles-field.js';
import { secretOnce } from './secret-once.js';
import { announce } from './status.js';

/**
 * @typedef {import('../accounts.js').Account} Account
 *
 * @typedef {object} Keeping what an administrator keeps
 * @property {boolean} isMe nobody decides about themselves
 * @property {string[]} partnerships
 * @property {{id: string, title: string}[]} templates
 * @property {HTMLElement} made where a link is shown
 * @property {() => Promise<void>} again shows how things stand
 */

const LONGEST_REASON = 500;

/**
 * One user, and what an administrator does with them: each asked in place.
 * @param {Account} user
 * @param {Keeping} keeping
 */
export function userCard(user, keeping) {
  const { name, disabled, memberships, rules } = user;
  const place = h('div');
  const act = (/** @type {string} */ label, /** @type {() => FormOf} */ form) => {
    const open = button({ class: 'link' }, () => {
      const { said, ...asked } = form();
      fill(place, inPlaceForm({ ...asked, send: async () => {
        await asked.send();
        await keeping.again();
        if (said) {
          announce(said);
          focusOn(document.querySelector('main h1'));
        }
      }, cancel: () => {
        fill(place);
        open.focus();
      } }));
      focusOn(place.querySelector('input, select, textarea, button'));
    }, label, h('span', { class: 'unseen' }, ` ${name}`));
    return open;
  };
  return h('li', {},
    h('h2', {}, name, disabled && [' ', h('span', { class: 'tag state-withdrawn' }, 'Disabled')]),
    h('p', {}, rolesInWords(memberships)),
    rules.map((rule) => h('p', { class: 'soft' }, ruleInWords(rule, keeping))),
    !keeping.isMe && h('p', { class: 'entry-links' },
      act('Roles…', () => rolesForm(user, keeping)),
      act('Grant or forbid…', () => ruleForm(user, keeping)),
      !disabled && act('Sign-in link…', () => linkForm(user, keeping)),
      disabled ? act('Enable…', () => stateForm(user, 'enable')) : act('Disable…', () => stateForm(user, 'disable'))),
    place);
}

/**
 * @typedef {{label: string, questions: import('../dom.js').Child, required: import('./attempt.js').Required[],
 *   send: () => Promise<unknown>, said: string}} FormOf
 */

/**
 * @param {Account} user
 * @param {Keeping} keeping
 * @returns {FormOf}
 */
function rolesForm({ id, name, memberships }, { partnerships }) {
  const where = whereField(partnerships);
  const place = h('div');
  let roles = rolesField([]);
  const draw = () => {
    roles = rolesField(memberships.find(({ partnership }) => partnership === where.control.value)?.roles ?? []);
    fill(place, roles.box);
  };
  where.control.addEventListener('change', draw);
  draw();
  return {
    label: 'Keep these roles',
    questions: [where.box, place],
    required: [],
    send: () => accounts.giveRoles(id, { partnership: where.control.value, roles: roles.chosen() }),
    said: `The roles of ${name} are changed.`,
  };
}

/**
 * @param {Account} user
 * @param {Keeping} keeping
 * @returns {FormOf}
 */
function ruleForm({ id, name }, { partnerships, templates }) {
  const where = whereField(partnerships);
  const effect = field('What?', 'A template marked OFFICIAL-SENSITIVE needs a grant, whatever the roles.',
    select([['allow', 'May use this template'], ['deny', 'May not use this template']], 'allow'));
  const template = field('Template', '', select(templates.map((each) => [each.id, each.title]), templates[0]?.id ?? ''));
  const reason = field('Why?', 'It is kept in the record.', textArea('', LONGEST_REASON));
  return {
    label: 'Decide it',
    questions: [where.box, effect.box, template.box, reason.box],
    required: [[template, 'Choose a template'], [reason, 'Say in a sentence why']],
    send: () => accounts.giveRule(id, {
      effect: effect.control.value === 'deny' ? 'deny' : 'allow', partnership: where.control.value,
      template: template.control.value, book: null, reason: reason.control.value.trim(),
    }),
    said: `Decided for ${name}.`,
  };
}

/**
 * @param {Account} user
 * @param {Keeping} keeping
 * @returns {FormOf}
 */
function linkForm({ id, name }, { made }) {
  return {
    label: 'Make a link',
    questions: h('p', {}, `Whoever has the link is ${name}, once. A link made earlier no longer works.`),
    required: [],
    send: async () => {
      const { link } = await accounts.link(id);
      const secret = secretOnce(`A link for ${name}`, 'the link', link,
        'Give it to them and to nobody else: it signs in once, and asks for a password.');
      fill(made, secret);
      focusOn(secret);
    },
    said: '',
  };
}

/**
 * @param {Account} user
 * @param {'enable' | 'disable'} what
 * @returns {FormOf}
 */
function stateForm({ id, name }, what) {
  const isEnd = what === 'disable';
  return {
    label: `${isEnd ? 'Disable' : 'Enable'} ${name}`,
    questions: h('p', {}, isEnd ? `${name} is signed out everywhere and cannot sign in again. What they did stays theirs.`
      : `${name} can sign in again, with the roles they had.`),
    required: [],
    send: () => accounts.put(id, what),
    said: `${name} is ${what}d.`,
  };
}

/** @param {string[]} partnerships */
function whereField(partnerships) {
  return field('Partnership', '', select(partnerships.map((each) => [each, each]), partnerships[0] ?? ''));
}

/**
 * "May use Youth risk in Charnwood: leads the cases".
 * @param {import('../accounts.js').Rule} rule
 * @param {Keeping} keeping
 */
function ruleInWords({ effect, partnership, template, book, reason }, { templates }) {
  const title = templates.find(({ id }) => id === template)?.title ?? template;
  const what = book ? `the book ${book}` : title ?? 'anything';
  return `${effect === 'allow' ? 'May use' : 'May not use'} ${what} in ${partnership}: ${reason}`;
}
