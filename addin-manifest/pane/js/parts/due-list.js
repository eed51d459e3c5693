// @ts-check
import { cycle, dayAfter, isSettled, nextOf, startOf, STATES } from '../cycle.js';
import { focusOn, h } from '../dom.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { rememberName } from '../who.js';
import { count, day, moment } from '../words.js';
import { nameField, field, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { loading } from './loading.js';
import { announce } from './status.js';

/**
 * @typedef {import('../shapes.js').Due} Due
 * @typedef {import('../shapes.js').Cycle} Cycle
 */

/** More of them fold away. */
const AT_ONCE = 8;
const LONGEST_NOTE = 1000;

/** In which look of a version's state each is shown. @type {Record<Due['state'], string>} */
const LOOKS = {
  'not-started': 'draft', draft: 'draft', submitted: 'submitted', returned: 'returned', approved: 'approved', done: 'approved',
  'not-approved': 'submitted', 'not-shown': 'draft',
};

/** What is due, for Home: what is late, and then what comes within thirty days. */
export function dueAtHome() {
  return h('section', { class: 'home-part', 'aria-labelledby': 'due' },
    loading('what is due', () => cycle.due({ to: dayAfter(new Date()) }), (found) => [
      heading(found), nextOf(found.due).length > 0 && next(found),
      (nextOf(found.due).length === 0 || found.partnerships.every(({ own }) => !own)) && nothing(found),
      h('p', {}, h('a', { href: '#/cycle' }, 'The whole year'), ' · ', h('a', { href: '#/reminders' }, 'Reminders'))]));
}

/** @param {Cycle} found */
function heading({ due }) {
  const open = nextOf(due).length;
  return h('h2', { id: 'due' }, 'What is due', ' ', open > 0 && h('span', { class: 'count' }, String(open)));
}

/** @param {Cycle} found */
function next({ due, partnerships }) {
  const several = partnerships.length > 1;
  const entries = nextOf(due).map((each) => h('li', {}, titled(each, several), facts(each)));
  const more = entries.slice(AT_ONCE);
  return h('div', { class: 'due-box' }, h('ul', { class: 'due-list' }, entries.slice(0, AT_ONCE)),
    more.length > 0 && h('details', {}, h('summary', {}, count(more.length, 'more', 'more')), h('ul', { class: 'due-list' }, more)));
}

/** @param {Cycle} found */
function nothing({ partnerships, to }) {
  const without = partnerships.filter(({ own }) => !own).map(({ name }) => name);
  return h('p', { class: 'empty' }, without.length === partnerships.length
    ? [h('strong', {}, 'No cycle is kept yet. '), 'A year’s cycle says what is due when, and by whom. ',
      may('set-cycle') ? h('a', { href: '#/cycle/steps' }, 'Look at the usual one') : 'An analyst or an administrator can keep one.']
    : [h('strong', {}, `Nothing is due until ${day(to)}. `), 'What is late and what comes within thirty days stands here.']);
}

/**
 * Its title, which leads to its book, or to where one is started.
 * @param {Due} due
 * @param {boolean} several whether whose it is has to be said
 */
function titled(due, several) {
  const title = [due.title, ', ', due.period, several && `, ${due.partnership}`];
  return due.book ? h('a', { href: link('books', due.book) }, title) : h('strong', {}, title);
}

/**
 * When it is due, how far it is and who answers for it.
 * @param {Due} due
 */
function facts(due) {
  return h('p', {}, h('span', { class: `tag state-${LOOKS[due.state]}` }, STATES[due.state]), ' ',
    due.late && [h('span', { class: 'tag due-late' }, 'Late'), ' '],
    `Due on ${day(due.due)}`, due.owner && h('span', { class: 'soft' }, `, ${due.owner}`), '. ',
    canStart(due) && h('a', { class: 'due-start', href: startOf(due) }, 'Start it', h('span', { class: 'unseen' }, `: ${due.title}, ${due.period}`)));
}

/** @param {Due} due */
function canStart(due) {
  return !due.book && due.startable && due.state === 'not-started' && may('open-book', due.partnership);
}

/**
 * One thing in the list of the year, with what can be done about it.
 * @param {Due} due
 * @param {boolean} several whether whose it is has to be said
 * @param {() => Promise<void>} again draws the list as it is now
 */
export function dueEntry(due, several, again) {
  const id = `due-${due.id}`;
  return h('li', { id, class: isSettled(due) ? 'settled' : null }, titled(due, several), facts(due),
    due.done && h('p', { class: 'soft' }, `${due.done.by} said so on ${moment(due.done.at)}`, due.done.note && `: ${due.done.note}`, '.'),
    !due.book && due.state !== 'not-shown' && may('mark-step', due.partnership) && marking(due, async () => {
      await again();
      focusOn(document.getElementById(id));
    }));
}

/**
 * @param {Due} due
 * @param {() => Promise<void>} marked
 */
function marking(due, marked) {
  const isDone = due.state === 'done';
  const about = h('span', { class: 'unseen' }, `: ${due.title}, ${due.period}`);
  const note = field(isDone ? 'Why not?' : 'Note', 'Without figures and names of people. It may stay empty.', textInput('', LONGEST_NOTE));
  const name = nameField('It is kept with what you say.');
  return h('details', { class: 'due-mark' }, h('summary', {}, isDone ? 'It is not done' : 'Mark as done', about),
    inPlaceForm({
      label: isDone ? 'Say that it is not done' : 'Say that it is done',
      questions: [note.box, name.box],
      required: [[name, 'Enter your name']],
      send: async () => {
        rememberName(name.control.value.trim());
        await cycle.mark(due, !isDone, note.control.value.trim(), name.control.value.trim());
        announce(`${due.title}, ${due.period}: ${isDone ? 'not done' : 'done'}.`);
        await marked();
      },
    }));
}
