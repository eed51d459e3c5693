// @ts-check
import { link } from './router.js';

/**
 * The address of the story of a cell.
 * @param {string} book
 * @param {import('./shapes.js').CellKey} spot
 */
export function storyLink(book, { table, key, column }) {
  return table === null ? link('books', book, 'field', column) : link('books', book, 'cell', table, key ?? '', column);
}

/**
 * A cell in words, such as "All Crime, Current".
 * @param {import('./shapes.js').CellKey} spot
 */
export function titleOf({ key, column }) {
  return key === null ? column : `${key}, ${column}`;
}
