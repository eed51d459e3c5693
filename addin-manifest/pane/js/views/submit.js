// @ts-check
import { bookList } from '../book-list.js';
import { button, fill, focusOn, h } from '../dom.js';
import { saidOf } from '../explanations.js';
import { arrived } from '../parts/arrived.js';
import { loading } from '../parts/loading.js';
import { notForRole } from '../parts/no-access.js';
import { faultBox, problemOf } from '../parts/problem-box.js';
import { sending } from '../parts/sending.js';
import { announce } from '../parts/status.js';
import { submitForm } from '../parts/submit-form.js';
import { whatIs } from '../parts/what-is.js';
import { asProblem } from '../problem.js';
import { may } from '../rights.js';
import { drafter } from '../submission.js';
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
    h('p', { class: 'asking' }, whatIs('book')),
    may('submit') ? loading('books', () => bookList.all({ template: answer.template.id }), (books) => form(app, answer, books))
      : notForRole('Submitting is for officers, analysts and finance staff of a partnership.'));
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
    partnership: fieldText(surroundings, 'partnership'),
    period: fieldText(surroundings, 'period'),
    name: fieldText(surroundings, 'prepared-by'),
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
    h('p', { class: 'ways-on' }, submit, ' ',
      may('put-forward') && button({ class: 'plain' }, () => ask(true), 'Submit it for approval too')));
  const send = submission(app, template.id, outcome, box);
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(false);
  });

  /** @param {boolean} forward whether it is submitted for approval too */
  function ask(forward) {
    const { faults, wish } = questions.read();
    if (faults.length > 0) {
      const problem = faultBox(faults);
      fill(outcome, problem);
      focusOn(problem);
    } else if (submit.isConnected && !submit.hasAttribute('aria-disabled')) {
      submit.setAttribute('aria-disabled', 'true');
      send(wish, forward).finally(() => submit.removeAttribute('aria-disabled'));
    }
  }
  return box;
}

/**
 * @param {App} app
 * @param {string} template
 * @param {HTMLElement} outcome
 * @param {HTMLElement} box what gives way to the good news
 */
function submission(app, template, outcome, box) {
  const draft = drafter(app.workspace.port);
  const instead = standIn(box, outcome);
  const send = sending({
    begin: () => {
      outcome.isConnected || box.prepend(outcome);
      fill(outcome, h('p', { class: 'loading' }, 'Submitting…'));
      announce('Submitting.');
    },
    done: (sent, version) => {
      show(box, arrived(app.workspace, sent, version));
    },
    unsent: (waiting) => {
      rememberName(waiting.name);
      fill(box, h('p', { class: 'empty' }, 'It waits above until it can be sent.'));
      app.outbox.hold(waiting);
    },
    refused: (what, isOver) => (isOver ? instead(what) : show(outcome, what)),
  });

  /**
   * @param {Wish} wish
   * @param {boolean} forward
   */
  return async function submit({ book, partnership, period, base, note, name }, forward) {
    try {
      await send(await draft({
        book, start: { partnership, template, period }, base, note, name, file: app.workspace.name,
        said: saidOf(app.workspace), forward,
      }));
    } catch (error) {
      show(outcome, problemOf(asProblem(error)));
    }
  };
}

/**
 * Puts what came of it in the place of questions that are of no use any more. They can be had back as they were filled
 * in.
 * @param {HTMLElement} box
 * @param {HTMLElement} outcome
 */
function standIn(box, outcome) {
  /** @type {ChildNode[]} */
  let questions = [];
  const back = button({ class: 'link' }, () => {
    fill(outcome);
    fill(box, questions);
    questions = [];
    focusOn(box.querySelector('select, input'));
  }, 'Back to the questions');

  return (/** @type {HTMLElement} */ what) => {
    questions = questions.length > 0 ? questions : [...box.childNodes];
    fill(box, what, h('p', {}, back));
    focusOn(what);
  };
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} what
 */
function show(place, what) {
  fill(place, what);
  focusOn(what);
}
