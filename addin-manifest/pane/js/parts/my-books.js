// @ts-check
import { h } from '../dom.js';
import { link } from '../router.js';
import { day, number } from '../words.js';
import { stateTag } from './tag.js';

/**
 * The books of whoever is here, with what comes next in each.
 * @param {import('../home.js').Home} home
 */
export function myBooks({ books, allBooks, open }) {
  const mine = books.filter((book) => book.mine);
  const shown = mine.length > 0 ? mine : books;
  const heading = open || mine.length === 0 ? 'Books' : 'My books';
  return h('section', { class: 'home-part', 'aria-labelledby': 'my-books' },
    h('h2', { id: 'my-books' }, heading),
    shown.length === 0
      ? h('p', { class: 'empty' }, h('strong', {}, 'There are no books for you yet. '),
        'Submit a workbook, or start a book from a template.')
      : h('ul', { class: 'my-books' }, shown.map(entry)),
    allBooks > shown.length && h('p', {}, h('a', { href: '#/books' }, `All ${number(allBooks)} books`)));
}

/** @param {import('../home.js').MyBook} book */
function entry({ id, partnership, templateTitle, period, periodEnd, version, state, due }) {
  return h('li', {},
    h('a', { href: link('books', id) }, `${partnership}, ${templateTitle}, ${period}`),
    h('p', {}, state && [stateTag(state), ' '], due, '.'),
    (version || periodEnd) && h('p', { class: 'soft' }, [
      version && `Version ${version}`,
      periodEnd && `${Date.parse(periodEnd) < Date.now() ? 'its period ended' : 'its period ends'} on ${day(periodEnd)}`,
    ].filter(Boolean).join('; '), '.'));
}
