// @ts-check
import { api } from '../api.js';
import { fill, focusOn, h } from '../dom.js';
import { passOn, saidOf } from '../explanations.js';
import { loading } from '../parts/loading.js';
import { faultBox, problemOf } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { submitForm } from '../parts/submit-form.js';
import { kept, lockedOut, stale, unchanged } from '../parts/submit-outcome.js';
import { asProblem } from '../problem.js';
import { accepter, submitter } from '../submission.js';
import { fieldText } from '../surroundings.js';
import { rememberName } from '../who.js';
import { count } from '../words.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../parts/submit-form.js').Wish} Wish
 */

/**
 * Keeps the workbook as the next version of a book.
 * @param {App} app
 * @returns {import('../router.js').View}
 */
export function submitView(app) {
  const { answer, hasFile, name } = app.workspace;
  if (!answer || !hasFile) {
    return noWorkbookView(app, 'Submit', answer
      ? `The page was reloaded, so choose ${name} again to submit it.`
      : 'Choose a workbook to check it and keep it as a version that everybody can find.');
  }
  const body = h('div', {},
    h('h1', {}, 'Submit to a book'),
    loading('books', api.books, (books) => form(app, answer, books)));
  return { title: 'Submit', body };
}

/**
 * @param {App} app
 * @param {CheckAnswer} answer
 * @param {Book[]} books
 */
function form(app, answer, books) {
  const { template, surroundings, summary } = answer;
  const questions = submitForm(books.filter((book) => book.template === template.id), {
    startedFrom: app.workspace.port.startedFrom,
    template,
    partnership: fieldText(surroundings, 'Partnership'),
    period: fieldText(surroundings, 'Period'),
    name: fieldText(surroundings, 'PreparedBy'),
  });
  const outcome = h('div');
  const explained = saidOf(app.workspace).length;
  const submit = h('button', { type: 'submit', class: 'main' }, 'Submit this version');
  const box = h('form', { novalidate: true, class: 'submit' },
    summary.errors > 0 && h('p', { class: 'notice' },
      `This workbook has ${count(summary.errors, 'error')}. You can submit it now and put it right in a later version; `
      + 'errors only hold up approval.'),
    outcome,
    questions.box,
    explained > 0 && h('p', {}, `Your ${count(explained, 'explanation')} ${explained === 1 ? 'goes' : 'go'} with it.`),
    submit);
  const send = submission(app, template.id, outcome, box);
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const { faults, wish } = questions.read();
    if (faults.length > 0) {
      const problem = faultBox(faults);
      fill(outcome, problem);
      focusOn(problem);
    } else if (!submit.hasAttribute('aria-disabled')) {
      submit.setAttribute('aria-disabled', 'true');
      send(wish).finally(() => submit.removeAttribute('aria-disabled'));
    }
  });
  return box;
}

/**
 * @param {App} app
 * @param {string} template
 * @param {HTMLElement} outcome
 * @param {HTMLElement} box what gives way to the good news
 */
function submission(app, template, outcome, box) {
  const submit = submitter(app.workspace.port);
  const accept = accepter();
  const bookOf = starter();
  const say = (/** @type {HTMLElement} */ what) => {
    fill(outcome, what);
    focusOn(what);
  };

  /**
   * @param {Wish} wish
   * @returns {Promise<void>}
   */
  async function send(wish) {
    fill(outcome, h('p', { class: 'loading' }, 'Submitting…'));
    announce('Submitting.');
    let { book } = wish;
    try {
      book ??= await bookOf(wish, template);
      celebrate(book, wish, await submit({ book: book.id, base: wish.base, note: wish.note, name: wish.name }));
    } catch (error) {
      await failed(error, book, wish, () => send(wish));
    }
  }

  /**
   * @param {Book} book
   * @param {Wish} wish
   * @param {import('../shapes.js').Version} version
   */
  function celebrate(book, wish, version) {
    rememberName(wish.name);
    app.workspace.port.keptAs(book.id, version.number);
    const done = kept(book.id, version, explanations(app, { book: book.id, number: version.number, name: wish.name }));
    fill(box, done);
    focusOn(done);
  }

  /**
   * @param {unknown} error
   * @param {Book | null} book
   * @param {Wish} wish
   * @param {() => void} again
   */
  async function failed(error, book, wish, again) {
    const problem = asProblem(error);
    if (problem.kind === 'same-version') {
      say(unchanged(problem, book));
    } else if (problem.kind === 'stale-version' && book) {
      const after = (/** @type {number} */ base) => send({ ...wish, book, base });
      say(stale(problem, book, after, (offer, choices) => join(book, wish, offer, choices)));
    } else if (problem.kind === 'locked' && book) {
      say(lockedOut(problem, await api.book(book.id).catch(() => book)));
    } else {
      say(problemOf(problem, again));
    }
  }

  /**
   * @param {Book} book
   * @param {Wish} wish
   * @param {import('../shapes.js').MergeOffer} offer
   * @param {Record<string, unknown>} choices
   */
  async function join(book, wish, offer, choices) {
    fill(outcome, h('p', { class: 'loading' }, 'Submitting…'));
    try {
      celebrate(book, wish, await accept(offer, choices, wish.name));
    } catch (error) {
      await failed(error, book, wish, () => join(book, wish, offer, choices));
    }
  }

  return send;
}

/**
 * Sends the officer's explanations after the workbook, and says so.
 * @param {App} app
 * @param {{book: string, number: number, name: string}} version
 */
function explanations({ workspace }, version) {
  const said = saidOf(workspace);
  return said.length > 0 && loading('your explanations', () => passOn(said, version), (passed) =>
    h('p', {}, `${count(passed, 'explanation')} of yours ${passed === 1 ? 'is' : 'are'} with its findings.`));
}

/** Starts each new book once, also when the submission after it has to be tried again. */
function starter() {
  /** @type {Map<string, Promise<Book>>} */
  const started = new Map();

  /**
   * @param {Wish} wish
   * @param {string} template
   */
  return function bookOf({ partnership, period }, template) {
    const key = JSON.stringify([partnership, period]);
    const book = started.get(key) ?? api.startBook({ partnership, template, period });
    started.set(key, book);
    book.catch(() => started.delete(key));
    return book;
  };
}
