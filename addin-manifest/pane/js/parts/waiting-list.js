// @ts-check
import { button, focusOn, h } from '../dom.js';
import { grouped } from '../groups.js';
import { home } from '../home.js';
import { link } from '../router.js';
import { count, number, onWhen } from '../words.js';
import { loading } from './loading.js';

/** @typedef {import('../home.js').Waiting} Waiting */

/** @type {Record<Waiting['kind'], {heading: string, href: (waiting: Waiting) => string}>} */
const KINDS = {
  returned: { heading: 'Returned to you', href: ofVersion },
  answer: { heading: 'To put right or answer', href: ofVersion },
  approve: { heading: 'To approve', href: ofVersion },
  waiver: { heading: 'Waivers to decide', href: ofVersion },
  sign: { heading: 'Reconciliations to sign', href: ({ reconciliation }) => link('reconcile', reconciliation ?? '') },
  template: {
    heading: 'Templates to accept',
    href: ({ template, proposal }) => link('templates', template ?? '', 'proposals', proposal ?? ''),
  },
  late: { heading: 'Late work to settle', href: ({ book }) => link('books', book ?? '') },
};

/** Of each kind; more of them fold away. */
const AT_ONCE = 5;

/** @param {Waiting} waiting */
function ofVersion({ book, version }) {
  return link('books', book ?? '', version ?? '');
}

/**
 * What waits for whoever is here, by what there is to do.
 * @param {import('../home.js').Home} home
 */
export function waitingList({ waiting, open, notLookedAt, moreWaiting }) {
  return h('section', { class: 'home-part', 'aria-labelledby': 'waiting' },
    h('h2', { id: 'waiting' }, open ? 'What waits' : 'What waits for you', ' ',
      waiting.length > 0 && h('span', { class: 'count' }, String(waiting.length))),
    open && h('p', { class: 'soft' }, 'Nobody signs in here, so this is what waits for anybody.'),
    waiting.length === 0
      ? h('p', { class: 'empty' }, h('strong', {}, 'Nothing waits. '),
        'What is returned, asked or put forward for approval stands here.')
      : grouped(waiting, ({ kind }) => kind).map(([kind, items]) => group(/** @type {Waiting['kind']} */ (kind), items,
        moreWaiting.find((more) => more.kind === kind)?.count ?? 0)),
    notLookedAt > 0 && h('p', { class: 'notice' },
      `The findings of ${count(notLookedAt, 'more book')} of yours are not counted here: open them from the list of books.`));
}

/**
 * @param {Waiting['kind']} kind
 * @param {Waiting[]} items
 * @param {number} untold how many more there are of it
 */
function group(kind, items, untold) {
  const { heading, href } = KINDS[kind];
  const entries = items.map((item) => entry(item, href(item)));
  const more = h('ul', {}, entries.slice(AT_ONCE));
  const folded = items.length + untold - AT_ONCE;
  return h('div', { class: 'waits' },
    h('h3', {}, heading, ' ', h('span', { class: 'count' }, number(items.length + untold))),
    h('ul', {}, entries.slice(0, AT_ONCE)),
    folded > 0 && h('details', {}, h('summary', {}, `${count(folded, 'more', 'more')}`), more,
      untold > 0 && untoldButton(kind, more, items.length, untold)));
}

/**
 * Shows what is not told yet, some at a time, at the end of its list.
 * @param {Waiting['kind']} kind
 * @param {HTMLElement} list
 * @param {number} told
 * @param {number} untold
 * @returns {HTMLElement}
 */
function untoldButton(kind, list, told, untold) {
  const { heading, href } = KINDS[kind];
  const next = button({ class: 'plain' }, () => {
    const place = loading('what waits', () => home.waiting(kind, told), ({ waiting, more }) => {
      const entries = waiting.map((item) => entry(item, href(item)));
      list.append(...entries);
      focusOn(entries[0]?.querySelector('a') ?? null);
      return more > 0 ? untoldButton(kind, list, told + waiting.length, more) : h('p', { class: 'soft' }, 'That is all.');
    });
    next.replaceWith(place);
  }, `Show more of ${number(untold)}`, h('span', { class: 'unseen' }, `: ${heading}`));
  return next;
}

/**
 * @param {Waiting} waiting
 * @param {string} href
 */
function entry({ name, what, version, since }, href) {
  return h('li', {},
    h('a', { href }, version ? `${name}, version ${version}` : name),
    h('p', {}, what, since && h('span', { class: 'soft' }, `, ${onWhen(since)}`)));
}
