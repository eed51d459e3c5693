// @ts-check
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { sheetTable } from '../parts/sheet-table.js';
import { link } from '../router.js';
import { templateCare } from '../template-care.js';
import { count, shown } from '../words.js';

/**
 * @typedef {import('../template-care.js').Description} Description
 * @typedef {import('../template-care.js').Example} Example
 */

/**
 * A filled example of a template, to look at.
 * @param {string} id
 * @param {string} name of its file
 * @returns {import('../router.js').View}
 */
export function templateExampleView(id, name) {
  const title = `A filled example: ${name.replace(/\.xlsx$/, '')}`;
  const load = async () => {
    const [told, example] = await Promise.all([templateCare.description(id), templateCare.example(id, name)]);
    return { told, example };
  };
  const body = h('div', { class: 'template' },
    h('p', { class: 'back' }, h('a', { href: link('templates', id) }, 'The template')),
    h('h1', {}, title),
    loading('the example', load, ({ told, example }) => [
      h('p', { class: 'lead' }, `${told.title}, filled in. It is only to look at: nothing here is anybody’s book.`),
      h('p', {}, h('a', { class: 'button', href: templateCare.exampleFile(id, name), download: name }, 'Download this example')),
      h('h2', {}, 'Details'), details(told, example),
      told.tables.map((table) => sheetOf(table, example)),
    ]));
  return { title, body };
}

/**
 * @param {Description} told
 * @param {Example} example
 */
function details({ fields }, example) {
  return h('dl', { class: 'facts' }, fields.map(({ name, label, content }) => {
    const text = shown(example.fields[name] ?? null, content.type);
    return h('div', {}, h('dt', {}, label), h('dd', {}, text || h('span', { class: 'soft' }, 'blank')));
  }));
}

/**
 * @param {import('../template-care.js').Table} table
 * @param {Example} example
 */
function sheetOf(table, example) {
  const rows = example.tables[table.name] ?? [];
  return h('section', {},
    h('h2', {}, table.sheet, h('span', { class: 'soft' }, ` ${count(rows.length, 'row')}`)),
    rows.length === 0 ? h('p', { class: 'soft' }, 'It has no rows in this example.') : sheetTable(table, rows));
}
