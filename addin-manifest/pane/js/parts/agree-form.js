// @ts-check
import { button, fill, focusOn, h } from '../dom.js';
import { agreer } from '../scoring.js';
import { accepter } from '../submission.js';
import { rememberName } from '../who.js';
import { count } from '../words.js';
import { attempt } from './attempt.js';
import { field, nameField, select, textArea } from './field.js';
import { linkTo, problemBox, problemOf } from './problem-box.js';
import { lockedOut, stale, unchanged } from './submit-outcome.js';

/**
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../scoring.js').Choice} Choice
 * @typedef {import('../scoring.js').Spread} Spread
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').Version} Version
 * @typedef {import('./cell-choice.js').CellChoice} CellChoice
 */

const LONGEST_NOTE = 900;
/** What the same choices are of no use against. */
const OVER = ['stale-version', 'same-version', 'locked', 'scored-again'];

/**
 * Makes what was chosen into the next version.
 * @param {Book} book
 * @param {Spread} spread
 * @param {CellChoice[]} questions the cells that are open
 * @param {{kept: (version: Version) => void, again: () => Promise<void>}} then
 */
export function agreeForm(book, spread, questions, then) {
  const agencies = spread.scorers.map(({ agency }) => agency);
  const rest = field('Cells where you chose nothing', '', select([
    ['', 'Ask me for each'],
    ['base', `Stay as they were in version ${spread.base}`],
    ...agencies.map((agency, at) => /** @type {[string, string]} */ ([String(at), `Take what ${agency} says`])),
  ], ''));
  const note = field('What to say about it (optional)', 'The version says by itself whose scores it was agreed from.',
    textArea('', LONGEST_NOTE));
  const name = nameField('Others see it beside the version.');
  const outcome = h('div');
  const agree = agreer(book.id, spread.base);
  const join = accepter();

  /** @returns {Choice | null} */
  const otherwise = () => {
    const { value } = rest.control;
    return value === '' ? null : value === 'base' ? 'base' : { agency: agencies[Number(value)] };
  };
  const send = async () => {
    const who = name.control.value.trim();
    const agreeing = {
      choices: chosen(questions),
      otherwise: otherwise(),
      scorings: spread.scorers.map(({ number }) => number),
    };
    const version = await agree(agreeing, { name: who, note: note.control.value.trim() });
    rememberName(who);
    then.kept(version);
  };

  /**
   * @param {Problem} problem
   * @param {() => void} retry
   */
  function refused(problem, retry) {
    if (OVER.includes(problem.kind)) {
      fill(box, outcome);
    }
    const accept = async (/** @type {import('../shapes.js').MergeOffer} */ offer, /** @type {any} */ choices) =>
      then.kept(await join(offer, choices, name.control.value.trim()));
    switch (problem.kind) {
      case 'stale-version': return stale(problem, book, then.again, (offer, choices) =>
        attempt({ outcome, required: [], send: () => accept(offer, choices), refused })());
      case 'same-version': return unchanged(problem, book);
      case 'locked': return lockedOut(problem, book);
      case 'scored-again': return scoredAgain(problem, then.again);
      default: return problemOf(problem, retry);
    }
  }

  const go = attempt({ outcome, required: [[name, 'Enter your name']], send, refused });
  const box = h('form', { novalidate: true, class: 'submit' },
    h('h2', {}, 'Agree'),
    h('p', {}, spread.open === 0 ? 'Nothing is in dispute.' : `${count(spread.open, 'cell')} to settle. `,
      'Everything nobody disputes agrees by itself.'),
    outcome,
    questions.length > 0 && rest.box,
    note.box,
    name.box,
    h('button', { type: 'submit', class: 'main' }, 'Agree and make the next version'));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const open = otherwise() ? [] : questions.filter(({ choice }) => choice() === null);
    if (open.length > 0) {
      const problem = unsettled(open);
      fill(outcome, problem);
      focusOn(problem);
    } else {
      go();
    }
  });
  return box;
}

/** @param {CellChoice[]} questions */
function chosen(questions) {
  return Object.fromEntries(questions.flatMap(({ id, choice }) => {
    const made = choice();
    return made === null ? [] : [[id, made]];
  }));
}

/** @param {CellChoice[]} open */
function unsettled(open) {
  return problemBox(h('ul', {},
    open.map(({ place, control }) => h('li', {}, linkTo(`Choose what counts for ${place}`, () => control)))));
}

/**
 * @param {Problem} problem
 * @param {() => Promise<void>} again
 */
function scoredAgain(problem, again) {
  return problemBox(
    h('p', { class: 'problem-what' }, problem.message),
    h('p', {}, 'Nothing was agreed yet. What you chose has to be chosen again beside the new scores.'),
    button({ class: 'plain' }, again, 'Look at the scores as they are now'));
}
