// @ts-check
import { api } from '../api.js';
import { carryForward } from '../carry-forward.js';
import { button, h } from '../dom.js';
import { nameOf } from '../parts/book-words.js';
import { carriedList } from '../parts/carried-list.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { link } from '../router.js';
import { movedFileName } from '../version-file.js';
import { count } from '../words.js';

/**
 * One version's entries in the newest version of its template: what becomes of each, then the workbook.
 * @param {import('../app.js').App} app
 * @param {string} book
 * @param {number} number
 * @returns {import('../router.js').View}
 */
export function movedView(app, book, number) {
  const title = 'Move to the newest template version';
  const load = () => Promise.all([carryForward.moved(book, number), api.book(book), api.templates()]);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book, number) }, `Version ${number}`)),
    h('h1', {}, title),
    loading('what moves', load, ([carried, kept, templates]) => {
      const { templateVersion, moved } = carried;
      const file = movedFileName(book, number, templateVersion);
      const path = carryForward.movedFile(book, number);
      announce(`${count(moved.length, 'entry', 'entries')} carried.`);
      return [
        h('p', { class: 'soft' }, nameOf(kept, templates)),
        h('p', { class: 'lead' }, `These are the entries of version ${number} in template version ${templateVersion}. `
          + 'Nothing is kept until you submit the workbook as the next version.'),
        h('p', { class: 'ways-on' },
          h('a', { class: 'button main', href: path, download: file }, 'Download the moved workbook'), ' ',
          button({ class: 'plain' }, () => app.checkKept(file, path), 'Check it now')),
        carriedList(carried, null),
      ];
    }));
  return { title, body };
}
