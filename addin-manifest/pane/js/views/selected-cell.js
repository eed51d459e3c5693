// @ts-check
import { api } from '../api.js';
import { bookList } from '../book-list.js';
import { cellKeyOf } from '../cell-key.js';
import { fill, h } from '../dom.js';
import { kindOf, myBook } from '../my-book.js';
import { chapterList } from '../parts/chapters.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { asProblem } from '../problem.js';
import { record } from '../record.js';
import { titleOf } from '../story-link.js';
import { noBookYet } from './my-versions.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../ports/port.js').Selected} Selected
 * @typedef {import('../shapes.js').CellKey} CellKey
 * @typedef {import('../dom.js').Child} Child
 */

/**
 * The story of the cell that is selected in Excel, whichever that is.
 * @param {App} app
 * @returns {import('../router.js').View}
 */
export function selectedCellView(app) {
  const { answer, port } = app.workspace;
  const title = 'Story of the selected cell';
  if (!answer || port.home !== 'excel') {
    return noWorkbookView(app, title, 'Open the workbook in Excel, then select a cell to see every value it has had.');
  }
  const left = new AbortController();
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: '#/versions' }, 'All versions')),
    h('h1', {}, title),
    loading('versions', () => bookList.all(kindOf(answer)), (books) => {
      const book = myBook(answer, books);
      return book ? following(app, book.id, left.signal) : noBookYet();
    }));
  return { title, body, leave: () => left.abort() };
}

/**
 * A place that shows one story after the other.
 * @param {App} app
 * @param {string} book
 * @param {AbortSignal} left
 */
function following({ workspace }, book, left) {
  const place = h('div');
  let turn = 0;
  const show = async (/** @type {Selected | null} */ selected) => {
    const mine = ++turn;
    place.setAttribute('aria-busy', 'true');
    const told = await storyAt(book, selected, workspace.answer?.surroundings, () => show(selected));
    if (mine === turn && !left.aborted) {
      fill(place, told.body);
      announce(told.said);
      place.removeAttribute('aria-busy');
    }
  };
  follow(workspace.port, show, left).catch((error) => fill(place, problemOf(asProblem(error))));
  return place;
}

/**
 * @param {import('../ports/port.js').WorkbookPort} port
 * @param {(selected: Selected | null) => void} show
 * @param {AbortSignal} left
 */
async function follow(port, show, left) {
  const stop = await port.follow(show);
  left.aborted ? stop() : left.addEventListener('abort', stop);
}

/**
 * @param {string} book
 * @param {Selected | null} selected
 * @param {import('../shapes.js').Surroundings | null | undefined} surroundings
 * @param {() => void} again
 * @returns {Promise<{said: string, body: Child}>}
 */
async function storyAt(book, selected, surroundings, again) {
  if (!selected) {
    return notice('No cell is selected in Excel. Select one to see every value it has had.');
  }
  const { spot, why } = cellKeyOf(selected, surroundings);
  if (!spot) {
    return notice(why);
  }
  try {
    const [story, events] = await Promise.all([api.story(book, spot), record.of(book)]);
    return { said: titleOf(spot), body: [heading(spot, selected), chapterList(book, story, events)] };
  } catch (error) {
    const problem = asProblem(error);
    return problem.kind === 'no-such-cell'
      ? notice(`No version has ${titleOf(spot)} yet. Its story begins when you submit the workbook.`)
      : { said: problem.message, body: problemOf(problem, again) };
  }
}

/**
 * @param {CellKey} spot
 * @param {Selected} selected
 */
function heading(spot, { sheet, cell, text }) {
  return [
    h('h2', {}, titleOf(spot)),
    h('p', { class: 'soft' }, h('span', { class: 'cells' }, cell), ` on ${sheet}. In Excel now: ${text || 'blank'}.`),
  ];
}

/** @param {string} text */
function notice(text) {
  return { said: text, body: h('p', { class: 'notice' }, text) };
}
