// @ts-check
import { contents } from '../content.js';
import { h } from '../dom.js';
import { field } from './field.js';
import { chartCard } from './chart.js';
import { contentTable, contentText } from './content-table.js';
import { loading } from './loading.js';
import { tabs } from './tabs.js';
import { list } from '../words.js';

/**
 * @typedef {import('../content.js').Content} Content
 * @typedef {{book: string, number: number, name: string}} Where
 */

/**
 * A version read without Excel: its charts, its tables, its named cells and what stands outside.
 * @param {Where} where
 */
export function readItHere(where) {
  return h('section', { class: 'read-here' },
    h('h2', {}, 'Read it here'),
    loading('what it holds', () => contents.of(where.book, where.number), (content) => [
      h('p', {}, 'Figures as the template works them out. Where the workbook itself shows something else, that stands beside.'),
      tabs('What this version holds', [
        ...content.charts.length > 0 ? [{ title: 'Charts', show: () => charts(content, where) }] : [],
        { title: 'Details', show: () => details(content) },
        ...content.tables.map((table) => ({
          title: table.sheet,
          show: () => [
            h('h3', {}, table.sheet),
            contentTable(table, async (shown) => (await contents.after(where.book, where.number, shown)).tables[0]),
            outsideOf(content, table.name),
          ],
        })),
        { title: 'Over the periods', show: () => overPeriods(where) },
      ]),
      h('ul', { class: 'soft chart-notes' }, content.notes.map((note) => h('li', {}, note))),
    ]));
}

/** @param {Content} content @param {Where} where */
function charts(content, { name, book, number }) {
  const about = { source: `${name}, version ${number}`, file: `${book}.v${number}` };
  return [h('h3', {}, 'Charts'), h('div', { class: 'charts' }, content.charts.map((chart) => chartCard(chart, about)))];
}

/** @param {Content} content */
function details(content) {
  return content.fields.map(({ heading, cells }) => [
    h('h3', {}, heading),
    h('dl', { class: 'named-cells' }, cells.map(({ label, cell }) => h('div', {},
      h('dt', {}, label), h('dd', { class: cell.state, title: cell.at }, contentText(cell) || '')))),
  ]);
}

/** @param {Content} content @param {string} table */
function outsideOf(content, table) {
  const rows = content.outside.filter((row) => row.table === table);
  return rows.length > 0 && [
    h('h4', {}, 'Outside the table'),
    h('ul', { class: 'chart-notes' }, rows.map(({ cells, place }) => h('li', {},
      `${place === 'below' ? 'Below' : 'Beside'} it, ${list(cells.map(({ at, text }) => `${at}: ${text}`))}`))),
  ];
}

/** @param {Where} where */
function overPeriods({ book, name }) {
  const drafts = h('input', { type: 'checkbox' });
  const asked = field('Versions that are not approved too, where none is', '', drafts);
  asked.box.classList.add('tick');
  const shown = h('div', {});
  const show = () => shown.replaceChildren(loading('the periods', () => contents.series(book, drafts.checked), (series) => [
    h('ul', { class: 'chart-notes' }, series.periods.map((period) => h('li', {},
      `${period.name}: ${period.version === null ? period.standing : `version ${period.version}, ${period.standing}`}`))),
    series.left > 0 && h('p', {}, `${series.left} earlier periods were not read.`),
    series.charts.length === 0 && h('p', {}, 'No period has figures to draw: approve a version, or include those that are not approved.'),
    series.charts.map((chart) => chartCard(chart, {
      source: `${name}, and the periods named above`, file: book,
    })),
  ]));
  drafts.addEventListener('change', show);
  show();
  return [h('h3', {}, 'Over the periods'), asked.box, shown];
}
