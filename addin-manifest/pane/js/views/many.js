// @ts-check
import { chosenFiles } from '../chosen-files.js';
import { button, fill, focusOn, h } from '../dom.js';
import { hand } from '../handing.js';
import { isToDo, itemOf, workThrough } from '../many.js';
import { nameField, wanting } from '../parts/field.js';
import { manyCsv, manyTable } from '../parts/many-table.js';
import { notForRole } from '../parts/no-access.js';
import { faultBox, problemOf } from '../parts/problem-box.js';
import { progress } from '../parts/progress.js';
import { announce } from '../parts/status.js';
import { asProblem } from '../problem.js';
import { may } from '../rights.js';
import { rememberName } from '../who.js';
import { count } from '../words.js';

/**
 * @typedef {import('../app.js').App} App
 * @typedef {import('../many.js').Item} Item
 */

const TABLE = 'many-files.csv';

/**
 * Many workbooks at once: checked, or submitted each to its book.
 * @param {App} app
 * @returns {import('../router.js').View}
 */
export function manyView(app) {
  const place = h('div');
  const stop = new AbortController();
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: '#/check' }, 'One workbook')),
    h('h1', {}, 'Many files at once'),
    may('check')
      ? [h('p', { class: 'lead' }, 'Choose several workbooks or a folder: each is checked, or submitted to its own book.'),
        choosers((files) => {
          app.many = files.map(itemOf);
          draw(app, place, stop);
          focusOn(place.querySelector('h2'));
        }), place]
      : notForRole('Your roles do not include checking workbooks.'));
  draw(app, place, stop);
  return { title: 'Many files at once', body, leave: () => stop.abort() };
}

/** @param {(files: import('../chosen-files.js').Chosen[]) => void} onFiles */
function choosers(onFiles) {
  return h('p', { class: 'many-choose' }, chooser('Choose workbooks', { multiple: true, accept: '.xlsx,.xlsm' }, onFiles), ' ',
    chooser('Choose a folder', { webkitdirectory: true }, onFiles),
    h('span', { class: 'soft' }, ' or drop them anywhere on this page'));
}

/**
 * @param {string} label
 * @param {import('../dom.js').Attributes} attributes of the input
 * @param {(files: import('../chosen-files.js').Chosen[]) => void} onFiles
 */
function chooser(label, attributes, onFiles) {
  const input = h('input', { type: 'file', hidden: true, ...attributes });
  input.addEventListener('change', () => {
    const files = chosenFiles(input.files ?? []);
    input.value = '';
    if (files.length > 0) {
      onFiles(files);
    }
  });
  return [button({}, () => input.click(), label), input];
}

/**
 * @param {App} app
 * @param {HTMLElement} place
 * @param {AbortController} gone when the view is left
 */
function draw(app, place, gone) {
  const items = app.many;
  if (items.length === 0) {
    fill(place, h('p', { class: 'empty' }, h('strong', {}, 'No files are chosen yet. '),
      'Nothing is sent before you say what is to be done with them.'));
    return;
  }
  const toCheck = items.filter((item) => isToDo(item, false)).length;
  const toSubmit = items.filter((item) => isToDo(item, true)).length;
  const name = nameField('Others see it beside each version.');
  const outcome = h('div');
  const go = (/** @type {boolean} */ submits) => {
    const faults = submits ? wanting(name, 'Enter your name') : [];
    if (faults.length > 0) {
      const box = faultBox(faults);
      fill(outcome, box);
      focusOn(box);
    } else {
      rememberName(name.control.value.trim());
      run(app, place, gone, submits, name.control.value.trim());
    }
  };
  fill(place,
    h('h2', {}, summary(items)),
    outcome,
    toSubmit > 0 && may('submit') && name.box,
    h('p', { class: 'many-choose' },
      toCheck > 0 && [button({ class: 'main' }, () => go(false), `Check ${count(toCheck, 'workbook')}`), ' '],
      toSubmit > 0 && may('submit') && [button({ class: toCheck > 0 ? '' : 'main' }, () => go(true), `Submit ${count(toSubmit, 'workbook')}, each to its book`), ' '],
      button({ class: 'plain' }, () => giveTable(items, outcome), 'Download this table (CSV)')),
    manyTable(items, app.check));
}

/**
 * @param {Item[]} items
 * @param {HTMLElement} outcome
 */
async function giveTable(items, outcome) {
  try {
    announce(`${TABLE} ${await hand(TABLE, new Blob([manyCsv(items)], { type: 'text/csv' }))}.`);
  } catch (error) {
    const box = problemOf(asProblem(error));
    fill(outcome, box);
    focusOn(box);
  }
}

/** @param {Item[]} items */
function summary(items) {
  const of = (/** @type {Item['state'][]} */ ...states) => items.filter(({ state }) => states.includes(state)).length;
  const parts = [
    [of('submitted'), 'submitted'], [of('same'), 'with nothing new'], [of('checked'), 'checked'], [of('refused'), 'with a problem'],
    [of('waits'), 'not done'], [of('left-out'), 'left out'],
  ];
  return `${count(items.length, 'file')}: ${parts.filter(([many]) => Number(many) > 0).map((each) => each.join(' ')).join(', ')}`;
}

/**
 * @param {App} app
 * @param {HTMLElement} place
 * @param {AbortController} gone
 * @param {boolean} submits
 * @param {string} name
 */
async function run(app, place, gone, submits, name) {
  const items = app.many;
  const stop = new AbortController();
  const cancel = () => stop.abort();
  gone.signal.addEventListener('abort', cancel);
  const toDo = items.filter((item) => isToDo(item, submits)).length;
  const bar = progress(`${submits ? 'Submitting' : 'Checking'} ${count(toDo, 'workbook')}`, cancel);
  const table = h('div', {}, manyTable(items, app.check));
  let done = 0;
  bar.counted(0, toDo, 'workbook');
  fill(place, bar.box, table);
  focusOn(bar.box);
  await workThrough({
    items, submits, name, signal: stop.signal,
    changed: () => {
      done += 1;
      bar.counted(done, toDo, 'workbook');
      fill(table, manyTable(items, app.check));
    },
    waits: (seconds) => bar.step(`The service is busy: it goes on in ${count(seconds, 'second')}.`),
  });
  gone.signal.removeEventListener('abort', cancel);
  announce(summary(items));
  if (!gone.signal.aborted) {
    draw(app, place, gone);
    focusOn(place.querySelector('h2'));
  }
}
