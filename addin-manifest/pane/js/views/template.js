// @ts-check
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { ruleList } from '../parts/rule-list.js';
import { columnList, fieldTable } from '../parts/template-columns.js';
import { versionsOf } from '../parts/template-versions.js';
import { sheetTable } from '../parts/sheet-table.js';
import { link } from '../router.js';
import { templateCare } from '../template-care.js';
import { count, day } from '../words.js';

/** @typedef {import('../template-care.js').Description} Description */

/**
 * One template: what it is for, its sheets, what it asks and what is checked.
 * @param {string} id
 * @param {string} [version] the newest when it is left out
 * @returns {import('../router.js').View}
 */
export function templateView(id, version) {
  const heading = h('h1', {}, 'Template');
  const body = h('div', { class: 'template' },
    h('p', { class: 'back' }, h('a', { href: '#/templates' }, 'All templates')),
    heading,
    loading('the template', () => templateCare.description(id, version), (told, again) => {
      heading.textContent = told.title;
      document.title = `${told.title} – Safer Sheets`;
      return [lead(told, version !== undefined), filledBy(told), firstSheet(told), sheets(told), checks(told),
        versionsOf(told, again)];
    }));
  return { title: 'Template', body };
}

/**
 * @param {Description} told
 * @param {boolean} isOne whether one version was asked for
 */
function lead(told, isOne) {
  const known = told.versions.find(({ version }) => version === told.version);
  return [
    h('p', { class: 'lead' }, told.purpose),
    known?.retirement && h('p', { class: 'notice' }, `Version ${told.version} was retired on ${day(known.retirement.at)} by `
      + `${known.retirement.by}: workbooks made from it are no longer taken.`,
      known.retirement.reason && ` ${known.retirement.reason}`),
    h('p', { class: 'template-files' },
      !known?.retirement && h('a', {
        class: 'button main', download: `${told.id}.xlsx`, href: templateCare.file(told.id, isOne ? told.version : undefined),
      }, 'Download it empty'),
      told.examples.map((name) => h('a', { class: 'button', href: link('templates', told.id, 'examples', name) },
        'See it filled in', h('span', { class: 'soft' }, ` ${name.replace(/\.xlsx$/, '')}`)))),
  ];
}

/** @param {Description} told */
function filledBy({ tables, fields }) {
  const cells = [...fields.map(({ content }) => content), ...tables.flatMap(({ columns }) => columns.map(({ content }) => content))];
  const of = (/** @type {string[]} */ entries) => cells.filter(({ entry }) => entries.includes(entry)).length;
  return [
    h('h2', {}, 'Who fills it'),
    h('ul', { class: 'plain-list' },
      h('li', {}, h('strong', {}, 'You: '), `${count(of(['key', 'input']), 'kind of entry', 'kinds of entry')}, typed or chosen from a list.`),
      h('li', {}, h('strong', {}, 'Excel: '), `${count(of(['formula']), 'column or cell', 'columns or cells')}, worked out as you type.`),
      h('li', {}, h('strong', {}, 'Recalculate: '), `${count(of(['service']), 'column or cell', 'columns or cells')} that need the service.`)),
  ];
}

/** @param {Description} told */
function firstSheet({ readme }) {
  return readme.length > 0 && [
    h('h2', {}, 'How to fill it'),
    readme.map(({ heading, lines }, i) => h('details', { open: i === 0, class: 'fold' }, h('summary', {}, heading),
      h('ul', { class: 'bullets' }, lines.map((line) => h('li', {}, line))))),
  ];
}

/** @param {Description} told */
function sheets({ tables, fields }) {
  return [
    h('h2', {}, 'Its sheets'),
    h('details', { class: 'fold' },
      h('summary', {}, 'Details', h('span', { class: 'soft' }, ` ${count(fields.length, 'cell')}`)), fieldTable(fields)),
    tables.map((table) => h('details', { class: 'fold' },
      h('summary', {}, table.sheet, h('span', { class: 'soft' }, ` ${count(table.columns.length, 'column')}`)),
      table.intro && h('p', {}, table.intro),
      h('p', { class: 'soft' }, table.growing ? `One row for each ${table.key}. Add as many as you need.`
        : 'Its rows are part of the template and stay as they are.'),
      sheetTable(table, table.rows),
      h('h3', {}, 'What each column is for'),
      columnList(table.columns))),
  ];
}

/** @param {Description} told */
function checks({ rules }) {
  return [h('h2', {}, 'What is checked'), ruleList(rules)];
}

