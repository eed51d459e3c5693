// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { COUNTED, figures, KINDS, periodWords, shareWords, withGaps } from '../figures.js';
import { namesOf } from '../parts/figure-names.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { progress } from '../parts/progress.js';
import { announce } from '../parts/status.js';
import { asProblem } from '../problem.js';
import { may } from '../rights.js';
import { count, day, number, size } from '../words.js';

/**
 * @typedef {import('../shapes.js').KeptImport} KeptImport
 * @typedef {import('../shapes.js').ImportProgress} ImportProgress
 */

/**
 * One import: how far it is, or what its files hold.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function figureImportView(id) {
  const body = h('div', { class: 'figures' }, h('p', { class: 'back' }, h('a', { href: '#/figures' }, 'All figures')),
    loading('the import', () => figures.read(id), (one, again) => (one.state === 'waiting' || one.state === 'reading'
      ? going(one, again) : ended(one))));
  return { title: 'Import', body };
}

/**
 * One that goes on: it shows itself anew when it has ended.
 * @param {KeptImport} one
 * @param {() => Promise<void>} again
 */
function going(one, again) {
  const outcome = h('div');
  const listening = new AbortController();
  const bar = progress(`Importing ${KINDS[one.kind]}`, may('import', one.partnership) ? () => {
    figures.stop(one.id).catch((error) => fill(outcome, problemOf(asProblem(error), again)));
  } : null);
  const box = h('div', { class: 'importing' }, h('h1', {}, 'Importing'), h('p', {}, one.names.join(', ')), outcome, bar.box);
  const tell = (/** @type {ImportProgress} */ state) => {
    if (!box.isConnected) {
      listening.abort();
    } else {
      say(bar, state);
    }
  };
  // Only once it stands on the page can it tell whether it still does.
  setTimeout(() => figures.progress(one.id, tell, listening.signal).then(async () => {
    if (box.isConnected) {
      const page = box.parentElement;
      await again();
      focusOn(page?.querySelector('h1') ?? null);
    }
  }).catch((error) => fill(outcome, problemOf(asProblem(error), again))));
  return box;
}

/**
 * @param {import('../parts/progress.js').Progress} bar
 * @param {ImportProgress} state
 */
function say(bar, { state, before, file, done, of, rows }) {
  if (state === 'waiting') {
    bar.step(`Waits for its turn: ${count(before, 'import')} before it.`);
  } else if (file === '' && rows > 0) {
    bar.counted(rows, Math.max(rows, of), 'count written', 'counts written');
  } else if (of > 0) {
    bar.read(done / of, `Reading ${file}: ${size(done)} of ${size(of)}${rows > 0 ? `, ${count(rows, 'row')}` : ''}`);
  } else if (state === 'reading') {
    bar.step('Reading…');
  }
}

/** @param {KeptImport} one */
function ended(one) {
  if (one.state !== 'done') {
    const isFailed = one.state === 'failed';
    announce(isFailed ? 'The import failed.' : 'The import was cancelled.');
    return h('div', {}, h('h1', {}, isFailed ? 'The import failed' : 'The import was cancelled'),
      isFailed && h('p', { class: 'problem' }, one.problem),
      h('p', {}, 'Nothing of it was kept.'), h('p', {}, h('a', { href: '#/figures' }, 'Import again')));
  }
  announce(`Import ${one.number} is kept.`);
  return h('div', {}, h('h1', {}, `Import ${one.number} of ${one.partnership}`),
    h('p', { class: 'lead' }, `${KINDS[one.kind]}, imported on ${day(one.at)} by ${one.by}.`),
    notes(one), periods(one), totals(one), unplaced(one), replaced(one), namesOf(one), sources(one));
}

/** @param {KeptImport} one */
function notes({ notes: said }) {
  return said.length > 0 && h('section', { class: 'import-notes', 'aria-labelledby': 'notes' },
    h('h2', { id: 'notes' }, 'Before you use them'), h('ul', { class: 'bullets' }, said.map((note) => h('li', {}, note))));
}

/** @param {KeptImport} one */
function periods({ periods: held }) {
  const row = withGaps(held);
  const gaps = row.filter(({ isHeld }) => !isHeld).length;
  return held.length > 0 && h('section', { 'aria-labelledby': 'periods' }, h('h2', { id: 'periods' }, 'Periods'),
    gaps > 0 && h('p', { class: 'notice' },
      `${count(gaps, 'period')} between the first and the last ${gaps === 1 ? 'is' : 'are'} missing. Missing is not zero.`),
    h('ol', { class: 'periods' }, row.map(({ name, isHeld }) => h('li', { class: isHeld ? null : 'gap' },
      periodWords(name), !isHeld && h('span', { class: 'soft' }, ' missing')))));
}

/** @param {KeptImport} one */
function totals({ totals: all, kind, memberships }) {
  if (memberships.length > 0) {
    const groups = new Set(memberships.map(({ group }) => group));
    return h('p', {}, `${count(memberships.length, 'area')} in ${count(groups.size, 'group')}.`);
  }
  /** @type {Map<string, number>} */
  const sums = new Map();
  all.forEach((each) => sums.set(each.type, (sums.get(each.type) ?? 0) + each.count));
  return sums.size > 0 && h('section', { 'aria-labelledby': 'totals' }, h('h2', { id: 'totals' }, 'Totals by type'),
    h('table', { class: 'totals' }, h('caption', { class: 'unseen' }, 'Totals by type, over all areas and periods'),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Type'), h('th', { scope: 'col', class: 'number' }, sentence(COUNTED[kind])))),
      h('tbody', {}, [...sums].sort(([, a], [, b]) => b - a).map(([type, sum]) => h('tr', {},
        h('th', { scope: 'row' }, type), h('td', { class: 'number' }, number(sum)))))));
}

/** @param {string} words */
function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {KeptImport} one */
function unplaced({ unplaced: { rows, reasons }, files }) {
  const read = files.reduce((sum, file) => sum + file.rows, 0);
  return h('section', { 'aria-labelledby': 'unplaced' }, h('h2', { id: 'unplaced' }, 'Not placed'),
    rows === 0 ? h('p', {}, `All ${count(read, 'row')} found their place.`)
      : [h('p', {}, `${number(rows)} of ${count(read, 'row')} (${shareWords(rows, read)}) are in no count:`),
        h('ul', { class: 'bullets' }, Object.entries(reasons).map(([reason, many]) => h('li', {}, `${reason}: ${count(many, 'row')}`)))]);
}

/** @param {KeptImport} one */
function replaced({ replaces }) {
  return replaces.length > 0 && h('section', { 'aria-labelledby': 'replaced' },
    h('h2', { id: 'replaced' }, 'What it replaces'), h('p', {}, 'These periods count from this import now. The earlier one is kept.'),
    h('ul', { class: 'bullets' }, replaces.map(({ words }) => h('li', {}, words))));
}

/** @param {KeptImport} one */
function sources({ files, vintage, licence, geography }) {
  return h('section', { 'aria-labelledby': 'sources' }, h('h2', { id: 'sources' }, 'Where they come from'),
    h('dl', { class: 'sources' },
      files.map(({ name, sha256, rows }) => [h('dt', {}, name), h('dd', {}, count(rows, 'row'),
        h('span', { class: 'soft under' }, 'SHA-256 ', h('span', { class: 'hash' }, sha256)))]),
      vintage && [h('dt', {}, 'Vintage'), h('dd', {}, vintage)],
      geography && [h('dt', {}, 'Areas'), h('dd', {}, geography)],
      licence && [h('dt', {}, 'Licence'), h('dd', {}, licence)]));
}
