// @ts-check
import { asStored, isDate } from './dates.js';
import { sameFormula } from './formula-forms.js';

/**
 * What is to become of one cell, decided before anything is written.
 *
 * @typedef {import('../shapes.js').Patch} Patch
 * @typedef {import('./dates.js').Shift} Shift
 *
 * @typedef {object} Now what a cell holds as Excel hands it out
 * @property {unknown} value a date as a workbook of 1900 holds it
 * @property {unknown} formula the formula with its "=", or what the cell holds
 * @property {string} format how it shows numbers, such as "@" for as text
 * @property {boolean} locked on a protected sheet
 * @property {boolean} formatLocked on a protected sheet that keeps its formats
 * @property {boolean} filtered on a sheet whose rows are filtered
 * @property {boolean} hidden in a row that is hidden
 * @property {Shift} shift
 */

/** The format of what is kept as it was typed: a formula stays text in it, and so does a number. */
const TEXT = '@';
const GENERAL = 'General';

/** What Excel would take for something else than text. */
const LIKE_A_VALUE = new RegExp([
  /^\s*[=+\-@'#]/,
  /^\s*[(%\p{Sc}]*[\d.,]/u,
  /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d/,
  /^\s*(true|false)\s*$/,
].map(({ source }) => source).join('|'), 'iu');

/** What a file says before a newer function's name, and texts, in which it says nothing. Excel has no name for the two. */
const AS_IN_A_FILE = /"(?:[^"]|"")*"|_xlfn\.(?!SINGLE\b|ANCHORARRAY\b)(_xlws\.)?|_xlpm\./gi;

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
  const keptFrom = keptFromWriting(patch, now);
  if (keptFrom) {
    return keptFrom;
  }
  if (!patch.formula && holdsFormula(now)) {
    return 'It holds a formula, and only a value was to be written.';
  }
  return same(now.value, patch.was) ? '' : 'It was edited after the check.';
}

/**
 * @param {Patch} patch
 * @param {Now} now
 */
function keptFromWriting(patch, now) {
  if (now.locked) {
    return 'It is locked, and the sheet is protected.';
  }
  if (now.filtered) {
    return 'Rows of this sheet are filtered. Clear the filter first.';
  }
  if (now.hidden) {
    return 'Its row is hidden. Show the row first.';
  }
  if (now.formatLocked && formatFor(patch, now)) {
    return 'It is kept as text, and the sheet is protected so that its format stays.';
  }
  const isDay = isDate(formatFor(patch, now) ?? now.format);
  return now.shift === null && isDay && (typeof now.value === 'number' || typeof patch.value === 'number')
    ? 'It is a date, and Excel would not say whether this workbook counts its days from 1900 or 1904.' : '';
}

/**
 * Excel works a formula out by itself, so the right formula is all there is to want.
 * @param {Patch} patch
 * @param {Now} now
 */
function isThere({ formula, value }, now) {
  return formula
    ? holdsFormula(now) && sameFormula(String(now.formula).slice(1), formula)
    : !holdsFormula(now) && same(now.value, value);
}

/**
 * Whether a cell holds what was written into it, in whatever form Excel shows it.
 * @param {Patch} patch
 * @param {Pick<Now, 'value' | 'formula'>} now
 */
export function hasLanded({ formula, value }, now) {
  return formula ? holdsFormula(now) : !holdsFormula(now) && same(now.value, value);
}

/**
 * The format that a cell needs first, so that a formula is one and a number a number; null where its own will do.
 * @param {Patch} patch
 * @param {Pick<Now, 'format'>} now
 */
export function formatFor({ formula, value, format }, now) {
  const staysText = now.format === TEXT && (formula || typeof value === 'number' || typeof value === 'boolean');
  return staysText ? (format && format !== TEXT ? format : GENERAL) : null;
}

/**
 * What goes into a cell of a format.
 * @param {Patch} patch
 * @param {string} format
 * @param {Shift} shift
 */
export function entry({ formula, value }, format, shift) {
  if (formula) {
    return `=${formula.replace(AS_IN_A_FILE, (found) => (found.startsWith('"') ? found : ''))}`;
  }
  if (typeof value === 'string' && (format === TEXT ? value.startsWith("'") : LIKE_A_VALUE.test(value))) {
    return `'${value}`;
  }
  return asStored(value ?? '', format, shift);
}

/**
 * Text that begins with "=" is handed out as its own formula.
 * @param {Pick<Now, 'value' | 'formula'>} now
 */
export function holdsFormula({ formula, value }) {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
function same(a, b) {
  return (a ?? '') === (b ?? '') || (typeof a === 'number' && typeof b === 'number' && isAsNear(a, b));
}

/** Excel keeps fifteen digits. @param {number} a @param {number} b */
function isAsNear(a, b) {
  return a.toPrecision(15) === b.toPrecision(15);
}
