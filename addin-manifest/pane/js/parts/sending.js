// @ts-check
import { api } from '../api.js';
import { newKey, sendDraft } from '../drafts.js';
import { asProblem, SIGNED_OUT } from '../problem.js';
import { accepter } from '../submission.js';
import { problemOf } from './problem-box.js';
import { lockedOut, stale, unchanged } from './submit-outcome.js';

/**
 * @typedef {import('../drafts.js').Draft} Draft
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').MergeOffer} MergeOffer
 * @typedef {import('../shapes.js').Version} Version
 *
 * @typedef {object} Place where a draft is sent from
 * @property {() => void} begin says that it is on its way
 * @property {(draft: Draft, version: Version) => void} done
 * @property {(draft: Draft, why: import('../problem.js').Problem) => void} unsent the service could not be reached, or
 *   whoever sends it has put off signing in again
 * @property {(what: HTMLElement, isOver: boolean) => void} refused shows what stands in the way, and whether sending
 *   the same again is of no use
 */

const UNSENT = ['unreachable', 'slow', SIGNED_OUT];

/**
 * Sends a draft to its end, whatever that is.
 * @param {Place} place
 */
export function sending({ begin, done, unsent, refused }) {
  const accept = accepter();

  /**
   * @param {Draft} draft
   * @returns {Promise<void>}
   */
  async function send(draft) {
    begin();
    try {
      done(draft, await sendDraft(draft));
    } catch (error) {
      const problem = asProblem(error);
      UNSENT.includes(problem.kind) ? unsent(draft, problem) : await failed(problem, draft, () => send(draft));
    }
  }

  /**
   * @param {import('../problem.js').Problem} problem
   * @param {Draft} draft
   * @param {() => void} again
   */
  async function failed(problem, draft, again) {
    const { book } = draft;
    if (problem.kind === 'same-version') {
      refused(unchanged(problem, book), true);
    } else if (problem.kind === 'stale-version') {
      const after = (/** @type {number} */ base) => send({ ...draft, base, key: newKey() });
      refused(stale(problem, book, after, (offer, choices) => join(draft, offer, choices)), true);
    } else if (problem.kind === 'locked' && book) {
      refused(lockedOut(problem, await api.book(book.id).catch(() => book)), true);
    } else {
      refused(problemOf(problem, again), false);
    }
  }

  /**
   * @param {Draft} draft
   * @param {MergeOffer} offer
   * @param {Record<string, unknown>} choices
   */
  async function join(draft, offer, choices) {
    begin();
    try {
      done(draft, await accept(offer, choices, draft.name));
    } catch (error) {
      await failed(asProblem(error), draft, () => join(draft, offer, choices));
    }
  }

  return send;
}
