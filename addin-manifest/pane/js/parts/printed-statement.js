// @ts-check
import { fill, h } from '../dom.js';
import { pounds } from '../reconciling.js';
import { day, list, moment } from '../words.js';
import { kindWords } from './item-fields.js';
import { setAsideList } from './reading-report.js';
import { statementFigures } from './statement.js';
import { idOf } from './transactions.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Match} Match
 * @typedef {import('../dom.js').Child} Child
 */

/**
 * The statement as it goes on paper: dates, names, roles, every match and every item. It is written when somebody
 * prints, so that the screen, and who listens to it, has everything once.
 * @param {Reconciliation} one
 */
export function printedStatement(one) {
  const box = h('section', { class: 'printed' });
  const paper = matchMedia('print');
  const write = () => {
    if (!box.isConnected) {
      removeEventListener('beforeprint', write);
      removeEventListener('afterprint', clear);
      paper.removeEventListener('change', turn);
    }
    fill(box, statement(one));
  };
  const clear = () => fill(box);
  const turn = () => (paper.matches ? write() : clear());
  addEventListener('beforeprint', write);
  addEventListener('afterprint', clear);
  paper.addEventListener('change', turn);
  return box;
}

/** @param {Reconciliation} one */
function statement(one) {
  return [
    h('h1', {}, 'Reconciliation statement'),
    about(one),
    h('div', { class: 'statement' }, statementFigures(one.statement, one.fund), setAsideList(one.reading)),
    h('h2', {}, 'Signatures'), signatures(one),
    h('h2', {}, 'Lines of the fund'), lines(one),
    one.breaks.length > 0 && [h('h2', {}, 'Open breaks'), openBreaks(one)],
    h('h2', {}, 'Reconciling items'), items(one),
    h('h2', {}, 'Matches'), matches(one),
  ];
}

/** @param {Reconciliation} one */
function about(one) {
  const dates = one.matches.flatMap(({ transactions }) => transactions)
    .concat(one.breaks.flatMap(({ transactions }) => transactions)).map(({ date }) => date).sort();
  const made = one.log[0];
  return h('dl', {},
    term('Fund', one.fund),
    term('Ledger', `${one.source}: ${one.files.ledger}`),
    term('Funding workbook', one.files.funding),
    term('Map', one.files.map),
    dates.length > 0 && term('Transactions dated', `${calendar(dates[0])} to ${calendar(dates[dates.length - 1])}`),
    term('Reconciled', `${made.who}, ${moment(made.at)}, reconciliation ${one.id}`),
    term('How it stands', one.standing.sentence));
}

/** @param {string} name @param {Child} value */
function term(name, value) {
  return [h('dt', {}, name), h('dd', {}, value)];
}

/** Who signed last, as what, and when. @param {Reconciliation} one */
function signatures({ log, standing }) {
  const last = (/** @type {string} */ did) => log.filter((act) => act.did === did).pop();
  const isPrepared = standing.state !== 'open';
  const isSigned = standing.state === 'signed' || standing.state === 'reopened';
  return table(['Role', 'Name', 'Date'], [
    ['Preparer', ...signature(isPrepared ? last('prepared') : undefined)],
    ['Approver', ...signature(isSigned ? last('signed') : undefined)],
  ]);
}

/** @param {Reconciliation['log'][number] | undefined} act */
function signature(act) {
  return act ? [act.who, moment(act.at)] : ['Not signed', ''];
}

/** @param {Reconciliation} one */
function lines(one) {
  return table(['Line', 'Allocated', 'Spent', 'Remaining'], one.lines.map((each) =>
    [each.initiative ? `${each.line}, ${each.initiative}` : each.line, pounds(each.allocated), pounds(each.spent),
      pounds(each.remaining)]), [1, 2, 3]);
}

/** @param {Reconciliation} one */
function openBreaks({ breaks }) {
  return table(['Amount', 'What does not tie'], breaks.map(({ amount, message }) => [pounds(amount), message]), [0]);
}

/** @param {Reconciliation} one */
function items({ statement: { items: all }, settled }) {
  const named = [
    ...all.filter((item) => item.named !== null).map(({ label, amount, named: by }) =>
      ({ what: label.split(': ')[0], amount, by })),
    ...settled.filter(({ what }) => what.kind !== 'closing-balance').map(({ what, item }) =>
      ({ what: what.message, amount: what.amount, by: item })),
  ];
  return named.length === 0 ? h('p', {}, 'None.') : table(['Amount', 'Kind', 'About', 'Reason', 'Who', 'Clears by'],
    named.map(({ what, amount, by }) => [pounds(amount), kindWords(by?.kind ?? ''), what, by?.reason ?? '',
      by?.who ?? '', by ? calendar(by.clears) : '']), [0]);
}

/** @param {Reconciliation} one */
function matches(one) {
  return table(['Date', 'Document', 'Supplier and words', 'Amount', 'Where', 'Why'], one.matches.flatMap((match) =>
    match.transactions.map((each) => [calendar(each.date), idOf(each),
      [each.supplier, each.description].filter(Boolean).join(', '), pounds(each.amount), where(match),
      match.reason])), [3]);
}

/** @param {Match} match */
function where({ kind, parts }) {
  return parts.length === 0 ? kind.replace('-', ' ')
    : list(parts.map(({ line, amount }) => (parts.length > 1 && amount ? `${line} ${pounds(amount)}` : line)));
}

/**
 * @param {string[]} headings
 * @param {string[][]} rows
 * @param {number[]} [figures] the columns that hold amounts
 */
function table(headings, rows, figures = []) {
  const kind = (/** @type {number} */ at) => (figures.includes(at) ? 'figure' : null);
  return h('table', {},
    h('thead', {}, h('tr', {}, headings.map((heading, at) => h('th', { scope: 'col', class: kind(at) }, heading)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map((text, at) => h('td', { class: kind(at) }, text))))));
}

/** "30 June 2019". @param {string} date such as "2019-06-30" */
function calendar(date) {
  return day(`${date}T12:00:00Z`);
}

