// @ts-check
import { json } from './api.js';
import { request } from './request.js';
import { linkAsking } from './router.js';

/**
 * @typedef {import('./shapes.js').Book} Book
 * @typedef {{partnership?: string, template?: string, state?: string}} Narrowed which books; empty for all
 */

/** Of a long list. */
const AT_ONCE = 100;

/** The books that whoever is here may read. */
export const bookList = {
  /**
   * All that are asked for.
   * @param {Narrowed} [narrowed]
   * @returns {Promise<Book[]>}
   */
  all: (narrowed = {}) => json(linkAsking('/api/books', narrowed)),

  /**
   * As many of them as are shown at once, by their ids.
   * @param {Narrowed} narrowed
   * @param {string} [after] only those whose ids come after this one
   * @returns {Promise<{books: Book[], all: number, isMore: boolean}>} all that are asked for, and whether more come after these
   */
  page: async (narrowed, after = '') => {
    const { body, header } = await request(linkAsking('/api/books', { ...narrowed, limit: String(AT_ONCE), after }));
    return { books: JSON.parse(await body.text()), all: Number(header('Total-Count')), isMore: header('Link') !== null };
  },

  /** @returns {Promise<import('./shapes.js').BookCounts>} */
  counts: () => json('/api/book-counts'),
};
