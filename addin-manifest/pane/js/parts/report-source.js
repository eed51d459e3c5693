// @ts-check
import { button, h } from '../dom.js';
import { field } from './field.js';
import { announce } from './status.js';

/** Characters: the longest report of the samples has 80,000. */
const LONGEST = 1_000_000;

/**
 * A place to choose, drop or paste a report.
 * @param {object} how
 * @param {(report: File | string) => void} how.onReport
 * @param {string} how.offered the endings of files, with commas between
 * @param {string} how.files which files those are, in words
 * @param {string | null} how.paste the button that takes pasted text; null where only a file is taken
 */
export function reportSource({ onReport, offered, files, paste }) {
  const input = h('input', { type: 'file', accept: offered, hidden: true });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file) {
      onReport(file);
    }
  });
  const box = h('div', { class: 'report-source', 'data-takes-files': true },
    h('div', { class: 'drop' },
      h('div', { class: 'drop-mark', 'aria-hidden': 'true' }),
      h('p', { class: 'drop-lead' }, button({ class: 'main' }, () => input.click(), 'Choose a report'), input),
      h('p', { class: 'drop-or' }, 'or drop it anywhere on this page'),
      h('p', { class: 'soft' }, files)),
    paste !== null && pasting(paste, onReport));
  box.addEventListener('files', (event) => {
    const [file] = /** @type {CustomEvent<File[]>} */ (event).detail;
    onReport(file);
  });
  return box;
}

/**
 * @param {string} label
 * @param {(text: string) => void} onText
 */
function pasting(label, onText) {
  const text = h('textarea', { rows: '5', maxlength: LONGEST });
  const asked = field('Or paste its text', '', text);
  return h('div', { class: 'report-paste' }, asked.box,
    button({}, () => {
      const missing = text.value.trim() === '';
      asked.fault(missing ? 'Paste some text first' : '');
      if (missing) {
        announce('Paste some text first.');
        text.focus();
      } else {
        onText(text.value);
      }
    }, label));
}
