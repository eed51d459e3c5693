// @ts-check
import { asTyped } from '../cells.js';

/**
 * What is to become of one cell, decided before anything is written.
 *
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('../ports/port.js').Skip} Skip
 *
 * @typedef {object} Now what a cell holds as Excel hands it out
 * @property {unknown} value
 * @property {unknown} formula the formula with its "=", or what the cell holds
 * @property {boolean} locked on a protected sheet
 * @property {boolean} filtered on a sheet whose rows are filtered
 */

/** What Excel would take for something else than text. */
const LIKE_A_VALUE = /^[=+\-@']|^\s*[£$€(]?[\d.,]|^(true|false)$/i;

/**
 * Why a patch may not be written; empty where it may, null where the cell holds it already.
 * @param {Patch} patch
 * @param {Now} now
 * @returns {string | null}
 */
export function obstacle(patch, now) {
  if (isThere(patch, now)) {
    return null;
  }
  if (now.locked) {
    return 'It is locked, and the sheet is protected.';
  }
  if (now.filtered) {
    return 'Rows of this sheet are filtered. Clear the filter first.';
  }
  // Text that begins with "=" is handed out as its own formula.
  if (!patch.formula && isFormula(now.formula) && now.formula !== now.value) {
    return 'It holds a formula, and only a value was to be written.';
  }
  return same(now.value, patch.was) ? '' : 'It was edited after the check.';
}

/**
 * Excel works a formula out by itself, so the right formula is all there is to want.
 * @param {Patch} patch
 * @param {Now} now
 */
function isThere({ formula, value }, now) {
  return formula
    ? isFormula(now.formula) && plain(String(now.formula).slice(1)) === plain(formula)
    : !isFormula(now.formula) && same(now.value, value);
}

/**
 * What goes into the cell.
 * @param {Patch} patch
 */
export function entry({ formula, value }) {
  if (formula) {
    return `=${formula.replace(/_xlfn\.(_xlws\.)?/g, '')}`;
  }
  if (typeof value === 'string' && LIKE_A_VALUE.test(value)) {
    return `'${value}`;
  }
  return value ?? '';
}

/** @param {unknown} formula */
function isFormula(formula) {
  return typeof formula === 'string' && formula.startsWith('=');
}

/** One way to write a formula, of the several that a file, a person and Excel have. @param {string} formula */
function plain(formula) {
  return asTyped(formula.replace(/_xlfn\.(_xlws\.)?/g, '')).replace(/\[@\[(\w+)\]\]/g, '[@$1]')
    .replace(/\s+/g, '').toUpperCase();
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function same(a, b) {
  return (a ?? '') === (b ?? '');
}
