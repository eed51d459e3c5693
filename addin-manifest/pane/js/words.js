// @ts-check
/** Numbers, dates and sizes as people in the United Kingdom write them. */

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });
const MONEY = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Excel counts days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30, 12);
const DAY_LENGTH = 24 * 60 * 60 * 1000;
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone: 'Europe/London',
});

/**
 * 1234.5 is "1,234.5".
 * @param {number} value
 */
export function number(value) {
  return NUMBER.format(value);
}

/**
 * "1 error", "45 errors".
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function count(count, one, many = `${one}s`) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/**
 * A value as its type is written: "£1,234.50", "12.5%", "30 June 2019", "3,289"; empty for none.
 * @param {import('./shapes.js').Scalar} value
 * @param {import('./shapes.js').Type} type
 */
export function shown(value, type) {
  if (typeof value !== 'number') {
    return value === null ? '' : String(value);
  }
  switch (type) {
    case 'money': return MONEY.format(value);
    case 'percent': return PERCENT.format(value);
    case 'date': return day(new Date(DAY_ZERO + value * DAY_LENGTH));
    default: return number(value);
  }
}

/**
 * "12 June 2026".
 * @param {string | Date} instant
 */
export function day(instant) {
  return DAY.format(new Date(instant));
}

/**
 * "10:42am".
 * @param {string | Date} instant
 */
export function clock(instant) {
  return CLOCK.format(new Date(instant)).replace(/[\s\u202f]/g, '');
}

/**
 * "12 June 2026 at 10:42am": for what is read on another day, on paper and in files.
 * @param {string | Date} instant
 */
export function moment(instant) {
  return `${day(instant)} at ${clock(instant)}`;
}

/**
 * "12 June 2026 at 10:42am", or "today at 10:42am".
 * @param {string | Date} instant
 * @param {Date} [now]
 */
export function when(instant, now = new Date()) {
  const date = day(instant);
  return `${date === day(now) ? 'today' : date} at ${clock(instant)}`;
}

/**
 * "on 12 June 2026 at 10:42am", or "today at 10:42am".
 * @param {string | Date} instant
 */
export function onWhen(instant) {
  const words = when(instant);
  return words.startsWith('today') ? words : `on ${words}`;
}

/**
 * "34 KB", "1.2 MB": what Explorer would say.
 * @param {number} bytes
 */
export function size(bytes) {
  if (bytes < 1024 * 1024) {
    return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  }
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * "A", "A and B", "A, B and C".
 * @param {string[]} items
 */
export function list(items) {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
