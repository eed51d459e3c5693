// @ts-check
import { api } from '../api.js';
import { button, h } from '../dom.js';
import { bySheet, inWords } from '../findings.js';
import { findingList } from '../parts/finding-list.js';
import { loading } from '../parts/loading.js';
import { around } from '../grid.js';
import { link } from '../router.js';
import { versionFileName } from '../version-file.js';

/**
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 */

/**
 * What was found in one kept version, as it was when it was kept.
 * @param {import('../app.js').App} app
 * @param {string} book
 * @param {number} number
 * @returns {import('../router.js').View}
 */
export function versionView(app, book, number) {
  const title = `Version ${number}`;
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('findings', () => api.findings(book, number), (answer) => [
      h('p', { class: 'lead' }, `When it was kept: ${inWords(answer.summary)}.`),
      h('p', {}, button({ class: 'plain' },
        () => app.checkKept(versionFileName(book, number), api.versionFile(book, number)), 'Check it again now')),
      listOf(answer),
    ]));
  return { title, body };
}

/** @param {CheckAnswer} answer */
function listOf(answer) {
  return findingList(bySheet(answer.findings, new Set(['error', 'query', 'note', 'notChecked'])), {
    around: async (sheet, cell) => around(answer.surroundings, sheet, cell),
    select: async () => {},
    explanation: (finding) => finding.explanation ?? '',
    explain: null,
    fix: null,
    calculated: () => false,
    open: new Set(),
  });
}
