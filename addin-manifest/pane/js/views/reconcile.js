// @ts-check
import { bookList } from '../book-list.js';
import { fill, focusOn, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field, nameField, select } from '../parts/field.js';
import { fundTable, reconciliationLink } from '../parts/fund-table.js';
import { loading } from '../parts/loading.js';
import { mappingStep } from '../parts/mapping-step.js';
import { notForRole } from '../parts/no-access.js';
import { problemOf } from '../parts/problem-box.js';
import { asProblem } from '../problem.js';
import { LONG_WORK, reconciling } from '../reconciling.js';
import { may } from '../rights.js';
import { go, link } from '../router.js';
import { rememberName } from '../who.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../problem.js').Problem} Problem
 */

const FILE = 'file';
const HAND = 'hand';
/** What a template offers whose workbooks are laid beside a ledger. */
const OFFER = 'reconcile';
/** The refusal of a form that lacks something: here only the map can be missing. */
const NOT_ALL = 'malformed-request';
/** Refusals that a map made on the page can clear. */
const ABOUT_THE_MAP = [NOT_ALL, 'bad-ledger', 'faulty-map'];

/**
 * Where a funding sheet is laid beside the ledger, and how each fund stands.
 * @param {App} app
 * @param {string} [book] the one whose fund it is; to be chosen where it is left out
 * @returns {import('../router.js').View}
 */
export function reconcileView(app, book = '') {
  const body = h('div', {}, h('h1', {}, 'Reconcile'),
    may('reconcile') ? form(app, book) : notForRole('Laying a fund beside its ledger is for finance staff.'),
    may('read-reconciliation') && h('section', { 'aria-labelledby': 'funds' },
      h('h2', { id: 'funds' }, 'How the funds stand'),
      loading('the funds', () => reconciling.newest(), (all) => all.length === 0
        ? h('p', {}, 'No fund has been laid beside its ledger yet.')
        : fundTable('The newest reconciliation of each fund', all, (one) => [
          h('a', { href: link('books', one.fund) }, one.fund), h('br'), reconciliationLink(one)]))));
  return { title: 'Reconcile', body };
}

/**
 * @param {App} app
 * @param {string} book
 */
function form({ workspace }, book) {
  const { answer, port } = workspace;
  const hand = !answer || answer.template.offers.includes(OFFER) ? port.identity() : null;
  /** @type {[string, string][]} */
  const held = hand ? [[HAND, `${hand.name}, which is open`]] : [];
  const fund = field('Funding workbook', 'A file, or the newest version of a book.',
    select([...held, [FILE, 'A file I choose']], hand && !book ? HAND : FILE));
  const workbook = fileField('Funding workbook file', 'The funding allocation, .xlsx.', '.xlsx');
  const ledger = fileField('Ledger', 'The export of your finance system, .csv or .xlsx.', '.csv,.txt,.xlsx');
  const map = fileField('Map of the ledger', 'What its headings and codes mean, .yaml or .json. Leave it empty to use '
    + 'the one you sent last for this fund, or to say here what the headings mean.', '.yaml,.yml,.json');
  const name = nameField('It is kept with the reconciliation.');
  const outcome = h('div');
  const mapping = h('div');
  const chooses = () => fund.control.value === FILE;
  const reveal = () => { workbook.box.hidden = !chooses(); };
  fund.control.addEventListener('change', reveal);
  reveal();
  offerBooks(fund.control, book).then(reveal);

  /**
   * @param {Blob | null} made
   * @param {import('../parts/attempt.js').Sent} how
   */
  const send = async (made, how) => {
    const own = fund.control.value === HAND ? await port.read() : fileOf(workbook);
    const isBook = !chooses() && fund.control.value !== HAND;
    rememberName(name.control.value.trim());
    const { id } = await reconciling.make({
      funding: isBook ? null : own,
      book: isBook ? fund.control.value : '',
      ledger: /** @type {File} */ (fileOf(ledger)),
      map: made ?? fileOf(map),
    }, name.control.value.trim(), how);
    go(link('reconcile', id));
  };
  const refused = (/** @type {Problem} */ problem, /** @type {() => void} */ again) => {
    const ledgerFile = fileOf(ledger);
    const asks = ABOUT_THE_MAP.includes(problem.kind) && ledgerFile !== null;
    // Who left the map out was told that they may.
    const isFirst = asks && problem.kind === NOT_ALL && fileOf(map) === null;
    if (asks) {
      askMeanings(mapping, ledgerFile, send, isFirst);
    }
    return isFirst ? noMapYet() : faultsOf(problem, again);
  };
  const asked = h('form', { novalidate: true, class: 'submit' }, outcome, fund.box, workbook.box, ledger.box, map.box,
    name.box, h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Reconcile')));
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    fill(mapping);
    /** @type {import('../parts/attempt.js').Required[]} */
    const file = chooses() ? [[workbook, 'Choose the funding workbook']] : [];
    attempt({
      outcome,
      required: [...file, [ledger, 'Choose the ledger’s export'], [name, 'Enter your name']],
      send: (how) => send(null, how),
      long: LONG_WORK,
      refused,
    })();
  });
  return [h('p', { class: 'lead' }, 'Lay a fund beside its ledger, and see only what does not tie.'), asked, mapping];
}

/**
 * @param {string} label
 * @param {string} hint
 * @param {string} accept
 */
function fileField(label, hint, accept) {
  return field(label, hint, h('input', { type: 'file', accept }));
}

/** @param {{control: HTMLInputElement}} asked */
function fileOf({ control }) {
  return control.files?.[0] ?? null;
}

/**
 * Books can be chosen as soon as we know them; without them files still can.
 * @param {HTMLSelectElement} control
 * @param {string} chosen the id of one, or empty
 */
async function offerBooks(control, chosen) {
  const books = await bookList.all().catch(() => []);
  control.append(...books.filter(({ offers, head }) => offers.includes(OFFER) && head)
    .map(({ id, partnership, period }) => h('option', { value: id, selected: id === chosen }, `${partnership}, ${period}`)));
}

function noMapYet() {
  return h('p', { class: 'notice', tabindex: '-1' },
    'No map was sent for this fund yet. Say below what the headings of the ledger mean.');
}

/**
 * @param {HTMLElement} place
 * @param {File} ledger
 * @param {(map: Blob, how: import('../parts/attempt.js').Sent) => Promise<void>} send
 * @param {boolean} isFirst whether nothing was said of the ledger yet
 */
async function askMeanings(place, ledger, send, isFirst) {
  try {
    const step = mappingStep(await reconciling.layout(ledger), ledger.name, send);
    fill(place, step);
    focusOn(step.querySelector('h2'));
  } catch (error) {
    // Where the map was refused, that says already that the ledger cannot be read.
    fill(place, isFirst && faultsOf(asProblem(error), () => askMeanings(place, ledger, send, isFirst)));
  }
}

/**
 * @param {Problem} problem
 * @param {() => void} again
 */
export function faultsOf(problem, again) {
  const faults = /** @type {string[]} */ (problem.facts.faults ?? []);
  const box = problemOf(problem, again);
  if (faults.length > 1) {
    box.append(h('ul', {}, faults.map((fault) => h('li', {}, fault))));
  }
  return box;
}
