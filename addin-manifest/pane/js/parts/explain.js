// @ts-check
import { button, fill, h } from '../dom.js';
import { asRecorded } from '../who.js';
import { field, nameField, textArea } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { announce } from './status.js';

/**
 * @typedef {import('../last-time.js').Earlier} Earlier
 *
 * @typedef {object} Explaining where an answer to a query goes
 * @property {string} hint says so
 * @property {boolean} named whether it is asked who explains
 * @property {(text: string, name: string) => Promise<boolean>} keep says whether it is kept; where not, the page is drawn
 *   anew with why
 * @property {Promise<Earlier | null>} [before] what was said of the same the last time
 */

const LONGEST_EXPLANATION = 1000;

/**
 * Where a query is answered; what was answered stands on the face of its card.
 * @param {string} text the explanation so far; empty for none
 * @param {Explaining} explaining
 * @param {(text: string) => void} show
 */
export function explainBox(text, { hint, named, keep, before }, show) {
  const box = h('div', { class: 'explain' });
  // What cannot be had is not shown; the question is asked all the same.
  const known = before?.catch(() => null);
  const asking = () => {
    const why = field('If the figure is right, say why', hint, textArea(text, LONGEST_EXPLANATION));
    const name = named ? nameField('It is kept with your explanation.') : null;
    const form = inPlaceForm({
      label: 'Keep this explanation',
      questions: [why.box, name?.box],
      required: name ? [[name, 'Enter your name']] : [],
      send: async () => {
        const said = why.control.value.trim();
        if (await keep(said, name?.control.value.trim() ?? '')) {
          done(said);
        }
      },
    });
    const place = h('div');
    fill(box, place, form);
    known?.then((said) => said && !text && fill(place, lastSaid(said, () => {
      why.control.value = said.words;
      form.requestSubmit();
    })));
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

/**
 * What was said the last time, with the way to say it again.
 * @param {Earlier} said
 * @param {() => void} again
 */
function lastSaid({ words, where, by }, again) {
  return h('div', { class: 'last-time' },
    h('p', {}, `Last time, with ${where}${by ? `, ${asRecorded(by.name, by.user)} said` : ''}:`),
    h('blockquote', {}, words),
    h('p', {}, button({ class: 'plain' }, again, 'Use it again'), ' ',
      h('span', { class: 'soft' }, 'You can change it afterwards.')));
}
