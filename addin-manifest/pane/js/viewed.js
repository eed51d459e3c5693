// @ts-check
import { recallJson, rememberJson } from './tab-memory.js';

/**
 * The books that were looked at last in this tab, the last one first.
 * @typedef {{id: string, name: string}} Viewed
 */

const VIEWED = 'safersheets.viewed';
const MOST = 5;

/** @returns {Viewed[]} */
export function lastViewed() {
  return recallJson(VIEWED, (kept) => kept.map((/** @type {any} */ { id, name }) => ({ id: String(id), name: String(name) }))) ?? [];
}

/**
 * @param {string} id of a book
 * @param {string} name
 */
export function viewed(id, name) {
  rememberJson(VIEWED, [{ id, name }, ...lastViewed().filter((each) => each.id !== id)].slice(0, MOST));
}
