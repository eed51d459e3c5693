// @ts-check
/**
 * From where a workbook counts its days. The service speaks of days as a workbook of 1900 does; one that counts from
 * 1904, as Excel for Mac made them, stores each date 1,462 days lower, and times of day as they are.
 *
 * @typedef {0 | 1462 | null} Shift days by which this workbook's dates are lower; null where Excel would not say
 */

const DAYS_TO_1904 = 1462;

/** 1 January 2000, as a workbook of 1900 counts. */
const KNOWN_DAY = 36_526;

/** What of a number format is shown as it stands, or is no date: quoted, in brackets, or after a backslash. */
const NOT_A_DATE = /"[^"]*"|\[[^\]]*\]|\\./g;

/**
 * Asks Excel for the number of a known day: no property says it.
 * @param {Excel.RequestContext} context
 * @returns {Promise<Shift>}
 */
export async function shiftOf(context) {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value, error');
  try {
    await context.sync();
  } catch {
    return null;
  }
  switch (KNOWN_DAY - day.value) {
    case 0: return 0;
    case DAYS_TO_1904: return DAYS_TO_1904;
    default: return null;
  }
}

/**
 * Whether cells of this number format show a day of the calendar.
 * @param {string} format
 */
export function isDate(format) {
  return /[yd]/i.test(format.replace(NOT_A_DATE, ''));
}

/**
 * What a cell holds, as a workbook of 1900 would hold it.
 * @param {unknown} value
 * @param {string} format
 * @param {Shift} shift
 */
export function since1900(value, format, shift) {
  return typeof value === 'number' && shift && isDate(format) ? value + shift : value;
}

/**
 * The other way.
 * @param {unknown} value
 * @param {string} format
 * @param {Shift} shift
 */
export function asStored(value, format, shift) {
  return typeof value === 'number' && shift && isDate(format) ? value - shift : value;
}
