// @ts-check
import { bookList } from '../book-list.js';
import { chainOf } from '../chain.js';
import { h } from '../dom.js';
import { chainTree, inTheAir } from '../parts/chain-tree.js';
import { field, select } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { stateTag } from '../parts/tag.js';
import { go, link, linkAsking } from '../router.js';

/** @typedef {import('../chain.js').Chain} Chain */

/**
 * From a partnership's decisions to what came of them, and what hangs in the air.
 * @param {URLSearchParams} query whose, and of which period
 * @returns {import('../router.js').View}
 */
export function chainView(query) {
  const period = query.get('period') ?? '';
  const load = async () => {
    const partnerships = await whose();
    const partnership = query.get('partnership') ?? partnerships[0] ?? '';
    return { partnerships, partnership, chain: partnership ? await chainOf(partnership, period) : null };
  };
  const body = h('div', {},
    h('h1', {}, 'From decision to outcome'),
    h('p', { class: 'lead' },
      'What the books of one period say from a decision to its priority, action, funding line and outcome. What leads nowhere, or comes from nowhere, hangs in the air.'),
    loading('the chain', load, ({ partnerships, partnership, chain }) => (chain
      ? [choices(partnerships, partnership, chain), ...told(chain)]
      : none('There are no books yet.'))));
  return { title: 'From decision to outcome', body };
}

/** The partnerships that there are books of, by name. */
async function whose() {
  return (await bookList.counts()).partnerships.map(({ of }) => of).sort((one, other) => one.localeCompare(other));
}

/**
 * @param {string[]} partnerships
 * @param {string} partnership
 * @param {Chain} chain
 */
function choices(partnerships, partnership, { periods, period, partnership: name }) {
  const named = partnerships.find((one) => one === partnership) ?? name;
  const whoseChain = select(among(partnerships, named), named);
  const ofPeriod = select(among(periods, period?.name ?? ''), period?.name ?? '');
  whoseChain.addEventListener('change', () => go(linkAsking('#/chain', { partnership: whoseChain.value })));
  ofPeriod.addEventListener('change', () =>
    go(linkAsking('#/chain', { partnership: whoseChain.value, period: ofPeriod.value })));
  return h('div', { class: 'book-filters', role: 'group', 'aria-label': 'Whose chain, and of which period' },
    field('Partnership', '', whoseChain).box, periods.length > 0 && field('Period', '', ofPeriod).box);
}

/**
 * @param {string[]} all
 * @param {string} chosen
 * @returns {[string, string][]}
 */
function among(all, chosen) {
  return (all.includes(chosen) || !chosen ? all : [chosen, ...all]).map((one) => [one, one]);
}

/** @param {Chain} chain */
function told(chain) {
  const { things, missing, partnership, period } = chain;
  const said = things.length === 0 ? 'There is no chain to show.' : inTheAir(chain);
  announce(said);
  return [
    h('h2', {}, period ? `${partnership}, ${period.name}` : partnership),
    things.length > 0 && h('p', { class: 'chain-said' }, h('strong', {}, said)),
    missing.length > 0 && h('ul', { class: 'chain-missing', 'aria-label': 'Not looked at' },
      missing.map(({ message, fix }) => h('li', {}, message, ' ', fix))),
    sources(chain),
    things.length === 0 ? none('No book of this period tells of a step of the chain.') : chainTree(chain),
  ];
}

/** @param {Chain} chain */
function sources({ books }) {
  return books.length > 0 && h('details', { class: 'chain-books' },
    h('summary', {}, `From ${books.length === 1 ? 'one book' : `${books.length} books`}`),
    h('ul', {}, books.map(({ book, title, period, version, state, counts }) => h('li', {},
      h('a', { href: link('books', book) }, `${title}, ${period}`), `, version ${version} `, stateTag(state),
      !counts && ' It does not count yet: none of its versions is approved.'))));
}

/** @param {string} why */
function none(why) {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, why)),
    h('p', {}, 'It begins with a risk matrix, an action plan or a fund: start one from its template, or submit one that is filled in.'),
    h('p', {}, h('a', { class: 'button main', href: '#/start' }, 'Start a book from a template'), ' ',
      h('a', { class: 'button', href: '#/check' }, 'Check a workbook')));
}
