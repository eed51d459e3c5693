// @ts-check
import { bookList } from '../book-list.js';
import { fill, h } from '../dom.js';
import { bySheet, inWords, keyOf, outOfDate, saidTogether, SEVERITIES, together, told } from '../findings.js';
import { lastTime } from '../last-time.js';
import { kindOf, myBook } from '../my-book.js';
import { chooseButton } from '../parts/chooser.js';
import { findingFiles } from '../parts/finding-files.js';
import { findingList, showIn } from '../parts/finding-list.js';
import { momentOf } from '../parts/moment.js';
import { linkTo, problemBox } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { whatIs } from '../parts/what-is.js';
import { count, number } from '../words.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Finding} Finding
 */

/** How many errors the summary links to; the rest is further down. */
const FIRST_ERRORS = 6;

/**
 * What the check found, by sheet.
 * @param {App} app
 * @returns {import('../router.js').View}
 */
export function findingsView(app) {
  const { answer, name, checkedAt } = app.workspace;
  if (!answer) {
    return noWorkbookView(app, 'Findings', 'Choose a workbook to see what is wrong in it and how to put it right.');
  }
  const list = h('div', { class: 'findings-list' });
  const soFar = h('div');
  const drawProgress = () => fill(soFar, progressLine(app.workspace));
  drawProgress();
  const drawList = () => fill(list, listOf(app, answer, drawProgress));
  drawList();
  const problem = errorSummary(answer, list);
  const body = h('div', {},
    h('h1', {}, headline(answer)),
    h('p', { class: 'soft' }, `${name}, checked `, momentOf(checkedAt)),
    soFar,
    answer.summary.queries > 0 && h('p', { class: 'asking' }, whatIs('query')),
    answer.patches.length > 0 && h('p', { class: 'outdated' }, outOfDate(answer.patches), ' ',
      h('a', { href: '#/recalculate' }, answer.patches.length === 1 ? 'Put it right' : 'Put them right')),
    actions(app, answer),
    h('div', { class: 'findings' }, filters(app, answer, drawList), h('div', {}, problem, list)));
  return { title: `${problem ? 'Error: ' : ''}Findings`, body, focus: () => problem || body.querySelector('h1') };
}

/**
 * "5 of 6 put right, 1 explained."
 * @param {App['workspace']} workspace
 */
function progressLine({ progress }) {
  if (!progress) {
    return null;
  }
  const { all, done, explained } = progress;
  const words = `${number(done)} of ${number(all)} put right${explained > 0 ? `, ${number(explained)} explained` : ''}`;
  return h('p', { class: 'so-far' },
    h('progress', { max: all, value: done + explained, 'aria-label': 'Put right or explained' }), ' ',
    h('strong', {}, `${words}.`));
}

/** @param {CheckAnswer} answer */
function headline({ summary }) {
  if (summary.errors + summary.queries > 0) {
    const toDo = { ...summary, notes: 0, notChecked: 0 };
    const words = inWords(toDo);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  return summary.notes + summary.notChecked > 0 ? 'No errors and no queries' : 'Nothing to fix';
}

/**
 * @param {CheckAnswer} answer
 * @param {HTMLElement} list
 */
function errorSummary({ findings }, list) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) {
    return null;
  }
  const cards = bySheet(errors, new Set(['error'])).flatMap((sheet) => together(sheet.findings));
  const links = cards.slice(0, FIRST_ERRORS).map((alikes) => {
    const [first] = alikes;
    const said = alikes.length === 1 ? told(first) : `${first.sheet}: ${saidTogether(alikes)}`;
    return h('li', {}, linkTo(said, () => showIn(list, first)));
  });
  const rest = cards.slice(FIRST_ERRORS).flat().length;
  return problemBox(h('ul', {}, links), rest > 0 && h('p', {}, `${count(rest, 'more error')} in the list below.`));
}

/**
 * @param {App} app
 * @param {CheckAnswer} answer
 * @param {() => void} redrawProgress
 */
function listOf({ workspace }, answer, redrawProgress) {
  const sheets = bySheet(answer.findings, workspace.shown);
  if (answer.findings.length === 0) {
    return h('div', { class: 'empty' },
      h('p', {}, 'Every cell and rule of this workbook was checked, and all is well.'),
      h('p', {}, h('a', { class: 'button main', href: '#/submit' }, 'Submit it to a book')));
  }
  if (sheets.length === 0) {
    return h('p', { class: 'empty' }, 'Nothing is shown. Tick what you want to see.');
  }
  const written = new Set(answer.patches.map(addressOf));
  const before = earlier(answer);
  return findingList(sheets, {
    around: (sheet, cell) => workspace.port.around(sheet, cell, answer),
    select: workspace.port.select,
    fix: workspace.port.home === 'excel' ? (patches) => workspace.port.apply(patches) : null,
    explanation: (finding) => workspace.explanations.get(keyOf(finding)) ?? finding.explanation ?? '',
    explain: (finding) => ({
      hint: 'It goes with the version when you submit the workbook.',
      named: false,
      before: before(finding),
      keep: async (text) => {
        workspace.explain(keyOf(finding), text);
        redrawProgress();
        return true;
      },
    }),
    waive: null,
    review: ({ fixes }) => (fixes.every((fix) => written.has(addressOf(fix))) ? '#/recalculate' : '#/fixes'),
    open: workspace.open,
  });
}

/**
 * What was said of a finding the last time, asked for once and only when somebody wants to explain one.
 * @param {CheckAnswer} answer
 */
function earlier(answer) {
  /** @type {ReturnType<typeof lastTime> | null} */
  let asked = null;
  return async (/** @type {Finding} */ finding) => {
    const kind = kindOf(answer);
    asked ??= bookList.all(kind).then((books) => {
      const book = myBook(answer, books);
      return lastTime(kind, books, book, book?.head?.number ?? 0);
    });
    return (await asked)(finding);
  };
}

/** @param {import('../shapes.js').Patch} patch */
function addressOf({ sheet, cell }) {
  return `${sheet}!${cell}`;
}

/**
 * @param {App} app
 * @param {CheckAnswer} answer
 * @param {() => void} redraw
 */
function filters({ workspace }, { summary }, redraw) {
  const known = SEVERITIES.filter(({ key }) => key !== 'notChecked' || summary.notChecked > 0);
  const boxes = known.map(({ severity, key, label, one, many, asks }) => {
    const box = h('input', { type: 'checkbox', id: `show-${severity}`, disabled: summary[key] === 0 });
    box.checked = workspace.shown.has(severity) && summary[key] > 0;
    box.addEventListener('change', () => {
      workspace.shown[box.checked ? 'add' : 'delete'](severity);
      redraw();
      announce(`${label}: ${box.checked ? 'shown' : 'hidden'}.`);
    });
    return h('div', { class: `filter filter-${severity}` }, box,
      h('label', { for: box.id }, h('span', { class: 'filter-count' }, summary[key]), ' ',
        summary[key] === 1 ? one : many,
        h('span', { class: 'filter-asks' }, asks)));
  });
  return h('fieldset', { class: 'filters' }, h('legend', {}, 'Show'), boxes);
}

/**
 * @param {App} app
 * @param {CheckAnswer} answer
 */
function actions({ workspace, check }, answer) {
  const { ways, outcome } = findingFiles(workspace, answer);
  return [
    h('ul', { class: 'actions' },
      workspace.port.home === 'file' && h('li', {}, chooseButton('Check the corrected file', check, { class: 'plain' })),
      answer.findings.some(({ fixes }) => fixes.length > 0)
        && h('li', {}, h('a', { class: 'button plain', href: '#/fixes' }, 'Fix all safe')),
      answer.findings.length > 0 && ways.map((way) => h('li', {}, way))),
    outcome,
  ];
}
