// @ts-check
import { h, newId } from '../dom.js';
import { scoring } from '../scoring.js';
import { rememberName } from '../who.js';
import { attempt } from './attempt.js';
import { field, LONGEST_NAME, nameField, textInput } from './field.js';

/** @typedef {import('../scoring.js').Scoring} Scoring */

/** Who scores in most partnerships; any other name may be entered. */
const AGENCIES = ['Police', 'Council', 'Fire', 'Health', 'Probation'];

/**
 * Takes in the workbook in which one agency scored a version.
 * @param {string} book
 * @param {number} base
 * @param {(scoring: Scoring) => Promise<unknown>} taken
 */
export function scoreForm(book, base, taken) {
  const known = h('datalist', { id: newId('agencies') }, AGENCIES.map((value) => h('option', { value })));
  const agency = field('Agency', 'For example Police. What it uploaded before is kept, and no longer counts.',
    textInput('', LONGEST_NAME));
  agency.control.setAttribute('list', known.id);
  const file = field('Its workbook', `A copy of version ${base} with the agency’s own scores (.xlsx).`,
    h('input', { type: 'file', accept: '.xlsx' }));
  const name = nameField('Others see it beside the scores.');
  const outcome = h('div');
  const box = h('form', { novalidate: true, class: 'submit' },
    h('h2', {}, 'Upload an agency’s scores'),
    outcome,
    agency.box,
    known,
    file.box,
    name.box,
    h('button', { type: 'submit' }, 'Upload these scores'));
  const go = attempt({
    outcome,
    required: [
      [agency, 'Enter the agency, for example Police'],
      [file, 'Choose the agency’s workbook'],
      [name, 'Enter your name'],
    ],
    send: async () => {
      const [chosen] = file.control.files ?? [];
      const who = name.control.value.trim();
      const kept = await scoring.take(book, base, { file: chosen, agency: agency.control.value.trim(), name: who });
      rememberName(who);
      await taken(kept);
    },
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  return box;
}
