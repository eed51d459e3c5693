// @ts-check
import { api } from '../api.js';
import { button, fill, focusOn, h, newId } from '../dom.js';
import { asProblem } from '../problem.js';
import { count } from '../words.js';
import { textInput } from './field.js';
import { linkTo, problemBox, problemOf } from './problem-box.js';

/**
 * @typedef {import('../shapes.js').MergeOffer} MergeOffer
 * @typedef {import('../shapes.js').Conflict} Conflict
 * @typedef {Record<string, unknown>} Choices
 */

const LONGEST_ENTRY = 500;

/**
 * Two people's work side by side: ready to accept in one step, or with what is to be chosen first.
 * @param {string} message who was first
 * @param {MergeOffer} offer
 * @param {(choices: Choices) => void} accept
 */
export function mergeOffer(message, offer, accept) {
  const { conflicts, outside, sheets, theirs, theirAuthor, taken, workbook } = offer;
  const questions = (conflicts ?? []).map((conflict) => question(conflict, theirAuthor));
  const outcome = h('div');
  const finish = () => {
    const open = questions.filter(({ choice }) => choice() === undefined);
    if (open.length > 0) {
      const box = problemBox(h('ul', {},
        open.map(({ place, first }) => h('li', {}, linkTo(`Choose what counts for ${place}`, () => first)))));
      fill(outcome, box);
      focusOn(box);
    } else {
      accept(Object.fromEntries(questions.map(({ id, choice }) => [id, choice()])));
    }
  };
  return h('section', { class: 'notice merge', tabindex: '-1' },
    h('h2', {}, questions.length === 0 ? 'Your work and theirs fit together' : 'You both changed the same cells'),
    h('p', {}, message),
    h('p', {}, taken !== null && taken > 0
      && `${count(taken, 'cell')} of version ${theirs} ${taken === 1 ? 'goes' : 'go'} into your workbook. `,
      questions.length === 0 ? 'Nothing you changed is lost.' : `Say what counts in ${count(questions.length, 'place')}.`),
    (outside?.length || sheets?.length) ? h('ul', { class: 'rows' },
      (sheets ?? []).map((sheet) => h('li', {}, `The sheet ${sheet} comes from version ${theirs}, without its charts and pictures.`)),
      (outside ?? []).map(({ sentence }) => h('li', {}, sentence))) : null,
    outcome,
    questions.map(({ box }) => box),
    h('p', {}, button({ class: 'main' }, finish, 'Accept and submit')),
    h('p', {}, h('a', { href: workbook, download: true }, 'Look at the merged workbook first'),
      questions.length > 0 && ' (with yours wherever you both changed a cell)'));
}

/**
 * A merge that the service has not worked out yet, because others were submitting at the same moment.
 * @param {string} message who was first
 * @param {MergeOffer} offer
 * @param {(offer: MergeOffer, choices: Choices) => void} accept
 */
export function mergeOnRequest(message, offer, accept) {
  const outcome = h('div');
  const box = h('section', { class: 'notice merge', tabindex: '-1' },
    h('h2', {}, 'Your work can be joined to theirs'),
    h('p', {}, message),
    outcome,
    h('p', {}, button({ class: 'main' }, look, 'See how they fit together')));

  async function look() {
    try {
      const whole = await api.merge(offer.accept);
      const found = mergeOffer(message, whole, (choices) => accept(whole, choices));
      box.replaceWith(found);
      focusOn(found);
    } catch (error) {
      fill(outcome, problemOf(asProblem(error), look));
    }
  }

  return box;
}

/**
 * @param {Conflict} conflict
 * @param {string} headAuthor who submitted the newest version
 */
function question({ id, column, place, wasText, mineText, theirsText, message, theirAuthor }, headAuthor) {
  const group = newId('choice');
  const other = textInput('', LONGEST_ENTRY);
  other.setAttribute('aria-label', `Something else for ${place}`);
  const options = [
    radio(group, 'mine', `Mine: ${mineText}`),
    radio(group, 'theirs', `${theirAuthor ?? headAuthor}: ${theirsText}`),
    radio(group, 'base', `As it was: ${wasText}`),
    ...(column === null ? [] : [radio(group, 'other', 'Something else', other)]),
  ];
  other.addEventListener('input', () => { options[3].control.checked = true; });
  return {
    id,
    place,
    first: options[0].control,
    box: h('fieldset', { class: 'conflict' }, h('legend', {}, place), h('p', { class: 'soft' }, message),
      options.map((option) => option.box)),
    /** What was chosen; undefined while nothing is. */
    choice() {
      const chosen = options.find(({ control }) => control.checked)?.control.value;
      return chosen === 'other' ? { value: entered(other.value) } : chosen;
    },
  };
}

/**
 * @param {string} group
 * @param {string} value
 * @param {string} label
 * @param {HTMLElement} [more]
 */
function radio(group, value, label, more) {
  const control = h('input', { type: 'radio', name: group, value, id: newId('option') });
  return { control, box: h('div', { class: 'radio' }, control, h('label', { for: control.id }, label), more) };
}

/**
 * A number where it reads as one, as Excel would take it.
 * @param {string} text
 */
export function entered(text) {
  const plain = text.trim().replace(/,(?=\d{3}\b)/g, '');
  return plain !== '' && !Number.isNaN(Number(plain)) ? Number(plain) : text.trim();
}
