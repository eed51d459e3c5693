// @ts-check
import { fieldText } from './surroundings.js';

/**
 * Among which books that of a checked workbook is.
 * @param {import('./shapes.js').CheckAnswer} answer
 * @returns {{partnership: string, template: string}}
 */
export function kindOf({ template, surroundings }) {
  return { partnership: fieldText(surroundings, 'partnership'), template: template.id };
}

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
