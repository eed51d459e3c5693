// @ts-check
import { bookList } from '../book-list.js';
import { h } from '../dom.js';
import { go, link } from '../router.js';
import { field, select } from './field.js';

/**
 * The way to hold a book against another period of the same template and partnership; nothing where there is none.
 * @param {{id: string, partnership: string, template: string}} book
 */
export function otherPeriods({ id, partnership, template }) {
  const box = h('div', {});
  bookList.all({ partnership, template }).then((books) => {
    const others = books.filter((other) => other.id !== id && other.head);
    if (others.length > 0) {
      box.replaceChildren(form(id, others.map((other) => /** @type {[string, string]} */ ([other.id, other.period]))));
    }
  }, () => {});
  return box;
}

/** @param {string} id @param {[string, string][]} others */
function form(id, others) {
  const asked = field('Compare with another period', '', select(others, others[0][0]));
  const box = h('form', { class: 'between' }, asked.box, h('button', { type: 'submit', class: 'plain' }, 'Compare the periods'));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    go(link('books', id, 'period', asked.control.value));
  });
  return box;
}
