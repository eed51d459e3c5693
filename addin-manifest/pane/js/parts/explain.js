// @ts-check
import { button, fill, h } from '../dom.js';
import { field, nameField, textArea } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { announce } from './status.js';

/**
 * @typedef {object} Explaining where an answer to a query goes
 * @property {string} hint says so
 * @property {boolean} named whether it is asked who explains
 * @property {(text: string, name: string) => Promise<unknown>} keep
 */

const LONGEST_EXPLANATION = 1000;

/**
 * Where a query is answered; what was answered stands on the face of its card.
 * @param {string} text the explanation so far; empty for none
 * @param {Explaining} explaining
 * @param {(text: string) => void} show
 */
export function explainBox(text, { hint, named, keep }, show) {
  const box = h('div', { class: 'explain' });
  const asking = () => {
    const why = field('If the figure is right, say why', hint, textArea(text, LONGEST_EXPLANATION));
    const name = named ? nameField('It is kept with your explanation.') : null;
    fill(box, inPlaceForm({
      label: 'Keep this explanation',
      questions: [why.box, name?.box],
      required: name ? [[name, 'Enter your name']] : [],
      send: async () => {
        const said = why.control.value.trim();
        await keep(said, name?.control.value.trim() ?? '');
        done(said);
      },
    }));
    return why.control;
  };
  const answered = () => {
    const change = button({ class: 'link' }, () => asking().focus(), 'Change the explanation');
    fill(box, change);
    return change;
  };
  const done = (/** @type {string} */ said) => {
    text = said;
    show(said);
    announce(said ? 'Explanation kept.' : 'Explanation removed.');
    (said ? answered() : asking()).focus();
  };
  if (text) {
    answered();
  } else {
    asking();
  }
  return box;
}
