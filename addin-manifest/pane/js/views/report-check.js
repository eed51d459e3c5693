// @ts-check
import { api } from '../api.js';
import { button, fill, focusOn, h } from '../dom.js';
import { nameOf } from '../parts/book-words.js';
import { loading } from '../parts/loading.js';
import { reportOutcome } from '../parts/report-outcome.js';
import { reportSource } from '../parts/report-source.js';
import { reports } from '../reports.js';
import { link } from '../router.js';

/**
 * A report held against a version: every figure of its sentences traced to a cell or not.
 * @param {string} book
 * @param {number} version
 * @returns {import('../router.js').View}
 */
export function reportCheckView(book, version) {
  const outcome = h('div');
  const source = h('div');
  const ask = () => fill(source, reportSource({
    onReport: check,
    offered: '.docx,.txt,.md',
    files: 'A Word document (.docx), plain text or Markdown.',
    paste: 'Check this text',
  }));
  const check = (/** @type {File | string} */ report) => {
    const name = typeof report === 'string' ? 'The text you pasted' : report.name;
    fill(source, h('p', { class: 'report-name' }, h('strong', {}, name), ' ',
      button({ class: 'plain' }, () => {
        fill(outcome);
        ask();
        focusOn(source.querySelector('button'));
      }, 'Check another')));
    const shown = loading('what the workbooks say of it', () => reports.check(book, version, report), (answer) => {
      const body = reportOutcome(answer, `${book}.v${version}-report.txt`);
      queueMicrotask(() => focusOn(body.querySelector('h2')));
      return body;
    });
    fill(outcome, shown);
  };
  ask();
  const body = h('div', { class: 'report-check' },
    h('p', { class: 'back' }, h('a', { href: link('books', book, version) }, `Version ${version}`)),
    h('h1', {}, 'Check a report'),
    loading('the book', () => Promise.all([api.book(book), api.templates()]), ([kept, templates]) => [
      h('p', { class: 'lead' }, `Every figure in its sentences is held against ${nameOf(kept, templates)}, version ${version}, and`
        + ' the approved versions of the same partnership’s other books of these days.'),
      h('p', { class: 'soft' }, 'The report is used for this check alone: nothing of it is kept or sent on. Figures in its'
        + ' tables are not checked, only its sentences.'),
    ]),
    source, outcome);
  return { title: 'Check a report', body };
}
