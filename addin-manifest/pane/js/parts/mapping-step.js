// @ts-check
import { h, newId } from '../dom.js';
import { count } from '../words.js';
import { attempt } from './attempt.js';
import { field, select, textInput } from './field.js';
import { mapFigures } from './map-figures.js';
import { problemOf } from './problem-box.js';

/**
 * @typedef {import('../reconciling.js').Layout} Layout
 */

const NONE = '';
const LONGEST = 100;

/**
 * A ledger nobody has mapped yet: what each heading may mean, with its first rows beside it, to put right and confirm.
 * @param {Layout} layout
 * @param {string} fileName
 * @param {(map: Blob) => Promise<unknown>} send
 */
export function mappingStep(layout, fileName, send) {
  const source = field('Name of this ledger', 'The same name for every file of it, such as Charnwood general ledger.',
    textInput(fileName.replace(/\.\w+$/, ''), LONGEST));
  const month = field('Which month is the first period?', 'Only where there is no date: the period, a colon and the '
    + 'month, such as 202401: 2023-04.', textInput('', LONGEST));
  const figures = mapFigures();
  const choices = layout.columns.map((column) => ({ column, asked: choice(column, layout.meanings) }));
  const outcome = h('div');
  const id = newId('mapping');
  const form = h('form', { novalidate: true, class: 'mapping', 'aria-labelledby': id },
    h('h2', { id }, 'What do its headings mean?'),
    h('p', {}, `Row ${layout.row} has ${count(layout.columns.length, 'heading')}. Look at what stands under each, and `
      + 'correct what we guessed. We remember it for the next file of this fund.'),
    outcome, source.box,
    h('div', { class: 'mapping-columns' }, choices.map(({ column, asked }) => h('div', { class: 'mapping-column' },
      asked.box,
      h('ul', { 'aria-label': `First rows of ${column.heading}` },
        column.first.map((text) => h('li', {}, text || '(blank)')))))),
    month.box, figures.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Use these meanings')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt({
      outcome,
      required: [[source, 'Enter the name of the ledger']],
      send: () => send(mapOf(source.control.value.trim(), month.control.value.trim(), choices,
        figures.entries())),
      refused: (problem, again) => problemOf(problem, again),
    })();
  });
  return form;
}

/**
 * @param {Layout['columns'][number]} column
 * @param {string[]} meanings
 */
function choice({ heading, meaning }, meanings) {
  /** @type {[string, string][]} */
  const options = [[NONE, 'Nothing we need'], ...meanings.map((one) => /** @type {[string, string]} */ ([one, one]))];
  return field(heading, '', select(options, meaning ?? NONE));
}

/**
 * A map as the service reads it; JSON is YAML, too.
 * @param {string} source
 * @param {string} month
 * @param {{column: {heading: string}, asked: {control: HTMLSelectElement}}[]} choices
 * @param {object} figures
 */
function mapOf(source, month, choices, figures) {
  const columns = Object.fromEntries(choices.filter(({ asked }) => asked.control.value !== NONE)
    .map(({ column, asked }) => [asked.control.value, column.heading]));
  const [period, is] = month.split(':').map((part) => part.trim());
  const map = { source, columns, ...figures, ...(is ? { periods: { [period]: is } } : {}) };
  return new Blob([JSON.stringify(map)], { type: 'application/json' });
}
