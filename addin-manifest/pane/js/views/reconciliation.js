// @ts-check
import { button, fill, focusOn, h } from '../dom.js';
import { breakList } from '../parts/break-list.js';
import { codeStep } from '../parts/code-step.js';
import { decidedList } from '../parts/decided-list.js';
import { loading } from '../parts/loading.js';
import { matchList } from '../parts/match-list.js';
import { printedStatement } from '../parts/printed-statement.js';
import { proposalList } from '../parts/proposal-list.js';
import { readingReport } from '../parts/reading-report.js';
import { signing } from '../parts/signing.js';
import { orStale } from '../parts/stale-box.js';
import { statementTable } from '../parts/statement.js';
import { announce } from '../parts/status.js';
import { transactionTable } from '../parts/transaction-table.js';
import { returnLinks } from '../parts/version-files.js';
import { whatIs } from '../parts/what-is.js';
import { pounds, reconciling } from '../reconciling.js';
import { may } from '../rights.js';
import { printView } from '../printing.js';
import { link } from '../router.js';
import { count, when } from '../words.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 *
 * @typedef {object} Change
 * @property {(change: Promise<Reconciliation>, said: string) => Promise<void>} show what it came to
 * @property {(one: Reconciliation, decisions: import('../reconciling.js').Decision[], name: string) => Promise<void>}
 *   decide
 * @property {NonNullable<import('../parts/attempt.js').Attempt['refused']>} refused
 */

/**
 * One reconciliation: what does not tie, what is proposed, and the statement.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function reconciliationView(id) {
  const heading = h('h1', {}, 'Reconciliation');
  const body = h('div', { class: 'reconciliation' },
    h('p', { class: 'back' }, h('a', { href: '#/reconcile' }, 'Reconcile another file')),
    heading,
    loading('the reconciliation', () => reconciling.read(id), (first) => {
      const box = h('div');
      /** @type {Change} */
      const change = {
        show: async (changed, said) => {
          fill(box, parts(await changed, change));
          announce(said);
          focusOn(box.querySelector('h2'));
        },
        decide: (one, decisions, name) => change.show(reconciling.decide(one, decisions, name), 'Decided.'),
        refused: orStale(() => change.show(reconciling.read(id), 'This is how it stands now.')),
      };
      fill(box, parts(first, change));
      return box;
    }));
  return { title: 'Reconciliation', body };
}

/**
 * @param {Reconciliation} one
 * @param {Change} change
 */
function parts(one, change) {
  const { id, fund, breaks, standing, newer } = one;
  return [
    readingReport(one, change),
    h('h2', {}, breaks.length === 0 ? nothingOpen(one) : `${count(breaks.length, 'thing does', 'things do')} not tie`),
    breaks.length > 0 && h('p', { class: 'asking' }, whatIs('break', 'What is it that does not tie?')),
    h('p', { class: `notice standing-${standing.state}` }, standing.sentence),
    newer !== null && h('p', {}, h('a', { href: link('reconcile', newer) }, 'A newer reconciliation of this fund')),
    h('p', {}, h('a', { href: link('books', fund, 'reconciliations') }, 'All reconciliations of this fund')),
    h('p', { class: 'soft' }, toldWords(one)),
    may('reconcile') && codeStep(one, change),
    breakList(one, change),
    may('reconcile') && proposalList(one, change),
    matchList(one, change),
    transactionTable(one, change),
    decidedList(one, change),
    statementTable(one),
    h('p', { class: 'actions' },
      button({ class: 'plain' }, () => printView(), 'Print the statement'), ' ',
      h('a', { class: 'button', href: reconciling.workbook(id), download: `${fund}-reconciled.xlsx` },
        'Download the workbook with Spent filled')),
    returnLinks((form) => reconciling.returnFile(id, form), `${fund}.r${id}`),
    may('sign') && signing(one, change),
    h('section', { 'aria-labelledby': 'log' }, h('h2', { id: 'log' }, 'Who did what'),
      h('ul', {}, one.log.map(({ at, who, did, detail }) =>
        h('li', {}, `${who} ${did} it ${when(at)}`, detail && `: ${detail}`, '.')))),
    printedStatement(one),
  ];
}

/** What was made a reconciling item does not tie yet. @param {Reconciliation} one */
function nothingOpen({ settled, statement }) {
  const named = settled.length + statement.items.filter((item) => item.named !== null).length;
  return named === 0 ? 'Everything ties' : `Everything ties or is one of ${count(named, 'named item')}`;
}

/** @param {Reconciliation} one */
function toldWords({ files, told, fund }) {
  const { rows, amount, added, resent, changed } = told;
  return `${files.funding} and ${files.ledger}, for ${fund}. The ledger’s file has ${count(rows, 'transaction')} that `
    + `add to ${pounds(amount)}: ${added} new, ${resent} sent again`
    + `${changed > 0 ? `, ${changed} with another amount` : ''}.`;
}
