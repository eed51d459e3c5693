// @ts-check
import { accounts } from '../accounts.js';
import { button, fill, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { day, list, onWhen } from '../words.js';
import { field, LONGEST_NAME, select, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { loading } from './loading.js';
import { problemOf } from './problem-box.js';
import { secretOnce } from './secret-once.js';
import { announce } from './status.js';

/** @typedef {import('../accounts.js').Token} Token */

/** @type {[string, string][]} days, and what is said of them */
const LIVES = [['7', 'In a week'], ['30', 'In a month'], ['90', 'In three months'], ['365', 'In a year']];

/** @type {[string, string][]} operations of the service's access table, and what is said of them */
const SCOPES = [
  ['', 'Everything that I may do'],
  ['check read read-reconciliation read-scores read-templates', 'Only read and check'],
  ['check read-templates', 'Only check and recalculate workbooks'],
  ['read read-reconciliation reconcile', 'Only reconcile with the ledger'],
];

/** One's personal access tokens, and where another is made. */
export function tokenList() {
  const made = h('div');
  const place = h('div');
  const draw = () => fill(place, loading('tokens', accounts.tokens, (tokens) => lines(tokens, draw)));
  draw();
  return h('div', {}, place, made, maker(made, draw));
}

/**
 * @param {Token[]} tokens
 * @param {() => void} again
 */
function lines(tokens, again) {
  return tokens.length === 0
    ? h('p', { class: 'empty' }, 'You have none.')
    : h('ul', { class: 'account-list' }, tokens.map((token) => line(token, again)));
}

/**
 * @param {Token} token
 * @param {() => void} again
 */
function line({ id, name, scopes, createdAt, expiresAt, lastUsedAt }, again) {
  const outcome = h('div');
  const isOver = new Date(expiresAt) < new Date();
  const revoke = async () => {
    try {
      await accounts.revokeToken(id);
      announce(`${name} is revoked.`);
      again();
      focusOn(document.querySelector('#tokens'));
    } catch (error) {
      const problem = problemOf(asProblem(error), revoke);
      fill(outcome, problem);
      focusOn(problem);
    }
  };
  return h('li', {},
    h('h3', {}, name),
    h('p', {}, scopesInWords(scopes)),
    h('p', { class: 'soft' }, [`Made on ${day(createdAt)}`, usedInWords(lastUsedAt), `${isOver ? 'expired' : 'expires'} on ${day(expiresAt)}`]
      .filter(Boolean).join('; '), '.'),
    outcome,
    button({ class: 'link' }, revoke, 'Revoke', h('span', { class: 'unseen' }, ` ${name}`)));
}

/** @param {string[]} scopes */
function scopesInWords(scopes) {
  const given = [...scopes].sort().join(' ');
  const [, words] = SCOPES.find(([known]) => known === given) ?? ['', `Only: ${list(scopes)}`];
  return `${words.replace('I may', 'you may')}.`;
}

/** @param {string | null | undefined} lastUsedAt */
function usedInWords(lastUsedAt) {
  return lastUsedAt === undefined ? '' : lastUsedAt === null ? 'never used' : `last used ${onWhen(lastUsedAt)}`;
}

/**
 * @param {HTMLElement} made where a new token is shown
 * @param {() => void} again
 */
function maker(made, again) {
  const box = h('div');
  const offer = () => {
    const open = button({ class: 'plain' }, ask, 'Make a token…');
    fill(box, open);
    return open;
  };
  const ask = () => {
    const name = field('What is it for?', 'For example: Monthly import.', textInput('', LONGEST_NAME));
    const scope = field('What may it do?', '', select(SCOPES, ''));
    const life = field('When does it expire?', '', select(LIVES, '90'));
    fill(made);
    fill(box, inPlaceForm({
      label: 'Make the token',
      questions: [name.box, scope.box, life.box],
      required: [[name, 'Say what the token is for']],
      send: async () => {
        const { token } = await accounts.makeToken({
          name: name.control.value.trim(), scopes: scope.control.value.split(' ').filter(Boolean), days: Number(life.control.value),
        });
        const secret = secretOnce(`The token for ${name.control.value.trim()}`, 'the token', token,
          'Keep it where only your script can read it. Whoever has it can do what it allows, in your name.');
        offer();
        again();
        fill(made, secret);
        focusOn(secret);
      },
      cancel: () => offer().focus(),
    }));
    name.control.focus();
  };
  offer();
  return box;
}
