// @ts-check
import { api } from '../api.js';
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { day } from '../words.js';

/** @typedef {import('../shapes.js').RegisteredTemplate} RegisteredTemplate */

/**
 * Every template, to be downloaded and filled in.
 * @returns {import('../router.js').View}
 */
export function templatesView() {
  const body = h('div', {},
    h('h1', {}, 'Templates'),
    h('p', { class: 'lead' },
      'Each is an ordinary workbook with help for every cell. Fill it in Excel, LibreOffice or Google Sheets.'),
    loading('templates', api.templates, (templates) => (templates.length === 0
      ? h('p', { class: 'empty' }, 'No template is registered yet. The people who run this service register them.')
      : h('ul', { class: 'shelf' }, templates.map(card)))));
  return { title: 'Templates', body };
}

/** @param {RegisteredTemplate} template */
function card({ id, title, version, registeredAt, retired }) {
  return h('li', {},
    h('h2', {}, title),
    retired
      ? h('p', {}, 'It is retired: workbooks made from it are no longer taken.')
      : h('p', {}, h('a', { class: 'button', href: api.templateFile(id), download: `${id}.xlsx` },
        `Download ${title.toLowerCase()}`)),
    h('p', { class: 'soft' }, `Template version ${version}, registered on ${day(registeredAt)}.`));
}
