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

const RUNS_SHOWN = 4;

/**
 * Cells as a sentence lists them, and as the service's own sentences do: neighbours in a column become one run, and
 * the tail a number. "C4, C9 to C12 and 40 more".
 * @param {string[]} addresses in the order of the service
 */
export function listed(addresses) {
  const runs = runsOf(addresses);
  const more = runs.slice(RUNS_SHOWN).flat().length;
  const shown = runs.slice(0, RUNS_SHOWN).flatMap((run) =>
    (run.length > 2 ? [`${run[0]} to ${run[run.length - 1]}`] : run));
  return list(more > 0 ? [...shown, `${more} more`] : shown);
}

/** @param {string[]} addresses */
function runsOf(addresses) {
  /** @type {string[][]} */
  const runs = [];
  for (const address of addresses) {
    const last = runs[runs.length - 1];
    if (last && isBelow(last[last.length - 1], address)) {
      last.push(address);
    } else {
      runs.push([address]);
    }
  }
  return runs;
}

/**
 * @param {string} upper
 * @param {string} lower
 */
function isBelow(upper, lower) {
  const [upperSheet, upperCell] = onSheet(upper, '');
  const [lowerSheet, lowerCell] = onSheet(lower, '');
  const [a, b] = [place(upperCell), place(lowerCell)];
  return upperSheet === lowerSheet && a.col === b.col && a.row + 1 === b.row;
}

/**
 * A formula as people type it in Excel: `[@Current]`, where a file says `CrimePerformance[[#This Row],[Current]]`.
 * @param {string} formula
 */
export function asTyped(formula) {
  return formula.replace(/\w+\[\[#This Row\],\[((?:[^\]']|'.)+)\]\]/g, (_, column) =>
    (/^\w+$/.test(column) ? `[@${column}]` : `[@[${column}]]`));
}
