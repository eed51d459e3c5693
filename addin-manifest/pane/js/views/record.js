// @ts-check
import { api } from '../api.js';
import { button, focusOn, h } from '../dom.js';
import { csv } from '../export.js';
import { hand } from '../handing.js';
import { attempt } from '../parts/attempt.js';
import { nameOf } from '../parts/book-words.js';
import { eventLines } from '../parts/event-list.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { printView } from '../printing.js';
import { asLines, record } from '../record.js';
import { link } from '../router.js';
import { count } from '../words.js';

/** How many acts are shown before older ones are asked for. */
const PAGE = 50;

/**
 * The record of a book: everything that was done to it, the newest first.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function recordView(id) {
  const title = 'The record';
  const heading = h('h1', {}, title);
  const load = () => Promise.all([api.book(id), api.templates(), record.of(id)]);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', id) }, 'All versions of this book')),
    heading,
    loading('the record', load, ([book, templates, events]) => {
      heading.textContent = `The record: ${nameOf(book, templates)}`;
      announce(count(events.length, 'entry', 'entries'));
      const file = `${id}-record.csv`;
      const outcome = h('div');
      const take = attempt({
        outcome,
        required: [],
        send: async () => announce(`${file} ${await hand(file, new Blob([csv(asLines(events))], { type: 'text/csv' }))}.`),
      });
      return [
        h('p', { class: 'lead' }, `${count(events.length, 'entry', 'entries')}, the newest first. Each is sealed with the one before `
          + 'it, so that nobody can change or remove one unseen.'),
        h('ul', { class: 'actions' },
          h('li', {}, button({ class: 'link' }, take, 'Download as a sheet (CSV)')),
          h('li', {}, button({ class: 'link' }, () => printView(), 'Print'))),
        outcome,
        pages([...events].reverse()),
      ];
    }));
  return { title, body };
}

/** @param {import('../record.js').RecordedEvent[]} events newest first */
function pages(events) {
  let from = PAGE;
  const list = h('ol', { class: 'events' }, eventLines(events.slice(0, PAGE)));
  const more = button({ class: 'plain' }, () => {
    const lines = eventLines(events.slice(from, from + PAGE));
    from += PAGE;
    list.append(...lines);
    focusOn(lines[0]);
    label();
  });
  const label = () => {
    more.textContent = `Show ${count(Math.min(PAGE, events.length - from), 'older entry', 'older entries')}`;
    more.hidden = from >= events.length;
  };
  label();
  return [list, h('p', {}, more)];
}
