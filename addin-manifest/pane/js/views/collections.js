// @ts-check
import { collections, statesInWords } from '../collections.js';
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { stateBar } from '../parts/state-bar.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { day } from '../words.js';

/**
 * Every collection that one may see.
 * @returns {import('../router.js').View}
 */
export function collectionsView() {
  const body = h('div', { class: 'collecting' }, h('h1', {}, 'Collections'),
    h('p', { class: 'lead' }, 'One body asks many partnerships for their returns, and everybody knows who owes what by when.'),
    may('collect') && h('p', { class: 'ways-on' }, h('a', { class: 'button main', href: '#/collections/ask' }, 'Ask for returns')),
    loading('collections', () => collections.list(), ({ collections: all }) => (all.length === 0 ? nothing() : table(all))));
  return { title: 'Collections', body };
}

function nothing() {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, 'Nothing is asked of you, and you have asked for nothing.')),
    h('p', {}, may('collect') ? 'Ask for returns when a county, a funder or a panel wants the same workbook of several partnerships.'
      : 'When a county, a funder or a panel asks your partnership for a return, it stands here with its day.'));
}

/** @param {import('../collections.js').Collection[]} all */
function table(all) {
  return h('table', { class: 'collections' },
    h('caption', { class: 'unseen' }, 'Collections, the newest first'),
    h('thead', {}, h('tr', {}, ['Collection', 'Asks for', 'Due', 'How it stands'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, all.map(row)));
}

/** @param {import('../collections.js').Collection} one */
function row(one) {
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: link('collections', String(one.id)) }, one.name),
      h('span', { class: 'soft under' }, `for ${one.body}${one.closed ? ', closed' : ''}`)),
    h('td', { 'data-label': 'Asks for' }, one.title, h('span', { class: 'soft under' }, one.period)),
    h('td', { 'data-label': 'Due' }, day(one.due)),
    h('td', { 'data-label': 'How it stands' }, statesInWords(one), stateBar(one.states)));
}
