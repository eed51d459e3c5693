// @ts-check
import { button, fill, h } from '../dom.js';
import { keepAddress, linkAsking } from '../router.js';
import { inOneWord } from '../states.js';
import { number } from '../words.js';
import { field, select } from './field.js';

/**
 * What the list of books is narrowed to. It stands in the address, so that it outlives a reload and can be sent on.
 *
 * @typedef {{state: string, partnership: string, template: string, q: string}} Asked
 * @typedef {{state: string, partnership: string, template: string}} Filtered what of a book is filtered by
 */

/** What stands for a book without any version. */
export const EMPTY_BOOK = 'none';

/** @param {URLSearchParams} query @returns {Asked} */
export function askedOf(query) {
  const of = (/** @type {string} */ name) => query.get(name) ?? '';
  return { state: of('state'), partnership: of('partnership'), template: of('template'), q: of('q') };
}

/**
 * @param {Filtered} book
 * @param {Omit<Asked, 'q'>} asked
 */
export function isAsked(book, { state, partnership, template }) {
  return (!state || book.state === state) && (!partnership || book.partnership === partnership)
    && (!template || book.template === template);
}

/**
 * How many books there are of what: of each state, each partnership and each template.
 * @typedef {{all: number, state: Map<string, number>, partnership: Map<string, number>, template: Map<string, number>}} Counts
 */

/** @param {import('../shapes.js').BookCounts} counts as the service counts them @returns {Counts} */
export function countsKept({ all, states, partnerships, templates }) {
  const map = (/** @type {{of: string, books: number}[]} */ counted) =>
    new Map(counted.map(({ of, books }) => /** @type {[string, number]} */ ([of, books])));
  return { all, state: map(states), partnership: map(partnerships), template: map(templates) };
}

/** @param {Filtered[]} books @returns {Counts} */
export function countsIn(books) {
  const by = (/** @type {keyof Filtered} */ what) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    books.forEach((book) => counts.set(book[what], (counts.get(book[what]) ?? 0) + 1));
    return counts;
  };
  return { all: books.length, state: by('state'), partnership: by('partnership'), template: by('template') };
}

/**
 * The filters, each choice with how many books it leaves.
 * @param {Counts} counts
 * @param {Map<string, string>} titles of templates
 * @param {Asked} asked
 * @param {(asked: Asked) => void} narrowed
 */
export function bookFilters(counts, titles, asked, narrowed) {
  const state = choice('State', counts, 'state', asked.state, stateInWords);
  const partnership = choice('Partnership', counts, 'partnership', asked.partnership, (each) => each);
  const template = choice('Template', counts, 'template', asked.template, (id) => titles.get(id) ?? id);
  const now = () => ({
    ...asked, state: state.control.value, partnership: partnership.control.value, template: template.control.value,
  });
  const clear = h('p', { class: 'clear-all' });
  const draw = () => {
    const { q, ...filters } = now();
    keepAddress(linkAsking('#/books', { ...filters, q }));
    fill(clear, Object.values(filters).some(Boolean) && button({ class: 'link' }, clearAll, 'Clear all filters'));
    narrowed(now());
  };
  const clearAll = () => {
    [state, partnership, template].forEach(({ control }) => {
      control.value = '';
    });
    draw();
    state.control.focus();
  };
  [state, partnership, template].forEach(({ control }) => control.addEventListener('change', draw));
  draw();
  return {
    box: h('div', { class: 'book-filters', role: 'group', 'aria-label': 'Filters' }, state.box, partnership.box, template.box, clear),
    now,
  };
}

/**
 * @param {string} label
 * @param {Counts} counts
 * @param {'state' | 'partnership' | 'template'} by
 * @param {string} chosen kept where no book has it, so that the address goes on saying what it says
 * @param {(value: string) => string} inWords
 */
function choice(label, counts, by, chosen, inWords) {
  const counted = new Map([...(chosen ? [/** @type {[string, number]} */ ([chosen, 0])] : []), ...counts[by]]);
  const options = [...counted].map(([value, many]) => /** @type {[string, string]} */ ([value, `${inWords(value)} (${number(many)})`]))
    .sort(([, one], [, other]) => one.localeCompare(other));
  return field(label, '', select([['', `All (${number(counts.all)})`], ...options], chosen));
}

/** @param {string} state */
function stateInWords(state) {
  return state === EMPTY_BOOK ? 'No version yet' : inOneWord(/** @type {import('../states.js').State} */ (state)) ?? state;
}
