// @ts-check
import { button, fill, focusOn, h, newId } from '../dom.js';
import { ofPence, pounds, reconciling } from '../reconciling.js';
import { may } from '../rights.js';
import { filtered, groupsOf, rowsOf, STANDS, sumOf } from '../transaction-rows.js';
import { rememberedName, rememberName } from '../who.js';
import { count, day, list, number } from '../words.js';
import { attempt } from './attempt.js';
import { field, nameField, select, textInput } from './field.js';
import { idOf } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../views/reconciliation.js').Change} Change
 * @typedef {import('../transaction-rows.js').Row} Row
 * @typedef {import('../transaction-rows.js').Group} Group
 */

const HEADINGS = ['Date', 'Document', 'Supplier and words', 'Amount', 'How it stands'];
const AMOUNT = 3;
/** With more rows only what is open is unfolded. */
const A_FEW = 60;
/** A part of the table shows so many at a time. */
const AT_ONCE = 200;
const LONGEST_WORDS = 100;

/**
 * Every transaction in a table that folds by line, can be filtered, and can be taken to Excel.
 * @param {Reconciliation} one
 * @param {Change} change
 */
export function transactionTable(one, change) {
  const rows = rowsOf(one);
  if (rows.length === 0) {
    return null;
  }
  const lines = one.lines.map(({ line }) => line);
  const places = groupsOf(rows, lines).map(({ place }) => place);
  const words = field('Find', 'Words, amounts or codes; a row has to have them all.', textInput('', LONGEST_WORDS));
  const stands = field('How it stands', '', select([['', 'All'],
    ...STANDS.filter((each) => rows.some((row) => row.stands === each)).map(pair)], ''));
  const place = field('Line', '', select([['', 'All'], ...places.map((each) => /** @type {[string, string]} */ (
    [each, nameOf(one, each)]))], ''));
  const said = h('p', { class: 'soft', role: 'status' });
  const table = h('table', { class: 'transaction-table' });
  const reject = rejecting(one, change);
  /** @type {Map<string, boolean>} whether somebody folded or unfolded it */
  const folds = new Map();
  const draw = () => {
    const asked = { words: words.control.value, stands: stands.control.value, place: place.control.value };
    const isAsked = Object.values(asked).some((each) => each.trim() !== '');
    const found = filtered(rows, asked);
    said.textContent = foundWords(found, rows);
    fill(table,
      h('caption', { class: 'unseen' }, 'Every transaction, by the line it is on'),
      h('thead', {}, h('tr', {}, HEADINGS.map((heading, at) =>
        h('th', { scope: 'col', class: at === AMOUNT && 'figure' }, heading)))),
      groupsOf(found, lines).map((group) => part(one, group, {
        isOpen: folds.get(group.place)
          ?? (isAsked || rows.length <= A_FEW || group.rows.some((row) => row.stands === 'open')),
        turned: (isOpen) => folds.set(group.place, isOpen),
        reject: reject.row,
      })));
  };
  const foldAll = (/** @type {boolean} */ isOpen) => {
    places.forEach((each) => folds.set(each, isOpen));
    draw();
  };
  words.control.addEventListener('input', draw);
  stands.control.addEventListener('change', draw);
  place.control.addEventListener('change', draw);
  draw();
  const id = newId('transactions');
  return h('section', { class: 'all-transactions', 'aria-labelledby': id },
    h('h2', { id }, 'Every transaction'),
    h('div', { class: 'table-filters' }, words.box, stands.box, place.box),
    said,
    reject.above,
    h('p', { class: 'actions' },
      button({ class: 'plain' }, () => foldAll(true), 'Unfold all'), ' ',
      button({ class: 'plain' }, () => foldAll(false), 'Fold all'), ' ',
      h('a', { class: 'button', href: reconciling.report(one.id), download: `${one.fund}-reconciliation-${one.id}.xlsx` },
        'Download these tables for Excel')),
    h('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Table of transactions' }, table));
}

/** @param {string} word @returns {[string, string]} */
function pair(word) {
  return [word, word[0].toUpperCase() + word.slice(1)];
}

/** @param {Row[]} found @param {Row[]} rows */
function foundWords(found, rows) {
  return found.length === rows.length
    ? `${count(rows.length, 'transaction')}, ${pounds(ofPence(sumOf(rows)))} in all.`
    : `${number(found.length)} of ${count(rows.length, 'transaction')}, ${pounds(ofPence(sumOf(found)))} of `
      + `${pounds(ofPence(sumOf(rows)))}.`;
}

/** "L05, Spot purchasing fund". @param {Reconciliation} one @param {string} place */
function nameOf({ lines }, place) {
  const initiative = lines.find(({ line }) => line === place)?.initiative;
  return initiative ? `${place}, ${initiative}` : place;
}

/**
 * @param {Reconciliation} one
 * @param {Group} group
 * @param {{isOpen: boolean, turned: (isOpen: boolean) => void, reject: (row: Row) => import('../dom.js').Child}} how
 */
function part(one, group, { isOpen, turned, reject }) {
  const body = h('tbody', {});
  const draw = (/** @type {boolean} */ opened) => fill(body, head(one, group, opened, () => {
    turned(!opened);
    draw(!opened);
    body.querySelector('button')?.focus();
  }), opened && someRows(group.rows, 0, reject));
  draw(isOpen);
  return body;
}

/**
 * @param {Reconciliation} one
 * @param {Group} group
 * @param {boolean} opened
 * @param {() => void} turn
 */
function head(one, { place, rows, pence }, opened, turn) {
  return h('tr', { class: 'fold' },
    h('th', { scope: 'rowgroup', colspan: AMOUNT },
      button({ class: 'plain', 'aria-expanded': String(opened) }, turn, nameOf(one, place)), ' ',
      h('span', { class: 'soft' }, count(rows.length, 'transaction'))),
    h('td', { class: 'figure' }, pounds(ofPence(pence))),
    h('td'));
}

/**
 * @param {Row[]} rows
 * @param {number} from
 * @param {(row: Row) => import('../dom.js').Child} reject
 * @returns {HTMLElement[]}
 */
function someRows(rows, from, reject) {
  const shown = rows.slice(from, from + AT_ONCE).map((row) => entry(row, reject));
  const rest = rows.length - from - shown.length;
  if (rest > 0) {
    const more = h('tr', {}, h('td', { colspan: HEADINGS.length }, button({ class: 'plain' }, () => {
      const next = someRows(rows, from + AT_ONCE, reject);
      more.replaceWith(...next);
      focusOn(next[0]);
    }, `Show ${number(Math.min(rest, AT_ONCE))} more of ${number(rest)}`)));
    shown.push(more);
  }
  return shown;
}

/**
 * @param {Row} row
 * @param {(row: Row) => import('../dom.js').Child} reject
 */
function entry(row, reject) {
  const { transaction, stands, why } = row;
  return h('tr', {},
    h('td', { class: 'day' }, day(`${transaction.date}T12:00:00Z`)),
    h('td', {}, idOf(transaction)),
    h('td', {}, [transaction.supplier, transaction.description].filter(Boolean).join(', ')),
    h('td', { class: 'figure' }, pounds(transaction.amount)),
    h('td', {}, h('strong', { class: `stands stands-${stands.replaceAll(' ', '-')}` }, stands), ' ',
      h('span', { class: 'soft' }, why), ' ', reject(row)));
}

/**
 * The button that takes a match apart, and what is asked before.
 * @param {Reconciliation} one
 * @param {Change} change
 */
function rejecting(one, change) {
  if (one.newer !== null || !may('reconcile')) {
    return { above: null, row: () => null };
  }
  const name = nameField('It is kept with each match that you reject.', rememberedName() ?? '');
  const outcome = h('div');
  const reject = (/** @type {import('../reconciling.js').Match} */ match) => attempt({
    outcome,
    required: [[name, 'Enter your name']],
    send: () => {
      rememberName(name.control.value.trim());
      return change.decide(one, match.transactions.map(({ number: document, line }) =>
        ({ number: document, line, decision: 'reject' })), name.control.value.trim());
    },
    refused: change.refused,
  });
  return {
    above: [outcome, name.box],
    row: (/** @type {Row} */ { match }) => match && button({
      class: 'plain', 'aria-label': `Reject ${list(match.transactions.map(idOf))}`,
    }, reject(match), 'Reject'),
  };
}
