// @ts-check
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { spreadTable } from '../parts/spread-table.js';
import { announce } from '../parts/status.js';
import { link } from '../router.js';
import { scoring } from '../scoring.js';
import { list } from '../words.js';

/**
 * Who scored what when a version was agreed, and what was settled on.
 * @param {string} book
 * @param {number} number
 * @returns {import('../router.js').View}
 */
export function agreedView(book, number) {
  const title = `Who scored what in version ${number}`;
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book, number) }, `Version ${number}`)),
    h('h1', {}, title),
    loading('scores', () => scoring.agreedIn(book, number), ({ base, scorers, tables }) => {
      const agencies = scorers.map(({ agency }) => agency);
      const said = agencies.length === 0 ? `Version ${number} was not agreed from scores.`
        : `Version ${number} was agreed from what ${list(agencies)} scored of version ${base}.`
          + (tables.length === 0 ? ' They said the same of every cell.' : '');
      announce(said);
      return [
        h('p', { class: 'lead' }, said),
        tables.map((table) => spreadTable(book, table, agencies, null)),
      ];
    }));
  return { title, body };
}
