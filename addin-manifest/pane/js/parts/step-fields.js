// @ts-check
import { idOf, KINDS, MONTHS, partsOf, ruleOf, ruleWords, YEARS } from '../cycle-rules.js';
import { fill, h } from '../dom.js';
import { ROLES } from '../roles.js';
import { field, select, textInput } from './field.js';

/**
 * The questions of one step of a cycle.
 *
 * @typedef {import('../shapes.js').CycleStep} CycleStep
 * @typedef {import('../shapes.js').RegisteredTemplate} RegisteredTemplate
 * @typedef {import('./attempt.js').Required} Required
 */

const LONGEST_TITLE = 100;

/** @type {[string, string][]} */
const SHIFTS = [['before', 'On the working day before'], ['after', 'On the working day after'], ['none', 'On that day all the same']];

/** A step that is only begun. @param {RegisteredTemplate[]} templates */
export function newStep(templates) {
  return stepFields({ id: '', title: '', template: null, rule: 'quarterly', daysAfter: 30, whenNotWorking: 'before', owner: null }, templates);
}

/**
 * @param {CycleStep} was
 * @param {RegisteredTemplate[]} templates
 */
export function stepFields(was, templates) {
  const title = field('What it is', 'Without figures and names of people: it stands in calendars and reminders.', textInput(was.title, LONGEST_TITLE));
  const template = field('Its workbook', 'A book of this template and period then tells how far it is. Without one a person says when it is done.',
    select(workbooks(was, templates), was.template ?? ''));
  const rule = ruleFields(was.rule);
  const after = field('Days after', 'How many days after that day it is due, 0 to 366.', number(String(was.daysAfter ?? 0), 0, 366));
  const shift = field('Where that is a weekend or a bank holiday', '', select(SHIFTS, was.whenNotWorking ?? 'before'));
  const owner = field('Who answers for it', '', select([['', 'Nobody in particular'],
    ...Object.entries(ROLES).map(([role, does]) => /** @type {[string, string]} */ ([role, `${role}: ${does.toLowerCase()}`]))], was.owner ?? ''));
  const summary = h('summary');
  /** @param {string[]} others @returns {CycleStep} */
  const step = (others) => ({
    id: was.id && !others.includes(was.id) ? was.id : idOf(title.control.value, others),
    title: title.control.value.trim(),
    template: template.control.value || null,
    rule: rule.value(),
    daysAfter: Number(after.control.value),
    whenNotWorking: /** @type {CycleStep['whenNotWorking']} */ (shift.control.value),
    owner: /** @type {CycleStep['owner']} */ (owner.control.value || null),
  });
  const box = h('div', {}, title.box, template.box, rule.box, after.box, shift.box, owner.box);
  const draw = () => {
    const { title: name, owner: by, ...rest } = step([]);
    fill(summary, name || 'A new step', h('span', { class: 'soft' }, ` ${ruleWords(rest)}${by ? `, ${by}` : ''}`));
  };
  draw();
  box.addEventListener('input', draw);
  return {
    summary,
    box,
    step,
    /** @returns {Required[]} */
    required: () => [[title, 'Say what each step is'], ...rule.required(), [after, 'Enter how many days after']],
  };
}

/**
 * @param {CycleStep} was
 * @param {RegisteredTemplate[]} templates
 * @returns {[string, string][]}
 */
function workbooks({ template }, templates) {
  const known = templates.filter(({ retired }) => !retired).map(({ id, title }) => /** @type {[string, string]} */ ([id, title]));
  const isKnown = template === null || template === undefined || known.some(([id]) => id === template);
  return [['', 'None'], ...known, ...(isKnown ? [] : [/** @type {[string, string]} */ ([template, `${template}, which is not registered here`])])];
}

/** @param {string} rule */
function ruleFields(rule) {
  const was = partsOf(rule);
  const kind = field('How often', '', select(KINDS, was.kind));
  const date = field('Day of the month', '', number(was.day, 1, 31));
  const month = field('Month', '', select(MONTHS.map((name) => [name, name]), was.month));
  const year = field('What it is for', 'The plan that is due in March is for the year after.', select(YEARS, was.year));
  const weeks = field('Weeks from one to the next', '', number(was.weeks, 1, 52));
  const from = field('The first time', '', h('input', { type: 'date' }));
  from.control.value = was.from;
  /** @type {Partial<Record<string, Required[]>>} */
  const asked = {
    'yearly-on': [[date, 'Enter the day of the month'], [month, 'Choose the month'], [year, '']],
    weeks: [[weeks, 'Enter how many weeks'], [from, 'Enter the first day']],
  };
  const all = [date, month, year, weeks, from];
  const now = () => asked[kind.control.value] ?? [];
  const reveal = () => all.forEach((each) => { each.box.hidden = !now().some(([one]) => one === each); });
  kind.control.addEventListener('change', reveal);
  reveal();
  return {
    box: h('div', {}, kind.box, all.map((each) => each.box)),
    value: () => ruleOf({
      kind: /** @type {import('../cycle-rules.js').RuleParts['kind']} */ (kind.control.value),
      day: date.control.value,
      month: month.control.value,
      year: /** @type {import('../cycle-rules.js').RuleParts['year']} */ (year.control.value),
      weeks: weeks.control.value,
      from: from.control.value,
    }),
    required: () => now().filter(([, message]) => message),
  };
}

/**
 * @param {string} value
 * @param {number} least
 * @param {number} most
 */
function number(value, least, most) {
  const control = h('input', { type: 'number', min: least, max: most, step: 1, inputmode: 'numeric' });
  control.value = value;
  return control;
}
