// @ts-check
import { h } from '../dom.js';
import { select, textInput } from './field.js';
import { entered } from './merge-offer.js';

/**
 * @typedef {import('../scoring.js').SpreadCell} SpreadCell
 * @typedef {import('../scoring.js').Choice} Choice
 *
 * @typedef {object} CellChoice a question about one cell
 * @property {string} id
 * @property {string} place such as "Cost Impact of Robbery"
 * @property {HTMLElement} box
 * @property {HTMLElement} control
 * @property {() => Choice | null} choice null while nothing is chosen
 */

const LONGEST_ENTRY = 500;
const OTHER = 'other';

/**
 * Asks what counts in a cell that scorers differ about.
 * @param {string} place
 * @param {SpreadCell} cell
 * @returns {CellChoice}
 */
export function cellChoice(place, { id, scores, baseText }) {
  const control = select([
    ['', 'Choose…'],
    ...scores.map(({ agency, text }, at) => /** @type {[string, string]} */ ([String(at), `${agency}: ${text}`])),
    ['base', `As it was: ${baseText}`],
    [OTHER, 'Something else'],
  ], '');
  control.setAttribute('aria-label', `What counts for ${place}`);
  const other = textInput('', LONGEST_ENTRY);
  other.setAttribute('aria-label', `Something else for ${place}`);
  other.hidden = true;
  control.addEventListener('change', () => { other.hidden = control.value !== OTHER; });
  return {
    id,
    place,
    control,
    box: h('span', { class: 'cell-choice' }, control, other),
    choice() {
      switch (control.value) {
        case '': return null;
        case 'base': return 'base';
        case OTHER: return other.value.trim() === '' ? null : { value: entered(other.value) };
        default: return { agency: scores[Number(control.value)].agency };
      }
    },
  };
}
