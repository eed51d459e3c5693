// @ts-check
import { button, fill, focusOn, h } from '../dom.js';
import { breakList } from '../parts/break-list.js';
import { loading } from '../parts/loading.js';
import { matchList } from '../parts/match-list.js';
import { signing } from '../parts/signing.js';
import { statementTable } from '../parts/statement.js';
import { announce } from '../parts/status.js';
import { returnLinks } from '../parts/version-files.js';
import { pounds, reconciling } from '../reconciling.js';
import { link } from '../router.js';
import { count, when } from '../words.js';

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {(change: Promise<Reconciliation>, said: string) => Promise<void>} Changed
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
      /** @type {Changed} */
      const changed = async (change, said) => {
        fill(box, parts(await change, changed));
        announce(said);
        focusOn(box.querySelector('h2'));
      };
      fill(box, parts(first, changed));
      return box;
    }));
  return { title: 'Reconciliation', body };
}

/**
 * @param {Reconciliation} one
 * @param {Changed} changed
 */
function parts(one, changed) {
  const { id, breaks, standing, newer } = one;
  return [
    h('h2', {}, breaks.length === 0 ? 'Everything ties' : `${count(breaks.length, 'thing does', 'things do')} not tie`),
    h('p', { class: `notice standing-${standing.state}` }, standing.sentence),
    newer !== null && h('p', {}, h('a', { href: link('reconcile', newer) }, 'A newer reconciliation of this fund')),
    h('p', { class: 'soft' }, toldWords(one)),
    breakList(one, changed),
    matchList(one, changed),
    statementTable(one),
    h('p', { class: 'actions' },
      button({ class: 'plain' }, () => print(), 'Print the statement'), ' ',
      h('a', { class: 'button', href: reconciling.workbook(id), download: `${one.fund}-reconciled.xlsx` },
        'Download the workbook with Spent filled')),
    returnLinks((form) => reconciling.returnFile(id, form), `${one.fund}.r${id}`),
    signing(one, changed),
    h('section', { 'aria-labelledby': 'log' }, h('h2', { id: 'log' }, 'Who did what'),
      h('ul', {}, one.log.map(({ at, who, did, detail }) =>
        h('li', {}, `${who} ${did} it ${when(at)}`, detail && `: ${detail}`, '.')))),
  ];
}

/** @param {Reconciliation} one */
function toldWords({ files, told, fund }) {
  const { rows, amount, added, resent, changed } = told;
  return `${files.funding} and ${files.ledger}, for ${fund}. The ledger’s file has ${count(rows, 'transaction')} that `
    + `add to ${pounds(amount)}: ${added} new, ${resent} sent again`
    + `${changed > 0 ? `, ${changed} with another amount` : ''}.`;
}
