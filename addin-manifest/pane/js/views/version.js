// @ts-check
import { api } from '../api.js';
import { bookList } from '../book-list.js';
import { button, focusOn, h, newId } from '../dom.js';
import { bySheet } from '../findings.js';
import { around } from '../grid.js';
import { lastTime } from '../last-time.js';
import { nameOf } from '../parts/book-words.js';
import { eventList } from '../parts/event-list.js';
import { findingList, showIn } from '../parts/finding-list.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { readItHere } from '../parts/read-it-here.js';
import { signOffSteps } from '../parts/sign-off-steps.js';
import { foundAndAnswered, standing } from '../parts/standing.js';
import { versionFiles } from '../parts/version-files.js';
import { handsOf } from '../parts/version-hands.js';
import { requestList, waiverList } from '../parts/waiver-list.js';
import { record, signOffOf } from '../record.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { signOff } from '../sign-off.js';
import { isOpen } from '../states.js';
import { storyLink } from '../story-link.js';
import { versionFileName } from '../version-file.js';
import { isAbout } from '../waivers.js';

/**
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../parts/version-hands.js').Doing} Doing
 * @typedef {import('../problem.js').Problem} Problem
 */

/**
 * One kept version: how it stands, what can be done with it, and what was found in it when it was kept.
 * @param {import('../app.js').App} app
 * @param {string} book
 * @param {number} number
 * @param {number} [wanted] the finding to open first, counted from 1
 * @returns {import('../router.js').View}
 */
export function versionView(app, book, number, wanted = 0) {
  const title = `Version ${number}`;
  // The version first: nothing else is older than how it was shown then.
  const load = async () => {
    const version = await signOff.version(book, number);
    return /** @type {const} */ ([version, ...await Promise.all([
      api.book(book), api.findings(book, number), signOff.waivers(book), api.templates(), signOff.waiverRequests(book),
      record.of(book),
    ])]);
  };
  /** @type {Problem | null} why the last step came too late */
  let late = null;
  /** What came of the last one; empty for nothing. */
  let done = '';
  let first = wanted;
  /** @type {Set<string>} the keys of the findings that are open */
  const open = new Set();
  /** @type {HTMLElement | null} made once: what a version holds never changes */
  let reading = null;
  /** @type {(finding: Finding) => HTMLElement | null} */
  const find = (finding) => showIn(body, finding);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('findings', load, ([version, kept, answer, waivers, templates, requests, events], again) => {
      const shown = {
        book, number, partnership: kept.partnership, etag: version.etag, answer, requests, before: earlier(kept, number), find,
      };
      const can = handsOf(shown, async (why, words) => {
        [late, done] = [why, words];
        await again();
        return body.querySelector(why ? '.problem' : '.outcome');
      });
      const asked = answer.findings[first - 1];
      first = 0;
      if (asked) {
        // Its card is on the page once this has returned.
        queueMicrotask(() => focusOn(find(asked)));
      }
      reading ??= readItHere({ book, number, name: nameOf(kept, templates) });
      const toRead = reading.querySelector('h2');
      const list = listOf(book, answer, open, isOpen(version.state) ? can : null);
      return [
        late && problemOf(late),
        done && h('p', { class: 'done outcome', tabindex: '-1' }, done),
        h('p', { class: 'soft' }, nameOf(kept, templates)),
        h('p', { class: 'entry-links' }, button({ class: 'plain' }, () => focusOn(toRead), 'Read its charts and tables here')),
        standing(version, kept),
        signOffSteps(version, kept.locked === number, can),
        foundAndAnswered(answer),
        versionFiles(version, kept, templates, () =>
          app.checkKept(versionFileName(book, number), api.versionFile(book, number))),
        signOffHistory(book, signOffOf(events, number)),
        waiverList(book, waivers.filter((waiver) => answer.findings.some((each) => isAbout(waiver, each))), events,
          answer.findings),
        isOpen(version.state) && requestList(requests, answer.findings, find),
        isOpen(version.state) ? [list, reading] : [reading, list],
      ];
    }));
  return { title, body };
}

/**
 * What was said of a finding the last time, asked for once and only when somebody wants to explain one.
 * @param {import('../shapes.js').Book} book
 * @param {number} number
 */
function earlier(book, number) {
  /** @type {ReturnType<typeof lastTime> | null} */
  let asked = null;
  return async (/** @type {Finding} */ finding) => {
    asked ??= bookList.all({ partnership: book.partnership, template: book.template })
      .then((books) => lastTime(book, books, book, number - 1));
    return (await asked)(finding);
  };
}

/**
 * @param {string} book
 * @param {import('../record.js').RecordedEvent[]} events
 */
function signOffHistory(book, events) {
  const id = newId('history');
  return h('section', { class: 'history', 'aria-labelledby': id },
    h('h2', { id }, 'What was done with it'),
    eventList(events),
    h('p', {}, h('a', { href: link('books', book, 'record') }, 'The record of the whole book')));
}

/**
 * @param {string} book
 * @param {CheckAnswer} answer
 * @param {Set<string>} open the keys of the findings that are open
 * @param {Doing | null} can null where nothing can be done about them any more
 */
function listOf(book, answer, open, can) {
  return findingList(bySheet(answer.findings, new Set(['error', 'query', 'note', 'notChecked'])), {
    around: async (sheet, cell) => around(answer.surroundings, sheet, cell),
    select: async () => {},
    explanation: (finding) => finding.explanation ?? '',
    explain: can && may('explain', can.partnership) ? can.explain : null,
    waive: can && (may('waive', can.partnership) || may('ask-waiver', can.partnership)) ? can.waive : null,
    fix: null,
    review: () => '',
    story: (spot) => storyLink(book, spot),
    open,
  });
}
