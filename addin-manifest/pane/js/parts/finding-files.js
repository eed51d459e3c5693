// @ts-check
import { isApart } from '../beside.js';
import { button, h } from '../dom.js';
import { asCsv, asText, neutralised } from '../export.js';
import { hand } from '../handing.js';
import { printView } from '../printing.js';
import { moment } from '../words.js';
import { attempt } from './attempt.js';
import { announce } from './status.js';

/**
 * The ways to take the list of findings along: as a sheet, as a text, on paper.
 * @param {import('../workspace.js').Workspace} workspace
 * @param {import('../shapes.js').CheckAnswer} answer
 */
export function findingFiles({ name, checkedAt, explanations }, answer) {
  const file = `${name.replace(/\.xlsx$/i, '')}-findings`;
  const outcome = h('div');
  const text = () => asText(answer, `${name}, checked ${moment(checkedAt)}`, explanations);
  const sending = (/** @type {() => Promise<unknown>} */ send) => attempt({ outcome, required: [], send });
  const way = (/** @type {string} */ label, /** @type {() => void} */ go) => button({ class: 'link' }, go, label);
  const printed = sending(() => printView({ name: `${file}.txt`, text: text() }));

  /** @param {string} ending @param {string} type @param {string} content */
  async function give(ending, type, content, said = '') {
    announce(`${file}.${ending} ${await hand(`${file}.${ending}`, new Blob([content], { type }))}.${said}`);
  }

  return {
    ways: [
      way('Download as a sheet (CSV)', sending(() =>
        give('csv', 'text/csv', asCsv(answer, explanations), inFront(neutralised(answer, explanations))))),
      way('Download as text', sending(() => give('txt', 'text/plain', text()))),
      // What is said while something is sent would be on the paper.
      way('Print', () => (isApart() ? printed() : printView())),
    ],
    outcome,
  };
}

/** @param {number} fields how many begin like a formula */
function inFront(fields) {
  if (fields === 0) {
    return '';
  }
  return fields === 1
    ? ' One entry begins like a formula: a quotation mark is in front of it.'
    : ` ${fields} entries begin like a formula: a quotation mark is in front of each.`;
}
