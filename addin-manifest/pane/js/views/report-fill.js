// @ts-check
import { button, fill, focusOn, h } from '../dom.js';
import { hand } from '../handing.js';
import { field } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { reportSource } from '../parts/report-source.js';
import { announce } from '../parts/status.js';
import { asProblem } from '../problem.js';
import { reports } from '../reports.js';
import { link } from '../router.js';
import { count, day } from '../words.js';

/** @typedef {import('../reports.js').FilledReport} FilledReport */

/**
 * A Word report whose figures fill themselves from approved versions.
 * @returns {import('../router.js').View}
 */
export function reportFillView() {
  const outcome = h('div');
  const show = (/** @type {File | string} */ report) => {
    const file = /** @type {File} */ (report);
    fill(outcome, loading('the figures it names', () => reports.toFill(file), (answer) => {
      const body = found(file, answer);
      queueMicrotask(() => focusOn(body.querySelector('h2')));
      return body;
    }));
  };
  const body = h('div', { class: 'report-fill' },
    h('p', { class: 'back' }, h('a', { href: '#/reports' }, 'Reports')),
    h('h1', {}, 'Fill a report'),
    h('p', { class: 'lead' }, 'Write in Word which figure belongs where; here they are filled in from approved versions.'),
    h('p', {}, 'For example ', h('code', {}, '{{Charnwood crime: All Crime, Change %}}'), ', with ', h('code', {}, '; 2019-20 Q1'),
      ' behind it for one period and ', h('code', {}, '; no sign'), ' for “fell by 1.8%” instead of “fell by -1.8%”, or ', h('code', {}, '{{Charnwood crime: Partnership}}'), ' for a cell of Details. A content'
      + ' control with such words as its tag does the same, and can be filled again next quarter.'),
    h('p', { class: 'soft' }, 'The report is used for this alone: nothing of it is kept or sent on.'),
    reportSource({
      onReport: show, offered: '.docx', files: 'A Word document (.docx).', paste: null,
    }),
    outcome);
  return { title: 'Fill a report', body };
}

/**
 * @param {File} file
 * @param {FilledReport} answer
 */
function found(file, answer) {
  const { summary, notes } = answer;
  const said = summary.places === 0 ? 'It names no figure.'
    : `${count(summary.places, 'place names a figure', 'places name a figure')}: ${summary.filled} found, ${summary.left} left as `
      + `${summary.left === 1 ? 'it is' : 'they are'}.`;
  announce(said);
  return h('div', { class: 'fill-found' },
    h('h2', { tabindex: '-1' }, file.name), h('p', { class: 'lead' }, said),
    notes.length > 0 && h('ul', { class: 'bullets' }, notes.map((note) => h('li', {}, note))),
    left(answer), taking(file, answer), filled(answer));
}

/** @param {FilledReport} answer */
function left({ left: places }) {
  return places.length > 0 && h('section', { class: 'fill-left', 'aria-labelledby': 'left' },
    h('h3', { id: 'left' }, 'Not filled'),
    h('p', {}, 'Nothing is guessed: these stay as they are until what they name is one figure.'),
    h('ul', {}, places.map(({ reference, place, reason }) => h('li', {},
      h('p', {}, h('strong', {}, reference), h('span', { class: 'soft' }, ` ${place}`)), h('p', {}, reason)))));
}

/** @param {FilledReport} answer */
function filled({ filled: places }) {
  return places.length > 0 && h('section', { 'aria-labelledby': 'filled' }, h('h3', { id: 'filled' }, 'Figures'),
    h('ul', { class: 'fill-list' }, places.map(({ reference, place, shown, workbook, book, version, cell, approved }) => h('li', {},
      h('p', { class: 'fill-figure' }, h('strong', {}, shown), ' ', reference),
      h('p', { class: 'soft' }, `${place}; `,
        book && version ? h('a', { href: link('books', book, version) }, `${workbook}, version ${version}`) : workbook,
        `, ${cell}`, approved && `; approved on ${day(approved)}`)))));
}

/**
 * @param {File} file
 * @param {FilledReport} answer
 */
function taking(file, { summary }) {
  const sources = h('input', { type: 'checkbox' });
  const asked = field('Write where each figure comes from as a comment', '', sources);
  asked.box.classList.add('tick');
  const outcome = h('div', { role: 'status' });
  const take = async () => {
    fill(outcome, h('p', { class: 'loading' }, 'Filling the report…'));
    try {
      const name = file.name.replace(/\.docx$/i, '') + '-filled.docx';
      const where = await hand(name, await reports.filled(file, sources.checked));
      fill(outcome, h('p', { class: 'done' }, `${name} ${where}.`));
    } catch (error) {
      fill(outcome, problemOf(asProblem(error), take));
    }
  };
  return summary.filled > 0 && h('div', { class: 'fill-take' }, asked.box,
    h('p', {}, button({ class: 'main' }, take, summary.left === 0 ? 'Download the filled report'
      : `Download it with ${count(summary.left, 'place')} not filled`)), outcome);
}
