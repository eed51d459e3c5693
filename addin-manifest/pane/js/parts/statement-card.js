// @ts-check
import { button, h } from '../dom.js';
import { VERDICTS } from '../reports.js';
import { link } from '../router.js';
import { storyLink } from '../story-link.js';

/**
 * @typedef {import('../reports.js').Statement} Statement
 * @typedef {import('../reports.js').Traced} Traced
 * @typedef {import('../reports.js').TextCheck} TextCheck
 */

/**
 * One figure or claim: what is said of it, the cells, the working and what to do.
 * @param {Statement} statement
 * @param {TextCheck} answer
 * @param {() => void} close
 */
export function statementCard(statement, answer, close) {
  const { quote, verdict, message, working, fix, cells } = statement;
  const { one, sign } = VERDICTS[verdict];
  const card = h('div', { class: `statement statement-${verdict}`, role: 'group', 'aria-label': `${quote} ${one}`, tabindex: '-1' },
    h('p', { class: 'statement-what' }, h('span', { class: 'statement-sign', 'aria-hidden': 'true' }, sign), ' ',
      h('strong', {}, quote), ` ${one}.`),
    message && h('p', {}, message),
    cells.length > 0 && h('ul', { class: 'statement-cells' }, cells.map((cell) => h('li', {}, cellLine(cell, answer)))),
    working && h('p', { class: 'statement-working' }, h('span', { class: 'soft' }, 'Working: '), working),
    fix && h('p', { class: 'statement-fix' }, fix),
    h('p', { class: 'statement-close' }, button({ class: 'plain' }, close, 'Close')));
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
    }
  });
  return card;
}

/**
 * A cell with its value, its address leading to its history.
 * @param {Traced} traced
 * @param {TextCheck} answer
 */
export function cellLine(traced, answer) {
  const { workbook, label, shown } = traced;
  const used = answer.books.find((each) => each.workbook === workbook);
  return [`${label}: `, h('strong', {}, shown), ' in ', addressOf(traced, answer),
    used ? [' of ', h('a', { href: link('books', used.book, used.version) }, workbook)] : ` of ${workbook}`];
}

/**
 * The address of a cell, leading to its history where it has one.
 * @param {Traced} traced
 * @param {TextCheck} answer
 */
export function addressOf({ workbook, cell }, { places }) {
  const place = places.find((each) => each.workbook === workbook && each.cell === cell);
  return place ? h('a', { href: storyLink(place.book, place) }, cell) : cell;
}
