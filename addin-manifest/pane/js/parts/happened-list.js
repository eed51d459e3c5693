// @ts-check
import { actInWords } from '../act-words.js';
import { button, focusOn, h } from '../dom.js';
import { home } from '../home.js';
import { link } from '../router.js';
import { count, onWhen, when } from '../words.js';
import { loading } from './loading.js';

/**
 * @typedef {import('../home.js').Act} Act
 * @typedef {import('../home.js').Happened} Happened
 */

/** Without unfolding what happened before. */
const AT_ONCE = 8;

/**
 * What happened to the books that one may see, what is new since the last visit marked.
 * @param {Happened} happened
 * @param {import('../last-visit.js').Visit | null} visit
 */
export function happenedList(happened, visit) {
  const isNew = (/** @type {Act} */ act) => visit !== null && act.number > visit.event;
  const fresh = happened.events.filter(isNew).length;
  return h('section', { class: 'home-part', 'aria-labelledby': 'happened' },
    h('h2', { id: 'happened' }, 'What happened'),
    visit && h('p', { class: 'soft' }, fresh === 0 ? `Nothing since you were last here, ${when(visit.at)}.`
      : `${count(fresh, 'thing')}${fresh === happened.events.length && happened.more ? ' or more' : ''} since you were last here, ${when(visit.at)}.`),
    happened.events.length === 0
      ? h('p', { class: 'empty' }, 'Nothing has been done yet to a book that you may see.')
      : page(happened, isNew));
}

/**
 * @param {Happened} happened
 * @param {(act: Act) => boolean} isNew
 */
function page({ events, more }, isNew) {
  const list = (/** @type {Act[]} */ acts) => h('ol', { class: 'happened' }, acts.map((act) => entry(act, isNew(act))));
  const rest = list(events.slice(AT_ONCE));
  return [list(events.slice(0, AT_ONCE)), events.length > AT_ONCE && h('details', {},
    h('summary', {}, 'What happened before'), rest, more !== null && olderButton(rest, more, isNew))];
}

/**
 * @param {HTMLElement} list
 * @param {number} before
 * @param {(act: Act) => boolean} isNew
 * @returns {HTMLElement}
 */
function olderButton(list, before, isNew) {
  const older = button({ class: 'plain' }, () => {
    const place = loading('what happened before', () => home.happened(before), ({ events, more }) => {
      const entries = events.map((act) => entry(act, isNew(act)));
      list.append(...entries);
      focusOn(entries[0]?.querySelector('a') ?? null);
      return more !== null ? olderButton(list, more, isNew) : h('p', { class: 'soft' }, 'That is all.');
    });
    older.replaceWith(place);
  }, 'Show more');
  return older;
}

/**
 * @param {Act} act
 * @param {boolean} isNew
 */
function entry(act, isNew) {
  const href = act.version === null ? link('books', act.book) : link('books', act.book, act.version);
  return h('li', {},
    isNew && [h('span', { class: 'tag tag-newest' }, 'New'), ' '],
    h('a', { href }, actInWords(act)),
    h('p', {}, act.name, h('span', { class: 'soft' }, `, ${onWhen(act.at)}`)),
    act.words && h('blockquote', {}, act.words));
}
