// @ts-check
import { api } from '../api.js';
import { h } from '../dom.js';
import { chapterList } from '../parts/chapters.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { record } from '../record.js';
import { link } from '../router.js';
import { titleOf } from '../story-link.js';
import { count } from '../words.js';

/**
 * Every value one cell has had.
 * @param {string} book
 * @param {import('../shapes.js').CellKey} spot
 * @returns {import('../router.js').View}
 */
export function storyView(book, spot) {
  const title = titleOf(spot);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('its story', () => Promise.all([api.story(book, spot), record.of(book)]), ([story, events]) => {
      announce(count(story.chapters.length, 'entry', 'entries'));
      return chapterList(book, story, events);
    }));
  return { title, body };
}
