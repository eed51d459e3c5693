// @ts-check
import { json } from './api.js';
import { linkAsking } from './router.js';

/**
 * What the start page and the search are told by the service.
 *
 * @typedef {import('./states.js').State} State
 *
 * @typedef {object} Waiting something that waits for whoever is here
 * @property {'answer' | 'returned' | 'approve' | 'sign' | 'waiver' | 'template' | 'late'} kind
 * @property {string} name of what it is about
 * @property {string} what in a sentence
 * @property {number} count
 * @property {string | null} since
 * @property {string | null} book
 * @property {number | null} version
 * @property {number | null} reconciliation
 * @property {string | null} template
 * @property {number | null} proposal
 *
 * @typedef {object} MyBook
 * @property {string} id
 * @property {string} partnership
 * @property {string} template
 * @property {string} templateTitle
 * @property {string} period
 * @property {boolean} mine
 * @property {string | null} periodEnd
 * @property {number | null} version
 * @property {State | null} state
 * @property {string} due
 *
 * @typedef {object} Home
 * @property {boolean} open whether nobody signs in
 * @property {Waiting[]} waiting
 * @property {MyBook[]} books
 * @property {number} allBooks
 * @property {number} notLookedAt
 * @property {number} newestEvent
 * @property {{kind: Waiting['kind'], count: number}[]} moreWaiting how many more wait of a kind
 *
 * @typedef {object} Act something that was done to a book
 * @property {number} number
 * @property {string} at
 * @property {string} who
 * @property {string | null} user
 * @property {string} act
 * @property {string} book
 * @property {string} name of the book
 * @property {number | null} version
 * @property {string} words
 *
 * @typedef {{events: Act[], more: number | null}} Happened
 *
 * @typedef {object} FoundBook
 * @property {string} book
 * @property {string} partnership
 * @property {string} template
 * @property {string} templateTitle
 * @property {string} period
 * @property {number | null} version
 * @property {State | null} state
 * @property {{version: number, sheet: string, cell: string, heading: string, words: string}[]} cells
 * @property {{act: string, who: string, at: string, version: number | null, words: string}[]} said
 * @property {number} more
 *
 * @typedef {object} Found
 * @property {string[]} words
 * @property {string[]} leftOutWords
 * @property {number} total
 * @property {boolean} areMore
 * @property {FoundBook[]} books
 * @property {{versions: number, notIndexed: number,
 *   partly: {book: string, version: number, leftOut: number, unread: string}[]}} index
 */

export const home = {
  /** @returns {Promise<Home>} */
  mine: () => json('/api/home'),

  /**
   * @param {Waiting['kind']} kind
   * @param {number} from how many come before
   * @returns {Promise<{waiting: Waiting[], more: number}>}
   */
  waiting: (kind, from) => json(linkAsking('/api/home/waiting', { kind, from: String(from) })),

  /**
   * @param {number} [before]
   * @returns {Promise<Happened>}
   */
  happened: (before) => json(`/api/home/events${before ? `?before=${before}` : ''}`),

  /**
   * @param {string} words
   * @returns {Promise<Found>}
   */
  search: (words) => json(linkAsking('/api/search', { q: words })),
};
