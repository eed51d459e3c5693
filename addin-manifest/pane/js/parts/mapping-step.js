// @ts-check
import { h, newId } from '../dom.js';
import { LONG_WORK } from '../reconciling.js';
import { count } from '../words.js';
import { attempt } from './attempt.js';
import { field, select, textInput } from './field.js';
import { mapFigures } from './map-figures.js';
import { problemOf } from './problem-box.js';

/**
 * @typedef {import('../reconciling.js').Layout} Layout
 */

const UNSAID = '';
const NOT_NEEDED = 'not needed';
/** @type {Record<string, string>} */
const ORDERS = {
  'day first': 'Day first, as 30/06/2019',
  'month first': 'Month first, as 06/30/2019',
  swapped: 'Day and month of the real dates are the wrong way round',
};
const LONGEST = 100;

/**
 * A ledger nobody has mapped yet: what each heading may mean, with its first rows beside it, to put right and confirm.
 * @param {Layout} layout
 * @param {string} fileName
 * @param {(map: Blob, how: import('./attempt.js').Sent) => Promise<unknown>} send
 */
export function mappingStep(layout, fileName, send) {
  const source = field('Name of this ledger', 'The same name for every file of it, such as Charnwood general ledger.',
    textInput(fileName.replace(/\.\w+$/, ''), LONGEST));
  const month = field('Which month is the first period?', 'Only where there is no date: the period, a colon and the '
    + 'month, such as 202401: 2023-04. Several have a comma between them.', textInput('', LONGEST));
  const dates = layout.dates && field('How are the dates written?', layout.dates.message, select(
    [[UNSAID, 'Choose one'], ...layout.dates.answers.map((one) => pair(one, ORDERS[one] ?? one))], UNSAID));
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
    dates && dates.box, month.box, figures.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Use these meanings')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt({
      outcome,
      required: [
        [source, 'Enter the name of the ledger'],
        ...choices.map(({ column, asked }) => need(asked,
          `Say what ${column.heading} means, or that it is nothing we need`)),
        ...(dates ? [need(dates, 'Say how the dates are written')] : []),
      ],
      send: (how) => send(mapOf(source.control.value.trim(), month.control.value.trim(), choices,
        { ...figures.entries(), ...(dates ? { dates: dates.control.value } : {}) }), how),
      long: LONG_WORK,
      refused: (problem, again) => problemOf(problem, again),
    })();
  });
  return form;
}

/**
 * @param {import('./field.js').Field} asked
 * @param {string} message
 * @returns {import('./attempt.js').Required}
 */
const need = (asked, message) => [asked, message];

/**
 * @param {string} value
 * @param {string} text
 * @returns {[string, string]}
 */
const pair = (value, text) => [value, text];

/**
 * A column that we cannot place has no answer until somebody gives one.
 * @param {Layout['columns'][number]} column
 * @param {string[]} meanings
 */
function choice({ heading, meaning }, meanings) {
  const options = [pair(NOT_NEEDED, 'Nothing we need'), ...meanings.map((one) => pair(one, one))];
  return field(heading, '', select(meaning === null ? [pair(UNSAID, 'Choose one'), ...options] : options,
    meaning ?? UNSAID));
}

/**
 * A map as the service reads it; JSON is YAML, too.
 * @param {string} source
 * @param {string} months
 * @param {{column: {heading: string}, asked: {control: HTMLSelectElement}}[]} choices
 * @param {object} rest what else the map says
 */
function mapOf(source, months, choices, rest) {
  const placed = choices.filter(({ asked }) => asked.control.value !== NOT_NEEDED);
  /** @type {Record<string, string>} */
  const columns = {};
  /** @type {Record<string, string>} */
  const others = {};
  for (const { column, asked } of placed) {
    const meaning = asked.control.value;
    // A second heading for one meaning is for the service to refuse, with its words.
    if (meaning in columns) {
      others[column.heading] = meaning;
    } else {
      columns[meaning] = column.heading;
    }
  }
  const notNeeded = choices.filter((one) => !placed.includes(one)).map(({ column }) => column.heading);
  const periods = Object.fromEntries(months.split(',').filter((one) => one.includes(':'))
    .map((one) => one.split(':').map((part) => part.trim())));
  const map = {
    source,
    columns,
    'other columns': others,
    ...(notNeeded.length > 0 ? { 'not needed': notNeeded } : {}),
    ...rest,
    ...(Object.keys(periods).length > 0 ? { periods } : {}),
  };
  return new Blob([JSON.stringify(map)], { type: 'application/json' });
}
