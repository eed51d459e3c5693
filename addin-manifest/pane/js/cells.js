// @ts-check
import { list } from './words.js';

/**
 * Cell addresses as Excel prints them.
 * @typedef {{row: number, col: number}} Place zero-based
 */

const A1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/**
 * "B7" is row 6, column 1.
 * @param {string} address
 * @returns {Place}
 */
export function place(address) {
  const parts = A1.exec(address);
  if (!parts) {
    throw new Error(`'${address}' is not a cell address such as B7`);
  }
  let col = 0;
  for (const letter of parts[1].toUpperCase()) {
    col = col * 26 + (letter.charCodeAt(0) - 64);
  }
  return { row: Number(parts[2]) - 1, col: col - 1 };
}

/**
 * A cell that may carry its sheet: "Beats!C6" as it stands, "C6" on the sheet given.
 * @param {string} address
 * @param {string} sheet
 * @returns {[sheet: string, cell: string]}
 */
export function onSheet(address, sheet) {
  const at = address.lastIndexOf('!');
  return at < 0 ? [sheet, address] : [address.slice(0, at), address.slice(at + 1)];
}

/**
 * The letters of a zero-based column: 0 is A, 26 is AA.
 * @param {number} col
 */
export function letters(col) {
  let text = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/**
 * "D7, F12 and 43 more": enough to find them, never a dumped list.
 * @param {string[]} addresses
 * @param {number} most
 */
export function some(addresses, most = 3) {
  return addresses.length <= most + 1
    ? list(addresses)
    : `${addresses.slice(0, most).join(', ')} and ${addresses.length - most} more`;
}
