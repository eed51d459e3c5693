// @ts-check
import { api } from '../api.js';
import { button, focusOn, h } from '../dom.js';
import { bySheet, inWords } from '../findings.js';
import { nameOf, versionLine } from '../parts/book-words.js';
import { findingList, showIn } from '../parts/finding-list.js';
import { loading } from '../parts/loading.js';
import { linkTo, problemBox, problemOf } from '../parts/problem-box.js';
import { signOffSteps } from '../parts/sign-off-steps.js';
import { versionTags } from '../parts/tag.js';
import { around } from '../grid.js';
import { asProblem } from '../problem.js';
import { link } from '../router.js';
import { signOff } from '../sign-off.js';
import { versionFileName } from '../version-file.js';
import { rememberName } from '../who.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Version} Version
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../states.js').Step} Step
 */

/**
 * One kept version: how it stands, what can be done with it, and what was found in it when it was kept.
 * @param {import('../app.js').App} app
 * @param {string} book
 * @param {number} number
 * @returns {import('../router.js').View}
 */
export function versionView(app, book, number) {
  const title = `Version ${number}`;
  const load = () => Promise.all([
    signOff.version(book, number), api.book(book), api.findings(book, number), api.templates(),
  ]);
  /** @type {Problem | null} why the last step came too late */
  let late = null;
  /** @type {Set<string>} */
  const open = new Set();
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('findings', load, ([version, kept, answer, templates], again) => {
      const list = h('div', {}, listOf(answer, open));
      const refused = (/** @type {Problem} */ problem, /** @type {() => void} */ retry) =>
        (problem.kind === 'errors-block' ? errorsBlock(problem, answer, list) : problemOf(problem, retry));
      return [
        late && problemOf(late),
        h('p', { class: 'soft' }, nameOf(kept, templates)),
        standing(version, kept),
        signOffSteps(version, kept.locked === number, { take: taker(again), refused }),
        h('p', {}, `When it was kept: ${inWords(answer.summary)}.`),
        h('p', {}, button({ class: 'plain' },
          () => app.checkKept(versionFileName(book, number), api.versionFile(book, number)), 'Check it again now')),
        list,
      ];
    }));

  /**
   * Takes a step, then shows how the version stands. So it does when somebody else was quicker.
   * @param {() => Promise<void>} again
   */
  function taker(again) {
    return async (/** @type {Step} */ step, /** @type {string} */ reason, /** @type {string} */ name) => {
      const problem = await refusalOf(signOff.take(book, number, { step: step.name, reason, name }));
      if (problem && problem.kind !== 'wrong-state') {
        throw problem;
      }
      late = problem;
      rememberName(name);
      await again();
      focusOn(body.querySelector(late ? '.problem' : '.standing'));
    };
  }

  return { title, body };
}

/**
 * Why something was refused; null when it was not.
 * @param {Promise<unknown>} doing
 */
function refusalOf(doing) {
  return doing.then(() => null, asProblem);
}

/**
 * @param {Version} version
 * @param {Book} book
 */
function standing(version, book) {
  return h('div', { class: 'standing', tabindex: '-1' },
    h('p', {}, versionTags(version, book)),
    h('p', { class: 'lead' }, version.counts),
    h('p', {}, `${versionLine(version)}.`),
    version.note && h('blockquote', {}, version.note));
}

/**
 * Errors hold up the approval: which.
 * @param {Problem} problem
 * @param {CheckAnswer} answer
 * @param {HTMLElement} list
 */
function errorsBlock({ message, fix }, { findings }, list) {
  const errors = findings.filter(({ severity, waiver }) => severity === 'error' && !waiver);
  return problemBox(
    h('p', { class: 'problem-what' }, message),
    h('p', {}, fix),
    h('ul', {}, errors.map((finding) => h('li', {}, linkTo(finding.message, () => showIn(list, finding))))));
}

/**
 * @param {CheckAnswer} answer
 * @param {Set<string>} open the keys of the findings that are open
 */
function listOf(answer, open) {
  return findingList(bySheet(answer.findings, new Set(['error', 'query', 'note', 'notChecked'])), {
    around: async (sheet, cell) => around(answer.surroundings, sheet, cell),
    explanation: (finding) => finding.explanation ?? '',
    explain: null,
    calculated: () => false,
    open,
  });
}
