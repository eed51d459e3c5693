// @ts-check
/**
 * From where a workbook counts its days. The service speaks of days as a workbook of 1900 does; one that counts from
 * 1904, as Excel for Mac made them, stores each date 1,462 days lower, and times of day as they are.
 *
 * @typedef {0 | 1462 | null} Shift days by which this workbook's dates are lower; null where Excel would not say
 */

const DAYS_TO_1904 = 1462;

/** 1 January 1970, as a workbook of 1900 counts. */
const EPOCH = 25_569;

/** What of a number format is shown as it stands, or is no date: quoted, in brackets, or after a backslash. */
const NOT_A_DATE = /"[^"]*"|\[[^\]]*\]|\\./g;

/**
 * From where days are counted, by what cells show: the one year that is written in a cell. No property of a workbook says
 * it.
 * @param {unknown[][]} values
 * @param {unknown[][]} texts
 * @param {unknown[][]} formats
 * @returns {Shift}
 */
export function shiftShown(values, texts, formats) {
  for (const [down, cells] of values.entries()) {
    for (const [right, value] of cells.entries()) {
      const [text, format] = [String(texts[down][right]), bare(String(formats[down][right]))];
      if (typeof value === 'number' && /y/i.test(format)) {
        const [early, late] = [value, value + DAYS_TO_1904].map((day) => text.includes(year(day, format)));
        if (early !== late) {
          return early ? 0 : DAYS_TO_1904;
        }
      }
    }
  }
  return null;
}

/** @param {string} format */
function bare(format) {
  return format.replace(NOT_A_DATE, '');
}

/** How a format writes the year of a day. @param {number} day @param {string} format */
function year(day, format) {
  const whole = String(new Date((day - EPOCH) * 86_400_000).getUTCFullYear());
  return /yyy/i.test(format) ? whole : whole.slice(-2);
}

/**
 * Whether cells of this number format show a day of the calendar.
 * @param {string} format
 */
export function isDate(format) {
  return /[yd]/i.test(bare(format));
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
