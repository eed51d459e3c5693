// @ts-check
import { h } from '../dom.js';
import { grouped } from '../groups.js';
import { link } from '../router.js';
import { count, onWhen } from '../words.js';

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
export function waitingList({ waiting, open, notLookedAt }) {
  return h('section', { class: 'home-part', 'aria-labelledby': 'waiting' },
    h('h2', { id: 'waiting' }, open ? 'What waits' : 'What waits for you', ' ',
      waiting.length > 0 && h('span', { class: 'count' }, String(waiting.length))),
    open && h('p', { class: 'soft' }, 'Nobody signs in here, so this is what waits for anybody.'),
    waiting.length === 0
      ? h('p', { class: 'empty' }, h('strong', {}, 'Nothing waits. '),
        'What is returned, asked or put forward for approval stands here.')
      : grouped(waiting, ({ kind }) => kind).map(([kind, items]) => group(/** @type {Waiting['kind']} */ (kind), items)),
    notLookedAt > 0 && h('p', { class: 'notice' },
      `The findings of ${count(notLookedAt, 'more book')} of yours are not counted here: open them from the list of books.`));
}

/**
 * @param {Waiting['kind']} kind
 * @param {Waiting[]} items
 */
function group(kind, items) {
  const { heading, href } = KINDS[kind];
  const entries = items.map((item) => entry(item, href(item)));
  const more = entries.slice(AT_ONCE);
  return h('div', { class: 'waits' },
    h('h3', {}, heading, ' ', h('span', { class: 'count' }, String(items.length))),
    h('ul', {}, entries.slice(0, AT_ONCE)),
    more.length > 0 && h('details', {}, h('summary', {}, `${count(more.length, 'more', 'more')}`), h('ul', {}, more)));
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
