// @ts-check
import { json } from './api.js';
import { by } from './who.js';

/**
 * The calls for collections, and the words for how a return stands.
 *
 * @typedef {import('./shapes.js').Collection} Collection
 * @typedef {import('./shapes.js').CollectionLine} CollectionLine
 * @typedef {import('./shapes.js').Reminder} Reminder
 */

const ALL = '/api/collections';

/** @param {number} id */
const one = (id) => `${ALL}/${id}`;

/** Every state, from nothing to done. @type {Record<string, string>} */
export const STATES = {
  'not-started': 'Not started', draft: 'Draft', returned: 'Returned', submitted: 'Submitted', approved: 'Approved', exempt: 'Exempt',
};

/** Those in which somebody still has to do something. */
const OPEN = ['not-started', 'draft', 'returned'];

export const collections = {
  /** @returns {Promise<{collections: Collection[]}>} without their totals */
  list: () => json(ALL),
  /** @param {string} book @returns {Promise<{collections: Collection[]}>} those that ask for it */
  ofBook: (book) => json(`${ALL}?book=${encodeURIComponent(book)}`),
  /** @param {number} id @returns {Promise<Collection>} */
  read: (id) => json(one(id)),
  /** @param {number} id @returns {Promise<{missing: string[], messages: Reminder[]}>} */
  reminders: (id) => json(`${one(id)}/reminders`),
  /** @param {import('./shapes.js').NewCollection} asked @param {string} name who asks @returns {Promise<Collection>} */
  ask: (asked, name) => json(ALL, sent(asked, name)),
  /**
   * @param {number} id
   * @param {'submissions' | 'returns' | 'acceptances' | 'exemptions' | 'due-dates' | 'closing'} what
   * @param {Partial<import('./shapes.js').CollectionAct>} said
   * @param {string} name who does it
   * @returns {Promise<Collection>}
   */
  act: (id, what, said, name) => json(`${one(id)}/${what}`, sent(said, name)),
  /** @param {number} id */
  workbookFile: (id) => `${one(id)}/workbook`,
  /** @param {number} id @param {'docx' | 'pdf'} form */
  packFile: (id, form) => `${one(id)}/pack?as=${form}`,
};

/** @param {unknown} body @param {string} name */
function sent(body, name) {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...by(name) } };
}

/** Whether a return still has to come. @param {CollectionLine} line */
export function isOpen({ state }) {
  return OPEN.includes(state);
}

/**
 * "3 submitted, 1 not started, 1 late".
 * @param {Collection} collection
 */
export function statesInWords({ states, late }) {
  const parts = Object.entries(STATES).filter(([state]) => states[state] > 0)
    .map(([state, words]) => `${states[state]} ${words.toLowerCase()}`);
  return [...parts, ...(late > 0 ? [`${late} late`] : [])].join(', ');
}

/**
 * The names on the lines that somebody typed, each once.
 * @param {string} text one to a line
 */
export function namesIn(text) {
  return [...new Set(text.split(/\r?\n/).map((name) => name.trim()).filter(Boolean))];
}
