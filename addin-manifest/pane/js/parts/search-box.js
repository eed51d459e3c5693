// @ts-check
import { h, newId } from '../dom.js';
import { go, linkAsking } from '../router.js';

/**
 * One box to look for books by several words, inside workbooks too.
 * @param {string} asked the words that were looked for
 * @param {() => Record<string, string>} [kept] what else the address says and goes on saying
 */
export function searchBox(asked, kept = () => ({})) {
  const id = newId('search');
  const input = h('input', { type: 'search', id, name: 'q', value: asked, maxlength: 200, 'aria-describedby': `${id}-hint` });
  const form = h('form', { role: 'search', class: 'search-box' },
    h('label', { for: id }, 'Search books and what is in them'),
    h('p', { class: 'soft', id: `${id}-hint` }, 'Several words, such as Charnwood burglary: a book has to have all of them.'),
    h('div', { class: 'search-line' }, input, h('button', { type: 'submit' }, 'Search')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(linkAsking('#/books', { ...kept(), q: input.value.trim() }));
  });
  return form;
}
