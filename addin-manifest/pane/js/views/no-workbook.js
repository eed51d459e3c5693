// @ts-check
import { h } from '../dom.js';
import { starting } from '../parts/chooser.js';

/**
 * A view that needs a workbook, when there is none.
 * @param {import('../app.js').App} app
 * @param {string} title
 * @param {string} why
 * @returns {import('../router.js').View}
 */
export function noWorkbookView(app, title, why) {
  return {
    title,
    body: h('div', {}, h('h1', {}, title), h('p', { class: 'lead' }, why), starting(app)),
  };
}
