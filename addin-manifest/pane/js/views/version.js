// @ts-check
import { api } from '../api.js';
import { button, focusOn, h } from '../dom.js';
import { named } from '../explanations.js';
import { bySheet } from '../findings.js';
import { around } from '../grid.js';
import { nameOf } from '../parts/book-words.js';
import { findingList, showIn } from '../parts/finding-list.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { readItHere } from '../parts/read-it-here.js';
import { signOffSteps } from '../parts/sign-off-steps.js';
import { errorsBlock, foundAndAnswered, standing } from '../parts/standing.js';
import { announce } from '../parts/status.js';
import { versionFiles } from '../parts/version-files.js';
import { requestList, waiverList } from '../parts/waiver-list.js';
import { asProblem } from '../problem.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { signOff } from '../sign-off.js';
import { isOpen } from '../states.js';
import { storyLink } from '../story-link.js';
import { versionFileName } from '../version-file.js';
import { isAbout, requestFor, waivable } from '../waivers.js';
import { rememberName } from '../who.js';

/**
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../parts/finding-card.js').Hands} Hands
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../states.js').Step} Step
 *
 * @typedef {object} Doing what can be done on this view; each shows afterwards how things stand
 * @property {string} partnership
 * @property {(step: Step, reason: string, name: string) => Promise<void>} take
 * @property {(problem: Problem, again: () => void) => HTMLElement} refused
 * @property {NonNullable<Hands['explain']>} explain
 * @property {NonNullable<Hands['waive']>} waive
 */

/** What a step is refused with that came too late. */
const TOO_LATE = ['wrong-state', 'stale-book'];

/**
 * One kept version: how it stands, what can be done with it, and what was found in it when it was kept.
 * @param {import('../app.js').App} app
 * @param {string} book
 * @param {number} number
 * @returns {import('../router.js').View}
 */
export function versionView(app, book, number) {
  const title = `Version ${number}`;
  // The version first: nothing else is older than how it was shown then.
  const load = async () => {
    const version = await signOff.version(book, number);
    return /** @type {const} */ ([version, ...await Promise.all([
      api.book(book), api.findings(book, number), signOff.waivers(book), api.templates(), signOff.waiverRequests(book),
    ])]);
  };
  /** @type {Problem | null} why the last step came too late */
  let late = null;
  /** @type {Set<string>} the keys of the findings that are open */
  const open = new Set();
  /** @type {HTMLElement | null} made once: what a version holds never changes */
  let reading = null;
  /** @type {(finding: Finding) => HTMLElement | null} */
  const find = (finding) => showIn(body, finding);
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', book) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('findings', load, ([version, kept, answer, waivers, templates, requests], again) => {
      const can = doing(version, kept.partnership, { answer, requests }, again);
      reading ??= readItHere({ book, number, name: nameOf(kept, templates) });
      const toRead = reading.querySelector('h2');
      const list = listOf(book, answer, open, isOpen(version.state) ? can : null);
      return [
        late && problemOf(late),
        h('p', { class: 'soft' }, nameOf(kept, templates)),
        h('p', { class: 'entry-links' }, button({ class: 'plain' }, () => focusOn(toRead), 'Read its charts and tables here')),
        standing(version, kept),
        signOffSteps(version, kept.locked === number, can),
        foundAndAnswered(answer),
        versionFiles(version, kept, templates, () =>
          app.checkKept(versionFileName(book, number), api.versionFile(book, number))),
        waiverList(book, waivers.filter((waiver) => answer.findings.some((each) => isAbout(waiver, each))),
          answer.findings),
        isOpen(version.state) && requestList(requests, answer.findings, find),
        isOpen(version.state) ? [list, reading] : [reading, list],
      ];
    }));

  /**
   * @param {import('../api.js').Shown} shown
   * @param {string} partnership
   * @param {{answer: CheckAnswer, requests: import('../sign-off.js').WaiverRequest[]}} found
   * @param {() => Promise<void>} again
   * @returns {Doing}
   */
  function doing(shown, partnership, { answer, requests }, again) {
    let { etag } = shown;
    const settle = async (/** @type {Finding} */ finding, /** @type {string} */ words, /** @type {Promise<unknown>} */ sent) => {
      await sent;
      late = null;
      await again();
      announce(words);
      focusOn(find(finding));
    };
    return {
      partnership,
      // A step that came too late is refused too, but what is on the page is out of date then.
      take: async (step, reason, name) => {
        const problem = await refusalOf(signOff.take(book, number, { step: step.name, reason, name, etag }));
        if (problem && !TOO_LATE.includes(problem.kind)) {
          throw problem;
        }
        late = problem;
        rememberName(name);
        await again();
        focusOn(body.querySelector(late ? '.problem' : '.standing'));
      },
      refused: (problem, retry) =>
        (problem.kind === 'errors-block' ? errorsBlock(problem, answer.findings, find) : problemOf(problem, retry)),
      explain: (finding) => ({
        hint: 'It is kept with this version, and with later ones while the finding says the same.',
        named: true,
        keep: async (text, name) => {
          ({ etag } = await signOff.explain(book, number, { name, etag }, [{ ...named(finding), explanation: text }]));
          rememberName(name);
        },
      }),
      waive: (finding) => ({
        request: requestFor(requests, finding),
        canAsk: may('ask-waiver', partnership),
        canGive: may('waive', partnership),
        ask: (waiver) => settle(finding, 'You asked for a waiver.',
          signOff.askForWaiver(book, { name: '', etag }, { ...waivable(finding), ...waiver })),
        give: ({ ruleId, table, rowKey, column, why, until }) => settle(finding, 'Waived.',
          signOff.waive(book, { name: '', etag }, { ruleId, table, rowKey, column, askedBy: '', why, until })),
        waive: async (waiver, name) => {
          await settle(finding, 'Waived.', signOff.waive(book, { name, etag }, { ...waivable(finding), ...waiver }));
          rememberName(name);
        },
      }),
    };
  }

  return { title, body };
}

/**
 * Why something was refused; null when it was not.
 * @param {Promise<unknown>} asked
 */
function refusalOf(asked) {
  return asked.then(() => null, asProblem);
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
