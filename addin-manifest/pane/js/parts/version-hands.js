// @ts-check
import { focusOn } from '../dom.js';
import { named } from '../explanations.js';
import { asProblem } from '../problem.js';
import { may } from '../rights.js';
import { isTooLate, signOff } from '../sign-off.js';
import { requestFor, waivable } from '../waivers.js';
import { rememberName } from '../who.js';
import { problemOf } from './problem-box.js';
import { errorsBlock } from './standing.js';
import { announce } from './status.js';

/**
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../last-time.js').Earlier} Earlier
 * @typedef {import('./finding-card.js').Hands} Hands
 * @typedef {import('../problem.js').Problem} Problem
 * @typedef {import('../states.js').Step} Step
 *
 * @typedef {object} Doing what can be done with a version; each shows afterwards how things stand
 * @property {string} partnership
 * @property {(step: Step, reason: string, name: string) => Promise<void>} take
 * @property {(problem: Problem, again: () => void) => HTMLElement} refused
 * @property {NonNullable<Hands['explain']>} explain
 * @property {NonNullable<Hands['waive']>} waive
 *
 * @typedef {object} Shown a version as it is on the page
 * @property {string} book
 * @property {number} number
 * @property {string} partnership
 * @property {string} etag
 * @property {CheckAnswer} answer
 * @property {import('../sign-off.js').WaiverRequest[]} requests
 * @property {(finding: Finding) => Promise<Earlier | null>} before what was said of a finding the last time
 * @property {(finding: Finding) => HTMLElement | null} find its card
 *
 * @typedef {(late: Problem | null, done: string) => Promise<HTMLElement | null>} Redraw loads and draws it all again,
 *   with why something came too late or what was done; gives where the focus goes
 */

/**
 * @param {Shown} shown
 * @param {Redraw} redraw
 * @returns {Doing}
 */
export function handsOf({ book, number, partnership, etag, answer, requests, before, find }, redraw) {
  let at = etag;

  /**
   * What came too late was refused as well, but the page is out of date then, and its form with it.
   * @param {Promise<unknown>} sent
   * @param {string} name of who did it
   * @param {string} done
   * @param {() => HTMLElement | null} [where] the focus goes once it is done
   */
  async function settle(sent, name, done, where) {
    const problem = await sent.then(() => null, asProblem);
    if (problem && !isTooLate(problem)) {
      throw problem;
    }
    rememberName(name);
    const outcome = await redraw(problem, problem ? '' : done);
    const card = problem ? null : where?.() ?? null;
    if (card) {
      announce(done);
    }
    focusOn(card ?? outcome);
  }

  return {
    partnership,
    take: (step, reason, name) =>
      settle(signOff.take(book, number, { step: step.name, reason, name, etag: at }), name, step.done(number)),
    refused: (problem, retry) =>
      (problem.kind === 'errors-block' ? errorsBlock(problem, answer.findings, find) : problemOf(problem, retry)),
    explain: (finding) => ({
      hint: 'It is kept with this version, and with later ones while the finding says the same.',
      named: true,
      before: before(finding),
      keep: async (text, name) => {
        const sent = signOff.explain(book, number, { name, etag: at }, [{ ...named(finding), explanation: text }]);
        const problem = await sent.then(({ etag: newer }) => {
          at = newer;
          return null;
        }, asProblem);
        if (problem) {
          await settle(Promise.reject(problem), name, '');
        }
        rememberName(name);
        return problem === null;
      },
    }),
    waive: (finding) => ({
      request: requestFor(requests, finding),
      canAsk: may('ask-waiver', partnership),
      canGive: may('waive', partnership),
      ask: (waiver) => settle(signOff.askForWaiver(book, { name: '', etag: at }, { ...waivable(finding), ...waiver }), '',
        'You asked for a waiver.', () => find(finding)),
      give: ({ ruleId, table, rowKey, column, why, until }) => settle(
        signOff.waive(book, { name: '', etag: at }, { ruleId, table, rowKey, column, askedBy: '', why, until }), '',
        'Waived.', () => find(finding)),
      waive: (waiver, name) => settle(
        signOff.waive(book, { name, etag: at }, { ...waivable(finding), ...waiver }), name, 'Waived.', () => find(finding)),
    }),
  };
}
