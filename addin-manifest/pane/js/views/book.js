// @ts-check
import { api } from '../api.js';
import { h } from '../dom.js';
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
    loading('versions', load, ([book, versions, templates]) => {
      heading.textContent = nameOf(book, templates);
      announce(count(versions.length, 'version'));
      const newestFirst = [...versions].sort((a, b) => b.number - a.number);
      return newestFirst.length === 0 ? none() : [
        h('p', { class: 'lead' }, `${versionLine(newestFirst[0])}, is the newest.`),
        timeline(id, newestFirst),
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
 * @param {Version[]} versions
 */
function timeline(id, versions) {
  return h('ol', { class: 'timeline', reversed: true },
    versions.map((version, at) => entry(id, version, at === 0)));
}

/**
 * @param {string} id
 * @param {Version} version
 * @param {boolean} newest
 */
function entry(id, version, newest) {
  const { number, author, createdAt, note, summary, base } = version;
  const of = h('span', { class: 'unseen' }, ` of version ${number}`);
  return h('li', { class: newest && 'newest' },
    h('h2', {}, `Version ${number}`, newest && h('span', { class: 'tag tag-newest' }, 'Newest')),
    h('p', {}, author || 'Somebody not signed in', ', ', h('time', { datetime: createdAt }, when(createdAt)),
      base > 0 && base !== number - 1 && `, from version ${base}`),
    note && h('blockquote', {}, note),
    h('p', { class: 'soft' }, `When it was kept: ${inWords(summary)}.`),
    h('p', { class: 'entry-links' },
      h('a', { href: link('books', id, number) }, 'Findings', of),
      h('a', { href: api.versionFile(id, number), download: versionFileName(id, number) },
        `Download (${size(version.size)})`, of)));
}
