// @ts-check
import { h, newId } from '../dom.js';
import { pounds } from '../reconciling.js';
import { rememberName } from '../who.js';
import { count, day } from '../words.js';
import { field, nameField, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Reading} Reading
 * @typedef {import('../views/reconciliation.js').Change} Change
 */

const LONGEST = 200;

/**
 * What became of every row of the ledger's file. What was not read and may hold money can be set aside here.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function readingReport(one, change) {
  const { reading } = one;
  if (!reading) {
    return null;
  }
  const open = unread(reading);
  return h('section', { class: 'reading', 'aria-labelledby': 'reading' },
    h('h2', { id: 'reading' }, open.length === 0 ? 'Every row of the ledger is accounted for'
      : `${count(open.length, 'part')} of the ledger ${open.length === 1 ? 'was' : 'were'} not read`),
    h('p', {}, readWords(reading)),
    reading.notes && h('ul', {}, reading.notes.map((note) => h('li', {}, note))),
    open.length > 0 && h('ol', { class: 'breaks' }, open.map((part) => entry(one, part, change))),
    tabs(reading),
    setAsideList(reading));
}

/** The reasons that people gave, as the statement prints them. @param {Reading | null} reading */
export function setAsideList(reading) {
  const all = [
    ...(reading?.rows.notRead ?? []).map(({ place, amount, setAside }) => ({ place, amount, setAside })),
    ...(reading?.tabs ?? []).map(({ name, setAside }) => ({ place: `tab ${name}`, amount: null, setAside })),
  ].filter(({ setAside }) => setAside);
  return all.length > 0 && h('ul', { class: 'set-aside' }, all.map(({ place, amount, setAside }) =>
    h('li', {}, `Set aside from the ledger: ${place}${amount === null ? '' : `, ${pounds(amount)}`}: ${setAside}`)));
}

/** @param {Reading} reading */
function readWords({ rows, dates, sum }) {
  const { read, headings, totals, blank, notRead } = rows;
  const remarks = notRead.filter(({ amount }) => amount === null).length;
  const others = [
    headings > 0 && count(headings, 'row of headings', 'rows of headings'),
    totals > 0 && count(totals, 'row of totals', 'rows of totals'),
    blank > 0 && count(blank, 'blank row'),
    remarks > 0 && count(remarks, 'row without an amount', 'rows without an amount'),
  ].filter((part) => part !== false);
  const span = dates.first && dates.last
    ? ` They are dated ${calendar(dates.first)}${dates.first === dates.last ? '' : ` to ${calendar(dates.last)}`}.` : '';
  return `We read ${count(read, 'transaction')} that add to ${pounds(sum)}.${span}`
    + `${others.length > 0 ? ` The file has ${others.join(', ')} besides.` : ''}`;
}

/**
 * @param {Reading} reading
 * @returns {{place: string, amount: string | null, why: string}[]}
 */
function unread({ rows, tabs: all }) {
  return [
    ...rows.notRead.filter(({ amount, setAside }) => amount !== null && amount !== '0.00' && !setAside),
    ...all.filter(({ sameHeadings, setAside }) => sameHeadings && !setAside)
      .map(({ name, why }) => ({ place: `tab ${name}`, amount: null, why: why ?? '' })),
  ];
}

/**
 * @param {Reconciliation} one
 * @param {{place: string, amount: string | null, why: string}} part
 * @param {Change} change
 */
function entry(one, { place, amount, why }, change) {
  const id = newId('unread');
  const reason = field('Why it is left out', 'The statement prints it.', textInput('', LONGEST));
  const name = nameField('It is kept with the reason.');
  return h('li', { class: 'break', 'aria-labelledby': id },
    h('h3', { id }, amount !== null && h('span', { class: 'break-amount' }, pounds(amount)), ' ', place),
    h('p', {}, why),
    one.newer === null && h('details', {}, h('summary', {}, 'Set it aside'), inPlaceForm({
      label: `Set ${place} aside`,
      questions: [reason.box, name.box],
      required: [[reason, 'Say why it is left out'], [name, 'Enter your name']],
      send: () => {
        rememberName(name.control.value.trim());
        return change.decide(one, [{ place, decision: 'set-aside', reason: reason.control.value.trim() }],
          name.control.value.trim());
      },
      refused: change.refused,
    })));
}

/** @param {Reading} reading */
function tabs({ tabs: all }) {
  return all.length > 1 && h('ul', { class: 'tabs-read' }, all.map(({ name, rows, read, why }) =>
    h('li', {}, `Tab ${name}: ${count(rows, 'row')}, ${read ? 'read' : 'not read'}.${why ? ` ${why}` : ''}`)));
}

/** @param {string} date */
function calendar(date) {
  return day(`${date}T12:00:00Z`);
}
