// @ts-check
import { button, fill, h } from '../dom.js';
import { figures, KINDS, kindOf, shareWords, spanWords } from '../figures.js';
import { attempt } from '../parts/attempt.js';
import { field, LONGEST_NAME, nameField, select, textInput } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { notForRole } from '../parts/no-access.js';
import { announce } from '../parts/status.js';
import { may, partnershipsWhere } from '../rights.js';
import { go, link } from '../router.js';
import { rememberName } from '../who.js';
import { count, day, list, number, size } from '../words.js';

/**
 * @typedef {import('../shapes.js').ImportSummary} ImportSummary
 * @typedef {import('../figures.js').Kind} Kind
 */

/** The start of a file, in which its headings stand. */
const START = 4096;
const LONG_WORK = { what: 'Importing', then: 'Putting the files aside…' };
/** @type {[string, string][]} */
const CHOICES = [['', 'Choose what it is'], .../** @type {[string, string][]} */ (Object.entries(KINDS))];

/** What is counted by where nothing is chosen: the labels of a partnership's own table. @type {Record<string, {level?: string}>} */
const BY = { 'home-office': { level: 'label' } };

/** Who publishes each kind. @type {[Kind, string][]} */
const PUBLISHERS = [
  ['police-uk', 'data.police.uk, Data downloads: choose the months and your force, and send the archive as it comes.'],
  ['home-office', 'GOV.UK, “Police recorded crime open data tables”: the tables by community safety partnership.'],
  ['population', 'Nomis (ONS): mid-year population estimates for your districts, as CSV.'],
  ['area-lookup', 'ONS Open Geography portal: LSOA to ward. For beats, ask your force’s analysts.'],
  ['family-group', 'Your force or the College of Policing: the list of most similar areas, with its date.'],
];

/**
 * Figures that others publish: what was imported, and how more is.
 * @returns {import('../router.js').View}
 */
export function figuresView() {
  const body = h('div', { class: 'figures' }, h('h1', {}, 'Figures'),
    h('p', { class: 'lead' }, 'Bring in what others publish, and nobody types it again.'),
    may('import') ? form() : notForRole('Importing figures is for analysts and administrators.'),
    h('section', { 'aria-labelledby': 'imported' }, h('h2', { id: 'imported' }, 'What was imported'),
      loading('the imports', () => figures.list(), ({ imports }) => (imports.length === 0 ? nothing() : table(imports)))));
  return { title: 'Figures', body };
}

function nothing() {
  return h('div', {}, h('p', {}, 'Nothing has been imported yet. This is where each file comes from:'),
    h('dl', { class: 'publishers' }, PUBLISHERS.map(([kind, where]) => [h('dt', {}, KINDS[kind]), h('dd', {}, where)])));
}

/** @param {ImportSummary[]} imports */
function table(imports) {
  return h('table', { class: 'imports' },
    h('caption', { class: 'unseen' }, 'Imports, the newest first'),
    h('thead', {}, h('tr', {}, ['Import', 'Holds', 'Periods', 'Not placed'].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, imports.map(row)));
}

/** @param {ImportSummary} one */
function row(one) {
  const isDone = one.state === 'done';
  const name = isDone ? `Import ${one.number}` : STATES[one.state];
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: link('figures', one.id) }, name), h('span', { class: 'soft under' },
      `${one.partnership}, ${day(one.at)}, ${one.by}`)),
    h('td', { 'data-label': 'Holds' }, KINDS[one.kind], h('span', { class: 'soft under' }, list(one.names.slice(0, 3)),
      one.names.length > 3 && ` and ${number(one.names.length - 3)} more`)),
    h('td', { 'data-label': 'Periods' }, one.periods.length > 0 ? spanWords(one.periods) : '–',
      one.replaced > 0 && h('span', { class: 'soft under' }, `replaces ${count(one.replaced, 'period')}`)),
    h('td', { 'data-label': 'Not placed' }, isDone
      ? `${number(one.unplaced)} of ${count(one.rows, 'row')} (${shareWords(one.unplaced, one.rows)})`
      : one.problem ?? '–'));
}

/** @type {Record<ImportSummary['state'], string>} */
const STATES = {
  waiting: 'Waits for its turn', reading: 'Being read', done: 'Done', failed: 'Failed', cancelled: 'Cancelled',
};

function form() {
  /** @type {File[]} */
  let chosen = [];
  const picked = h('div', { class: 'picked' });
  const input = h('input', { type: 'file', multiple: true, hidden: true, accept: '.csv,.txt,.zip,.xlsx,.ods' });
  const kind = field('What it is', '', select(CHOICES, ''));
  const partnership = whose();
  const extra = extras(partnership.control);
  const name = nameField('It is kept with the import.');
  const outcome = h('div');
  const reveal = () => extra.show(kind.control.value);
  kind.control.addEventListener('change', reveal);
  reveal();
  const take = async (/** @type {File[]} */ files) => {
    chosen = files;
    const found = await recognised(files);
    if (found) {
      kind.control.value = found;
      reveal();
    }
    fill(picked, h('ul', { class: 'plain-list' }, files.map((file) => h('li', {}, `${file.name} (${size(file.size)})`))),
      h('p', { class: 'soft' }, found ? `Recognised by its headings: ${KINDS[found]}.`
        : 'Its headings do not tell what it is. Say so below.'));
    announce(`${count(files.length, 'file')} chosen.`);
  };
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  const zone = h('div', { class: 'drop', 'data-drop': true, 'data-takes-files': true },
    h('p', { class: 'drop-lead' }, button({ class: 'main' }, () => input.click(), 'Choose files'), input),
    h('p', { class: 'drop-or' }, 'or drop them anywhere on this page'),
    h('p', { class: 'soft' }, 'As they were published: .csv, .zip, .xlsx or .ods; several months at once.'));
  zone.addEventListener('files', (event) => take(/** @type {CustomEvent<File[]>} */ (event).detail));
  const asked = h('form', { novalidate: true, class: 'submit import-form' }, outcome, zone, picked, kind.box, partnership.box,
    extra.box, name.box, h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Import')));
  const start = attempt({
    outcome,
    required: [[kind, 'Say what it is'], [partnership, 'Say whose figures they become'], [name, 'Enter your name']],
    send: async (how) => {
      rememberName(name.control.value.trim());
      const { id } = await figures.make(
        { kind: kind.control.value, partnership: partnership.control.value.trim(), ...BY[kind.control.value], ...extra.values(kind.control.value) },
        chosen, name.control.value.trim(), how);
      go(link('figures', id));
    },
    long: LONG_WORK,
  });
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen.length === 0) {
      const said = h('p', { class: 'notice', tabindex: '-1' }, 'Choose at least one file first.');
      fill(outcome, said);
      said.focus();
    } else {
      start();
    }
  });
  return asked;
}

/** A partnership one may import for; any may be named where nobody signs in. */
function whose() {
  const known = partnershipsWhere('import');
  const hint = 'Whose figures they become.';
  return known
    ? field('Partnership', hint, select(known.map((one) => [one, one]), known[0] ?? ''))
    : field('Partnership', hint, textInput('', LONGEST_NAME));
}

/**
 * What is asked of one kind only.
 * @param {HTMLInputElement | HTMLSelectElement} partnership
 */
function extras(partnership) {
  const district = field('District', 'As the files name it, such as Charnwood. What lies in others is counted apart.',
    textInput(partnership.value, LONGEST_NAME));
  const column = field('Column of the areas', 'The heading under which the ward or beat stands. Leave it empty where only '
    + 'one can be meant.', textInput('', LONGEST_NAME));
  const asAt = field('Drawn up on', 'The date of the list.', h('input', { type: 'date' }));
  partnership.addEventListener('input', () => { district.control.value = partnership.value; });
  /** @type {Record<string, [string, import('../parts/field.js').Field][]>} */
  const asked = {
    'police-uk': [['district', district]],
    'home-office': [['district', district]],
    'area-lookup': [['column', column]],
    'family-group': [['asAt', asAt]],
  };
  const all = [district, column, asAt];
  return {
    box: h('div', {}, all.map((each) => each.box)),
    /** @param {string} kind */
    show(kind) {
      all.forEach((each) => { each.box.hidden = !(asked[kind] ?? []).some(([, one]) => one === each); });
    },
    /** @param {string} kind */
    values: (kind) => Object.fromEntries((asked[kind] ?? []).map(([name, each]) => [name, each.control.value.trim()])),
  };
}

/**
 * The kind of the first file that tells it.
 * @param {File[]} files
 */
async function recognised(files) {
  for (const file of files) {
    const kind = kindOf(file.name, await file.slice(0, START).text());
    if (kind) {
      return kind;
    }
  }
  return '';
}
