// @ts-check
/**
 * How often something is due, as the service writes it and as a form asks for it.
 *
 * @typedef {object} RuleParts
 * @property {'quarterly' | 'twice a year' | 'monthly' | 'yearly' | 'yearly-on' | 'weeks'} kind
 * @property {string} day of a month, for yearly-on
 * @property {string} month its name
 * @property {'' | 'before' | 'after'} year which financial year the work is of
 * @property {string} weeks
 * @property {string} from the first time, as 2026-04-01
 */

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/** @type {[RuleParts['kind'], string][]} */
export const KINDS = [
  ['quarterly', 'At the end of every quarter'],
  ['twice a year', 'Twice a year, at the end of September and March'],
  ['monthly', 'At the end of every month'],
  ['yearly', 'At the end of the financial year'],
  ['yearly-on', 'Once a year, on a day'],
  ['weeks', 'Every so many weeks'],
];

/** @type {[RuleParts['year'], string][]} */
export const YEARS = [['', 'The financial year it is due in'], ['after', 'The financial year after'], ['before', 'The financial year before']];

const YEARLY_ON = /^yearly on (\d{1,2}) (\w+)(?: for the year (before|after))?$/;
const WEEKS = /^every (\d{1,2}) weeks? from (\d{1,2}) (\w+) (\d{4})$/;

/**
 * @param {string} rule
 * @returns {RuleParts}
 */
export function partsOf(rule) {
  const parts = /** @type {RuleParts} */ ({ kind: 'quarterly', day: '31', month: 'March', year: '', weeks: '4', from: '' });
  const on = YEARLY_ON.exec(rule);
  if (on) {
    return { ...parts, kind: 'yearly-on', day: on[1], month: on[2], year: /** @type {RuleParts['year']} */ (on[3] ?? '') };
  }
  const weeks = WEEKS.exec(rule);
  if (weeks) {
    const month = String(MONTHS.indexOf(weeks[3]) + 1).padStart(2, '0');
    return { ...parts, kind: 'weeks', weeks: weeks[1], from: `${weeks[4]}-${month}-${weeks[2].padStart(2, '0')}` };
  }
  return { ...parts, kind: /** @type {RuleParts['kind']} */ (rule) };
}

/** @param {RuleParts} parts */
export function ruleOf({ kind, day, month, year, weeks, from }) {
  if (kind === 'yearly-on') {
    return `yearly on ${Number(day)} ${month}${year && ` for the year ${year}`}`;
  }
  if (kind === 'weeks') {
    const [first, of, on] = from.split('-');
    return `every ${Number(weeks)} ${Number(weeks) === 1 ? 'week' : 'weeks'} from ${Number(on)} ${MONTHS[Number(of) - 1]} ${first}`;
  }
  return kind;
}

/** "Quarterly, 30 days after". @param {{rule: string, daysAfter?: number | null}} step */
export function ruleWords({ rule, daysAfter }) {
  const words = rule.charAt(0).toUpperCase() + rule.slice(1);
  return daysAfter ? `${words}, ${daysAfter} ${daysAfter === 1 ? 'day' : 'days'} after` : words;
}

/**
 * An id for a step of this title that none of the others has.
 * @param {string} title
 * @param {string[]} others
 */
export function idOf(title, others) {
  const plain = title.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, ' ').trim().replaceAll(' ', '-').slice(0, 50)
    .replace(/-$/, '') || 'step';
  let id = plain;
  for (let at = 2; others.includes(id); at++) {
    id = `${plain}-${at}`;
  }
  return id;
}
