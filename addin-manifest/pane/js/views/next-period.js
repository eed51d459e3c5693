// @ts-check
import { api } from '../api.js';
import { carryForward, nameAfter } from '../carry-forward.js';
import { button, fill, focusOn, h } from '../dom.js';
import { nameOf } from '../parts/book-words.js';
import { carriedList } from '../parts/carried-list.js';
import { field, LONGEST_NAME, nameField, select, textInput } from '../parts/field.js';
import { inPlaceForm } from '../parts/in-place-form.js';
import { loading } from '../parts/loading.js';
import { problemBox, problemOf } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { link } from '../router.js';
import { isTooLate } from '../sign-off.js';
import { versionFileName } from '../version-file.js';
import { rememberName } from '../who.js';
import { count } from '../words.js';

/**
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').StartedBook} StartedBook
 */

const TITLE = 'Start the next period';

/**
 * From one period's book to the next: its name, then what went along and what did not.
 * @param {string} id of the book of the period that ended
 * @returns {import('../router.js').View}
 */
export function nextPeriodView(id) {
  const heading = h('h1', {}, TITLE);
  const load = () => Promise.all([api.book(id), api.templates()]);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', id) }, 'All versions of this book')),
    heading,
    loading('book', load, ([book, templates], again) => {
      const place = h('div');
      fill(place, book.head === null ? h('p', { class: 'empty' }, 'Nothing has been submitted to this book yet.') : [
        h('p', { class: 'soft' }, nameOf(book, templates)),
        h('p', {}, startsFrom(book), ' What holds from period to period goes along, and what was current becomes what '
          + 'was before. What belongs to the period that ended stays in its book.'),
        periodForm(book, (started) => {
          heading.textContent = `The book for ${started.book.period} is started`;
          fill(place, startedBook(started));
          announce('Started.');
          focusOn(heading);
        }, again),
      ]);
      return place;
    }));
  return { title: TITLE, body };
}

/** @param {Book} book */
function startsFrom({ counting, head }) {
  return counting === null ? `It starts from version ${head?.number}, the newest: none counts yet.`
    : `It starts from version ${counting}, the one that counts.`;
}

/**
 * @param {Book & import('../api.js').Shown} book
 * @param {(started: StartedBook) => void} done
 * @param {() => Promise<void>} reload
 */
function periodForm(book, done, reload) {
  const proposed = nameAfter(book.period);
  const period = field('Which period comes next?', proposed ? 'Change it if your workbooks will say something else.'
    : `What comes after ${book.period} cannot be told. Name it as its workbooks will.`,
  textInput(proposed, LONGEST_NAME));
  const comparison = field('What are its figures compared with?', 'Its dates do not say.', select([
    ['', 'Choose one'],
    ['year-before', 'The same months a year before'],
    ['period-before', 'The period that ended'],
  ], ''));
  comparison.box.hidden = true;
  const name = nameField('Others see it beside its first version.');
  const form = inPlaceForm({
    label: 'Start its book',
    questions: [period.box, comparison.box, name.box],
    required: [[period, 'Enter the period, for example 2026-27 Q1'], [name, 'Enter your name']],
    send: async () => {
      const who = name.control.value.trim();
      const started = await carryForward.next(book.id,
        { period: period.control.value.trim(), comparison: comparison.control.value, name: who, etag: book.etag });
      rememberName(who);
      done(started);
    },
    refused: (problem, again) => {
      comparison.box.hidden = comparison.box.hidden && problem.kind !== 'comparison-required';
      return isTooLate(problem) ? outOfDate(form, problem, reload) : refused(problem, again);
    },
  });
  return form;
}

/**
 * The book changed since it was shown, so that this form can start nothing any more.
 * @param {HTMLElement} form
 * @param {Problem} problem
 * @param {() => Promise<void>} reload
 */
function outOfDate(form, problem, reload) {
  const box = problemOf(problem);
  box.append(h('p', {}, button({ class: 'plain' }, reload, 'Show the book as it stands now')));
  queueMicrotask(() => {
    form.replaceWith(box);
    focusOn(box);
  });
  return box;
}

/**
 * @param {Problem} problem
 * @param {() => void} again
 */
function refused(problem, again) {
  return problem.kind !== 'already-started' ? problemOf(problem, again) : problemBox(
    h('p', { class: 'problem-what' }, problem.message),
    h('p', {}, h('a', { href: link('books', String(problem.facts.book)) }, 'Go on in that book')));
}

/** @param {StartedBook} started */
function startedBook({ book, version, carried, explanations }) {
  const { number } = version;
  return [
    h('p', { class: 'lead' }, `Its first workbook is kept as version ${number}, a draft.`),
    explanations > 0 && h('p', {}, `${count(explanations, 'explanation')} still ${explanations === 1 ? 'holds' : 'hold'} `
      + 'and went along.'),
    h('p', { class: 'ways-on' },
      h('a', { class: 'button main', href: api.versionFile(book.id, number), download: versionFileName(book.id, number) },
        'Download its first workbook'), ' ',
      h('a', { class: 'button', href: link('books', book.id) }, 'See the new book')),
    carriedList(carried, h('p', {}, h('a', { href: link('books', book.id, number) },
      `See each at its cell in version ${number}`))),
  ];
}
