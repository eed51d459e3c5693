// @ts-check
import { api } from '../api.js';
import { button, focusOn, h } from '../dom.js';
import { inWords } from '../findings.js';
import { nameOf, versionLine } from '../parts/book-words.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { link } from '../router.js';
import { versionFileName } from '../version-file.js';
import { count, size, when } from '../words.js';

/** @typedef {import('../shapes.js').Version} Version */

/**
 * One book: every version, the newest first.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function bookView(id) {
  const heading = h('h1', {}, 'Versions');
  const load = () => Promise.all([api.book(id), api.versions(id), api.templates()]);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: '#/books' }, 'All books')),
    heading,
    loading('versions', load, ([book, { versions, more }, templates]) => {
      heading.textContent = nameOf(book, templates);
      announce(count(book.head?.number ?? 0, 'version'));
      return versions.length === 0 ? none() : [
        h('p', { class: 'lead' }, `${versionLine(versions[0])}, is the newest.`),
        timeline(id, versions, more),
      ];
    }));
  return { title: 'Versions', body };
}

function none() {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, 'Nothing has been submitted to this book yet.')),
    h('p', {}, h('a', { class: 'button main', href: '#/' }, 'Check a workbook and submit it')));
}

/**
 * @param {string} id
 * @param {Version[]} versions newest first
 * @param {boolean} more whether there are older ones
 */
function timeline(id, versions, more) {
  const list = h('ol', { class: 'timeline' }, versions.map((version, at) => entry(id, version, at === 0)));
  return [list, more && olderButton(id, list, versions)];
}

/**
 * @param {string} id
 * @param {HTMLElement} list
 * @param {Version[]} shown
 * @returns {HTMLElement}
 */
function olderButton(id, list, shown) {
  const older = button({ class: 'plain' }, () => {
    const place = loading('older versions', () => api.versions(id, shown[shown.length - 1].number), (next) => {
      const entries = next.versions.map((version) => entry(id, version, false));
      list.append(...entries);
      focusOn(entries[0].querySelector('h2'));
      return next.more && olderButton(id, list, next.versions);
    });
    older.replaceWith(place);
  }, 'Show older versions');
  return older;
}

/**
 * @param {string} id
 * @param {Version} version
 * @param {boolean} newest
 */
function entry(id, version, newest) {
  const { number, author, createdAt, note, summary, base } = version;
  const of = () => h('span', { class: 'unseen' }, ` of version ${number}`);
  return h('li', { class: newest && 'newest' },
    h('h2', {}, `Version ${number}`, newest && h('span', { class: 'tag tag-newest' }, 'Newest')),
    h('p', {}, author || 'Somebody not signed in', ', ', h('time', { datetime: createdAt }, when(createdAt)),
      base > 0 && base !== number - 1 && `, from version ${base}`),
    note && h('blockquote', {}, note),
    h('p', { class: 'soft' }, `When it was kept: ${inWords(summary)}.`),
    h('p', { class: 'entry-links' },
      h('a', { href: link('books', id, number) }, 'Findings', of()),
      number > 1 && h('a', { href: link('books', id, 'compare', number - 1, number) }, 'What changed', of()),
      h('a', { href: api.versionFile(id, number), download: versionFileName(id, number) },
        `Download (${size(version.size)})`, of())));
}
