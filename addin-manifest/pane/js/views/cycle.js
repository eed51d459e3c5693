// @ts-check
import { byMonth, cycle, financialYear, isSettled, yearName } from '../cycle.js';
import { button, h } from '../dom.js';
import { dueEntry } from '../parts/due-list.js';
import { field, select } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { printView } from '../printing.js';
import { may } from '../rights.js';
import { go, linkAsking } from '../router.js';
import { ROLES } from '../roles.js';
import { count, day } from '../words.js';

/**
 * @typedef {import('../shapes.js').Cycle} Cycle
 * @typedef {import('../shapes.js').Due} Due
 * @typedef {{partnership: string, year: number, owner: string}} Asked
 */

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
/** Years to choose from on both sides of the present one. */
const YEARS_AROUND = 2;

/**
 * The whole year: what is due in each month, by whom and how far it is.
 * @param {URLSearchParams} query
 * @returns {import('../router.js').View}
 */
export function cycleView(query) {
  const now = financialYear(new Date());
  const asked = { partnership: query.get('partnership') ?? '', year: Number(query.get('year')) || now, owner: query.get('owner') ?? '' };
  const body = h('div', { class: 'cycle' },
    h('p', { class: 'back' }, h('a', { href: '#/' }, 'Home')),
    h('h1', {}, 'What is due'),
    h('p', { class: 'lead' }, 'The year’s cycle: what is due when, who answers for it and how far it is.'),
    loading('what is due', () => cycle.due(days(asked)), (found, again) => [
      filters(asked, found, now), ...(found.partnerships.some(({ own }) => own) ? whole(asked, found, again) : []), without(found)]));
  return { title: 'What is due', body };
}

/** @param {Asked} asked */
function days({ partnership, year }) {
  return { partnership, from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

/**
 * @param {Asked} asked
 * @param {Cycle} found
 * @param {number} now
 */
function filters(asked, found, now) {
  const names = found.partnerships.map(({ name }) => name);
  const whose = field('Partnership', '', select([['', 'All'], ...names.map(pair)], asked.partnership));
  const around = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => now - YEARS_AROUND + at);
  const years = [...new Set([asked.year, ...around])].sort((one, other) => one - other);
  const year = field('Financial year', '', select(years.map((each) => [String(each), yearName(each)]), String(asked.year)));
  const owner = field('Who answers for it', '', select([['', 'Anybody'], ...Object.keys(ROLES).map(pair)], asked.owner));
  const box = h('div', { class: 'cycle-filters' }, (names.length > 1 || asked.partnership) && whose.box, year.box, owner.box);
  box.addEventListener('change', () => go(linkAsking('#/cycle', {
    partnership: whose.control.value, year: year.control.value, owner: owner.control.value,
  })));
  return box;
}

/** @param {string} text @returns {[string, string]} */
function pair(text) {
  return [text, text];
}

/**
 * @param {Asked} asked
 * @param {Cycle} found
 * @param {() => Promise<void>} again
 */
function whole(asked, found, again) {
  const due = found.due.filter(({ owner }) => !asked.owner || owner === asked.owner);
  const months = byMonth(asked.year, due);
  const several = found.partnerships.length > 1;
  return [
    h('p', { class: 'count-due' }, summary(asked, due)),
    h('p', { class: 'cycle-ways' },
      h('a', { class: 'button', href: cycle.calendar(days(asked)), download: true }, 'Download as a calendar file'), ' ',
      button({}, () => printView(), 'Print')),
    h('p', { class: 'soft' }, 'Outlook and other calendars take the file in, and remind a week and a day before. Take it in again for what has changed.'),
    strip(months),
    months.map((each) => monthOf(each, several, again)),
    found.to > found.holidaysKnownUntil && h('p', { class: 'notice' },
      `Bank holidays are known until ${day(found.holidaysKnownUntil)}. After it they follow the usual rules, and a day may still move.`),
    settings(found),
  ];
}

/**
 * @param {Asked} asked
 * @param {Due[]} due
 */
function summary({ year, owner }, due) {
  const late = due.filter((each) => each.late).length;
  const settled = due.filter(isSettled).length;
  return `${count(due.length, 'thing is', 'things are')} due in ${yearName(year)}${owner && ` by the ${owner}`}: ${
    count(settled, 'is settled', 'are settled')}, ${count(late, 'is late', 'are late')}.`;
}

/** The year at a glance. @param {{month: string, due: Due[]}[]} months */
function strip(months) {
  return h('nav', { class: 'year-strip', 'aria-label': 'Months of the year' }, h('ol', {}, months.map(({ month, due }) => {
    const late = due.filter((each) => each.late).length;
    return h('li', {}, h('a', { href: `#month-${month}`, class: late > 0 ? 'has-late' : null },
      h('span', { class: 'year-month' }, SHORT.format(new Date(month))),
      h('span', {}, `${due.length} due`), h('span', { class: 'year-late' }, late > 0 ? `${late} late` : '')));
  })));
}

/**
 * @param {{month: string, due: Due[]}} month
 * @param {boolean} several
 * @param {() => Promise<void>} again
 */
function monthOf({ month, due }, several, again) {
  return h('section', { class: 'cycle-month', 'aria-labelledby': `month-${month}` },
    h('h2', { id: `month-${month}` }, MONTH.format(new Date(month))),
    due.length === 0 ? h('p', { class: 'soft' }, 'Nothing is due.')
      : h('ul', { class: 'due-list' }, due.map((each) => dueEntry(each, several, again))));
}

/** Where the steps of those that have their own are. @param {Cycle} found */
function settings({ partnerships }) {
  return h('p', { class: 'cycle-ways' }, partnerships.filter(({ own }) => own).map(({ name }) => [
    h('a', { href: linkAsking('#/cycle/steps', { partnership: name }) },
      `${may('set-cycle', name) ? 'Change' : 'Look at'} the cycle of ${name}`), ' ']));
}

/** Those that have said nothing yet. @param {Cycle} found */
function without({ partnerships }) {
  const names = partnerships.filter(({ own }) => !own).map(({ name }) => name);
  if (partnerships.length === 0) {
    return h('p', { class: 'empty' }, h('strong', {}, 'There is no partnership here yet. '),
      h('a', { href: '#/start' }, 'Start a book'), ' of one, or ', h('a', { href: '#/cycle/steps' }, 'keep its cycle first'), '.');
  }
  return names.length > 0 && h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, 'Not yet kept. '), 'Nothing is due from a partnership until somebody keeps its cycle. The usual one is there to begin with.'),
    h('ul', { class: 'bullets' }, names.map((name) => h('li', {},
      h('a', { href: linkAsking('#/cycle/steps', { partnership: name }) }, `The usual cycle, for ${name}`)))));
}
