// @ts-check
import { h } from '../dom.js';
import { link } from '../router.js';
import { keeperOf } from '../record.js';
import { asRecorded } from '../who.js';
import { count } from '../words.js';
import { momentOf } from './moment.js';

/**
 * @typedef {import('../shapes.js').Chapter} Chapter
 * @typedef {import('../shapes.js').Story} Story
 */

/**
 * Every value one cell has had, the newest first: who, when, why, and what it moved.
 * @param {string} book
 * @param {Story} story
 * @param {import('../record.js').RecordedEvent[]} events the book's record, which knows whose accounts these were
 */
export function chapterList(book, { chapters, leftOut }, events) {
  const newest = [...chapters].reverse();
  return [
    h('p', { class: 'lead' }, lead(newest[0])),
    h('ol', { class: 'timeline' }, newest.map((chapter, at) => entry(book, chapter, at === 0, events))),
    leftOut.length > 0 && h('div', { class: 'notice' },
      h('p', {}, `${count(leftOut.length, 'version')} could not be read for this story:`),
      h('ul', {}, leftOut.map(({ number, why }) => h('li', {}, `Version ${number}: ${why}`)))),
  ];
}

/** @param {Chapter} last */
function lead({ is, event }) {
  return event === 'row-removed' ? 'Its row was removed.' : `The newest version holds ${is}.`;
}

/**
 * @param {string} book
 * @param {Chapter} chapter
 * @param {boolean} newest
 * @param {import('../record.js').RecordedEvent[]} events
 */
function entry(book, chapter, newest, events) {
  const { number, who, when: at, note, why, moved, explanation } = chapter;
  const other = chapter.book !== book;
  return h('li', { class: newest && 'newest' },
    h('h2', {}, said(chapter)),
    h('p', {}, h('a', { href: link('books', chapter.book, number) }, `Version ${number}`),
      other && ` of the earlier book ${chapter.book}`, ', ',
      other ? who : asRecorded(who, keeperOf(events, number)), ', ', momentOf(at)),
    note && h('blockquote', {}, note),
    why && h('p', {}, `Because ${why}.`),
    explanation && h('p', { class: 'explained' }, h('strong', {}, 'Explained: '), explanation),
    moved.length > 0 && h('p', { class: 'soft' }, 'It moved ',
      moved.map(({ column, was, is }) => `${column} from ${was} to ${is}`).join(', '), '.'));
}

/** @param {Chapter} chapter */
function said({ event, was, is, renamedFrom, key }) {
  switch (event) {
    case 'found': return `It was ${is} from the start`;
    case 'row-added': return `Its row was added with ${is}`;
    case 'row-removed': return `Its row was removed; it held ${was}`;
    case 'row-renamed': return `Its row was renamed from ${renamedFrom} to ${key}`;
    case 'formula': return `Its formula changed, from ${was} to ${is}`;
    default: return `From ${was} to ${is}`;
  }
}
