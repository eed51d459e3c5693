// @ts-check
import { button, fill, h } from '../dom.js';
import { keepAddress, linkAsking } from '../router.js';
import { inOneWord } from '../states.js';
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
 * The filters, each choice with how many books it leaves.
 * @param {Filtered[]} books
 * @param {Map<string, string>} titles of templates
 * @param {Asked} asked
 * @param {(asked: Asked) => void} narrowed
 */
export function bookFilters(books, titles, asked, narrowed) {
  const state = choice('State', books, 'state', asked.state, stateInWords);
  const partnership = choice('Partnership', books, 'partnership', asked.partnership, (each) => each);
  const template = choice('Template', books, 'template', asked.template, (id) => titles.get(id) ?? id);
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
 * @param {Filtered[]} books
 * @param {'state' | 'partnership' | 'template'} by
 * @param {string} chosen kept where no book has it, so that the address goes on saying what it says
 * @param {(value: string) => string} inWords
 */
function choice(label, books, by, chosen, inWords) {
  /** @type {Map<string, number>} */
  const counts = new Map(chosen ? [[chosen, 0]] : []);
  books.forEach((book) => counts.set(book[by], (counts.get(book[by]) ?? 0) + 1));
  const options = [...counts].map(([value, many]) => /** @type {[string, string]} */ ([value, `${inWords(value)} (${many})`]))
    .sort(([, one], [, other]) => one.localeCompare(other));
  return field(label, '', select([['', `All (${books.length})`], ...options], chosen));
}

/** @param {string} state */
function stateInWords(state) {
  return state === EMPTY_BOOK ? 'No version yet' : inOneWord(/** @type {import('../states.js').State} */ (state)) ?? state;
}
