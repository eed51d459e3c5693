// @ts-check
import { fieldText } from './surroundings.js';

/**
 * The book that a checked workbook belongs to.
 * @param {import('./shapes.js').CheckAnswer} answer
 * @param {import('./shapes.js').Book[]} books
 */
export function myBook({ template, surroundings }, books) {
  const partnership = fieldText(surroundings, 'partnership');
  const period = fieldText(surroundings, 'period');
  return books.find((book) => book.template === template.id && book.partnership === partnership
    && book.period === period);
}
