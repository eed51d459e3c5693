// @ts-check
import { h } from '../dom.js';
import { list, shown } from '../words.js';

/**
 * @typedef {import('../template-care.js').Content} Content
 * @typedef {import('../template-care.js').Field} Field
 * @typedef {import('../template-care.js').Column} Column
 */

/** Who fills a cell, as it is said beside it. */
const FILLED_BY = {
  key: 'You', input: 'You', formula: 'Excel works it out', service: 'Recalculate fills it in', label: 'Part of the template',
};
const TYPES = {
  text: 'Text', whole: 'A whole number', decimal: 'A number', money: 'Pounds and pence', percent: 'A percentage',
  date: 'A date', choice: 'One of a list', 'yes-no': 'Yes or No',
};
/** So many choices are named; of more, the first. */
const MOST_CHOICES = 12;

/**
 * The single cells of a template.
 * @param {Field[]} fields
 */
export function fieldTable(fields) {
  return asked('Cell', fields.map(({ label, content }) => ({ name: label, content })));
}

/** @param {Column[]} columns */
export function columnList(columns) {
  return asked('Column', columns);
}

/**
 * @param {string} what
 * @param {Column[]} cells
 */
function asked(what, cells) {
  return h('table', { class: 'patches asked' },
    h('thead', {}, h('tr', {}, [what, 'Filled by', 'Holds', 'Help'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, cells.map(({ name, content }) => h('tr', {},
      h('th', { scope: 'row' }, name, content.required && h('span', { class: 'soft' }, ' (required)')),
      h('td', { 'data-label': 'Filled by' }, FILLED_BY[content.entry]),
      h('td', { 'data-label': 'Holds' }, contentWords(content)),
      h('td', { 'data-label': 'Help' }, content.help || h('span', { class: 'soft' }, 'none'))))));
}

/**
 * "A whole number, 0 or more".
 * @param {Content} content
 */
function contentWords({ type, least, most, choices, choicesFrom }) {
  const limits = least !== null && most !== null ? `${shown(least, type)} to ${shown(most, type)}`
    : least !== null ? `${shown(least, type)} or ${type === 'date' ? 'later' : 'more'}`
      : most !== null ? `${shown(most, type)} or ${type === 'date' ? 'earlier' : 'less'}` : '';
  const named = choices.slice(0, MOST_CHOICES).map((choice) => shownChoice(choice, type));
  const from = choices.length === 0 && choicesFrom ? `what stands in ${choicesFrom}` : '';
  const words = choices.length > named.length ? `${named.join(', ')} and ${choices.length - named.length} more` : list(named);
  return [TYPES[type], limits, words && `: ${words}`, from].filter(Boolean).join(', ').replace(', :', ':');
}

/**
 * @param {string} choice
 * @param {import('../shapes.js').Type} type
 */
function shownChoice(choice, type) {
  return choice !== '' && !Number.isNaN(Number(choice)) ? shown(Number(choice), type) : choice;
}
