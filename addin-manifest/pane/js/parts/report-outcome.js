// @ts-check
import { button, h, newId } from '../dom.js';
import { hand } from '../handing.js';
import { printView } from '../printing.js';
import { asText, inOneSentence, VERDICTS } from '../reports.js';
import { count, number } from '../words.js';
import { markedReport } from './marked-report.js';
import { addressOf, cellLine } from './statement-card.js';
import { announce } from './status.js';

/**
 * @typedef {import('../reports.js').TextCheck} TextCheck
 * @typedef {import('../reports.js').Verdict} Verdict
 * @typedef {ReturnType<typeof markedReport>} Marked
 */

/**
 * What the check of a report came to: one sentence, the text with its marks, and beside it what contradicts.
 * @param {TextCheck} answer
 * @param {string} name of the file to save the list in
 */
export function reportOutcome(answer, name) {
  const text = markedReport(answer);
  const sentence = inOneSentence(answer.summary);
  announce(sentence);
  const body = h('div', { class: 'report-outcome' },
    h('h2', { tabindex: '-1' }, 'What the check came to'),
    h('p', { class: 'lead' }, sentence),
    tools(answer, text, name),
    h('div', { class: 'report-columns' },
      h('div', {}, h('h2', {}, 'The report'), text.box),
      h('div', { class: 'report-lists' }, contradictions(answer, text), unmentioned(answer), notes(answer))));
  body.addEventListener('keydown', (event) => {
    const step = { n: 1, p: -1 }[event.key];
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      event.preventDefault();
      walk(text, step);
    }
  });
  return body;
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/**
 * To the next contradiction or the one before, from whichever is open.
 * @param {Marked} text
 * @param {number} step
 */
function walk(text, step) {
  const shown = text.shown();
  const all = shown.filter(({ verdict }) => verdict === 'contradicts');
  if (all.length === 0) {
    announce('Nothing contradicts.');
    return;
  }
  const from = text.current()?.start ?? (step > 0 ? -1 : Infinity);
  const next = step > 0 ? all.find(({ start }) => start > from) : [...all].reverse().find(({ start }) => start < from);
  text.show(next ?? all[step > 0 ? 0 : all.length - 1]);
}

/**
 * @param {TextCheck} answer
 * @param {Marked} text
 * @param {string} name
 */
function tools(answer, text, name) {
  const none = answer.summary.contradict === 0;
  return h('div', { class: 'report-tools' },
    answer.summary.figures > 0 && filters(answer, text),
    h('p', { class: 'actions' },
      !none && [button({}, () => walk(text, -1), 'Previous contradiction'), button({}, () => walk(text, 1), 'Next contradiction')],
      copyButton(answer),
      button({ class: 'plain' }, async () => announce(`${name} ${await hand(name, new Blob([asText(answer)], { type: 'text/plain' }))}.`),
        'Download the list'),
      button({ class: 'plain' }, () => printView({ name, text: asText(answer) }), 'Print')),
    !none && h('p', { class: 'soft' }, 'In the report, the keys N and P go to the next contradiction and the one before.'));
}

/** @param {TextCheck} answer */
function copyButton(answer) {
  const copy = button({ class: 'plain' }, async () => {
    try {
      await navigator.clipboard.writeText(asText(answer));
      announce('The list is copied.');
      copy.textContent = 'Copied';
    } catch {
      announce('Your browser does not let this page copy: download the list instead.');
    }
  }, 'Copy the list');
  return copy;
}

/**
 * @param {TextCheck} answer
 * @param {Marked} text
 */
function filters({ statements }, text) {
  /** @type {Set<Verdict>} */
  const wanted = new Set(['agrees', 'contradicts', 'untraced']);
  return h('fieldset', { class: 'report-filters' }, h('legend', {}, 'Show figures that'),
    /** @type {Verdict[]} */ (Object.keys(VERDICTS)).map((verdict) => {
      const box = h('input', { type: 'checkbox', id: newId('verdict'), checked: true });
      box.addEventListener('change', () => {
        wanted[box.checked ? 'add' : 'delete'](verdict);
        text.only(wanted);
      });
      const { word, sign } = VERDICTS[verdict];
      const all = statements.filter((each) => each.verdict === verdict).length;
      return h('div', { class: `report-filter report-filter-${verdict}` }, box,
        h('label', { for: box.id }, h('span', { class: 'statement-sign', 'aria-hidden': 'true' }, sign), ` ${word} (${number(all)})`));
    }));
}

/**
 * @param {TextCheck} answer
 * @param {Marked} text
 */
function contradictions(answer, text) {
  const all = answer.statements.filter(({ verdict }) => verdict === 'contradicts');
  return h('section', { 'aria-labelledby': 'contradictions' }, h('h2', { id: 'contradictions' }, count(all.length, 'contradiction')),
    all.length === 0 && h('p', {}, answer.summary.agree > 0 ? 'No figure that could be traced contradicts the workbooks.'
      : 'No figure could be traced, so none could contradict.'),
    h('ol', { class: 'contradictions' }, all.map((statement) => h('li', { class: 'statement-contradicts' },
      button({ class: 'link' }, () => text.show(statement), statement.quote),
      h('p', {}, statement.message),
      h('ul', { class: 'statement-cells only-printed' }, statement.cells.map((cell) => h('li', {}, cellLine(cell, answer)))),
      statement.working && h('p', { class: 'only-printed' }, statement.working)))));
}

/** @param {TextCheck} answer */
function unmentioned(answer) {
  return answer.unmentioned.length > 0 && h('section', { 'aria-labelledby': 'unmentioned' },
    h('h2', { id: 'unmentioned' }, 'Not mentioned'),
    h('p', { class: 'soft' }, 'Large, clear changes in the workbooks that the report says nothing of.'),
    h('ul', { class: 'unmentioned' }, answer.unmentioned.map(({ message, cells }) => h('li', {}, h('p', {}, message),
      h('p', { class: 'soft' }, cells.map((cell, at) => [at > 0 && ', ', addressOf(cell, answer)]))))));
}

/** @param {TextCheck} answer */
function notes({ notes: all }) {
  return all.length > 0 && h('section', { 'aria-labelledby': 'report-notes' }, h('h2', { id: 'report-notes' }, 'Notes'),
    h('ul', { class: 'bullets' }, all.map((note) => h('li', {}, note))));
}
