// @ts-check
import { collections } from '../collections.js';
import { button, fill, focusOn, h, newId } from '../dom.js';
import { collectionLines } from '../parts/collection-lines.js';
import { collectionMessages } from '../parts/collection-messages.js';
import { collectionTotals } from '../parts/collection-totals.js';
import { field, nameField, textArea } from '../parts/field.js';
import { inPlaceForm } from '../parts/in-place-form.js';
import { loading } from '../parts/loading.js';
import { madeFiles } from '../parts/made-file.js';
import { stateBar } from '../parts/state-bar.js';
import { link } from '../router.js';
import { rememberName } from '../who.js';
import { day } from '../words.js';

/**
 * @typedef {import('../collections.js').Collection} Collection
 * @typedef {(now: Collection, done: string) => void} Done
 */

const LONGEST_REASON = 1000;

/**
 * One collection: how each partnership stands, what the returns come to, and what is missing.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function collectionView(id) {
  let said = '';
  const heading = h('h1', {}, 'Collection');
  const body = h('div', { class: 'collecting' },
    h('p', { class: 'back' }, h('a', { href: '#/collections' }, 'All collections')),
    heading,
    loading('the collection', () => collections.read(Number(id)), (collection, again) => {
      heading.textContent = collection.name;
      /** @type {Done} */
      const done = async (_, words) => {
        said = words;
        await again();
        focusOn(body.querySelector('.done'));
      };
      return whole(collection, said, done);
    }));
  return { title: 'Collection', body };
}

/**
 * @param {Collection} collection
 * @param {string} said what was done just now; empty for nothing
 * @param {Done} done
 */
function whole(collection, said, done) {
  const section = (/** @type {string} */ title, /** @type {import('../dom.js').Child} */ content) => {
    const id = newId('part');
    return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), content);
  };
  return [
    said && h('p', { class: 'done', tabindex: '-1' }, said),
    h('p', { class: 'lead' }, collection.summary),
    stateBar(collection.states),
    about(collection),
    section('Partnerships', [collectionLines(collection, done), give(collection)]),
    section('Take it along', files(collection)),
    collection.may.remind && collectionMessages(collection.id),
    section('Totals', collectionTotals(collection)),
    collection.may.manage && section('Change it', manage(collection, done)),
  ];
}

/** @param {Collection} collection */
function about({ body, title, template, period, due, moved, notes, shared, closed, askedAt, askedBy, leastVersion, hidden }) {
  const term = (/** @type {string} */ name, /** @type {import('../dom.js').Child} */ what) => [h('dt', {}, name), h('dd', {}, what)];
  const last = moved[moved.length - 1];
  return h('dl', { class: 'about-collection' },
    term('Asked by', `${body}, ${day(askedAt)}, ${askedBy}`),
    term('Asks for', [h('a', { href: link('templates', template) }, title), leastVersion > 1 && `, template version ${leastVersion} or newer`,
      `, ${period}`]),
    term('Due', [day(due), last && h('span', { class: 'soft under' }, `Moved ${day(last.at)}: ${last.reason}`), closed && ' Closed: nothing more is taken.']),
    notes && term('Notes', notes),
    term('Who sees what', shared ? `${body} sees what is given to it. Partnerships see each other’s returns once they are approved.`
      : `${body} sees what is given to it. No partnership sees another’s.`),
    hidden && term('Not shown', 'Partnerships whose returns are not open to you.'));
}

/** Where a partnership gives its return from. @param {Collection} collection */
function give({ partnerships, may, closed }) {
  const own = partnerships.filter(({ partnership }) => may.give.includes(partnership));
  if (closed || own.length === 0 || own.length === partnerships.length && own.length > 1) {
    return null;
  }
  return own.map(({ partnership, book }) => h('p', { class: 'ways-on' }, book
    ? h('a', { class: 'button main', href: link('books', book) }, `Give the return of ${partnership}`)
    : h('a', { class: 'button main', href: '#/check' }, `Check and submit the workbook of ${partnership}`)));
}

/** @param {Collection} collection */
function files({ id, partnerships }) {
  if (!partnerships.some(({ readable }) => readable)) {
    return h('p', {}, 'There is nothing to take along yet: no return that you may read was given.');
  }
  return madeFiles([
    { label: 'All returns as one workbook', path: collections.workbookFile(id), name: `collection-${id}.xlsx` },
    { label: 'Pack as a Word document', path: collections.packFile(id, 'docx'), name: `collection-${id}-pack.docx` },
    { label: 'Pack as a PDF', path: collections.packFile(id, 'pdf'), name: `collection-${id}-pack.pdf` },
  ]);
}

/**
 * @param {Collection} collection
 * @param {Done} done
 */
function manage(collection, done) {
  const place = h('div');
  const open = (/** @type {string} */ label, /** @type {() => HTMLElement} */ form) => button({ class: 'plain' }, () => {
    fill(place, form());
    /** @type {HTMLElement | null} */ (place.querySelector('input, textarea'))?.focus();
  }, label);
  return h('div', {},
    h('p', { class: 'ways-on' }, open('Move the day…', () => moveForm(collection, done, () => fill(place))), ' ',
      open('Close it…', () => closeForm(collection, done, () => fill(place)))),
    place);
}

/** @param {Collection} collection @param {Done} done @param {() => void} cancel */
function moveForm({ id }, done, cancel) {
  const due = field('New day', '', h('input', { type: 'date' }));
  const reason = field('Why?', 'Everybody who is asked reads it.', textArea('', LONGEST_REASON));
  const name = nameField('Others see it beside what you do.');
  return inPlaceForm({
    label: 'Move the day',
    questions: [due.box, reason.box, name.box],
    required: [[due, 'Choose a day'], [reason, 'Say in a sentence why'], [name, 'Enter your name']],
    send: async () => {
      const who = name.control.value.trim();
      const now = await collections.act(id, 'due-dates', { due: due.control.value, reason: reason.control.value.trim() }, who);
      rememberName(who);
      done(now, `It is due on ${day(now.due)} now.`);
    },
    cancel,
  });
}

/** @param {Collection} collection @param {Done} done @param {() => void} cancel */
function closeForm({ id }, done, cancel) {
  const reason = field('Why?', 'You may leave it empty. Nothing more is taken once it is closed.', textArea('', LONGEST_REASON));
  const name = nameField('Others see it beside what you do.');
  return inPlaceForm({
    label: 'Close the collection',
    questions: [reason.box, name.box],
    required: [[name, 'Enter your name']],
    send: async () => {
      const who = name.control.value.trim();
      const now = await collections.act(id, 'closing', { reason: reason.control.value.trim() }, who);
      rememberName(who);
      done(now, 'The collection is closed.');
    },
    cancel,
  });
}
