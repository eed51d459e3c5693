// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { marked, VERDICTS } from '../reports.js';
import { statementCard } from './statement-card.js';

/**
 * @typedef {import('../reports.js').Statement} Statement
 * @typedef {import('../reports.js').TextCheck} TextCheck
 * @typedef {import('../reports.js').Verdict} Verdict
 */

/**
 * A report's text with every figure marked; a mark opens what is said of it below its paragraph.
 * @param {TextCheck} answer
 */
export function markedReport(answer) {
  /** @type {Map<Statement, HTMLElement>} */
  const marks = new Map();
  /** @type {HTMLElement | null} */
  let open = null;
  const close = () => {
    const at = open;
    open = null;
    marks.forEach((mark) => mark.setAttribute('aria-expanded', 'false'));
    box.querySelectorAll('.statement-room').forEach((room) => fill(room));
    return at;
  };
  const show = (/** @type {Statement} */ statement) => {
    const mark = /** @type {HTMLElement} */ (marks.get(statement));
    if (close() === mark) {
      return;
    }
    open = mark;
    mark.setAttribute('aria-expanded', 'true');
    const card = statementCard(statement, answer, () => focusOn(close()));
    fill(/** @type {HTMLElement} */ (mark.closest('.report-paragraph')?.querySelector('.statement-room')), card);
    mark.scrollIntoView({ block: 'center' });
    focusOn(card);
  };
  const box = h('div', { class: 'report-text', role: 'region', 'aria-label': 'The report with its figures marked' },
    marked(answer.text, answer.statements).map((pieces) => h('div', { class: 'report-paragraph' },
      h('p', {}, pieces.map(({ text, statement }) => (statement ? markOf(text, statement) : text))),
      h('div', { class: 'statement-room' }))));

  /** @param {string} text @param {Statement} statement */
  function markOf(text, statement) {
    const { one, sign } = VERDICTS[statement.verdict];
    const mark = h('a', {
      href: '#main', role: 'button', 'aria-expanded': 'false', class: `mark mark-${statement.verdict}`,
    }, text, h('span', { class: 'mark-sign', 'aria-hidden': 'true' }, sign), h('span', { class: 'unseen' }, ` (${one})`));
    mark.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      show(statement);
    });
    mark.addEventListener('keydown', (event) => {
      if (event.key === ' ') {
        event.preventDefault();
        show(statement);
      }
    });
    marks.set(statement, mark);
    return mark;
  }

  return {
    box,
    /** Opens what is said of a statement; one under another's mark opens nothing. */
    show: (/** @type {Statement} */ statement) => {
      const mark = marks.get(statement);
      if (mark && mark !== open) {
        show(statement);
      }
    },
    /** Those with a mark, in the order of the text. */
    shown: () => [...marks.keys()],
    /** Which one is open. */
    current: () => [...marks].find(([, mark]) => mark === open)?.[0] ?? null,
    /** Shows marks of these verdicts alone. */
    only: (/** @type {Set<Verdict>} */ verdicts) => marks.forEach((mark, { verdict }) =>
      mark.classList.toggle('mark-off', !verdicts.has(verdict))),
  };
}
