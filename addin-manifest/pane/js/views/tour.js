// @ts-check
import { button, h } from '../dom.js';
import { link } from '../router.js';
import { BOOK, STEPS } from '../tour-steps.js';

/**
 * Four steps through Charnwood's figures.
 * @param {import('../app.js').App} app
 * @returns {import('../router.js').View}
 */
export function tourView(app) {
  const body = h('div', {},
    h('h1', {}, 'New here?'),
    h('p', { class: 'lead' }, 'Five minutes with a real report. Nothing changes until you submit something.'),
    h('ol', { class: 'steps' },
      STEPS.map(({ title, text }) => h('li', {}, h('h2', {}, title), h('p', {}, text)))),
    h('p', {}, button({ class: 'main' }, app.takeTour, 'Open Charnwood’s workbook')),
    h('p', { class: 'soft' }, 'Or look at ', h('a', { href: link('books', BOOK) }, 'the versions of its book'), '.'));
  return { title: 'New here?', body };
}
