// @ts-check
import { api, XLSX } from './api.js';
import { bookList } from './book-list.js';
import { newKey } from './drafts.js';
import { kindOf, myBook } from './my-book.js';
import { asProblem } from './problem.js';
import { fieldText } from './surroundings.js';
import { startedFrom } from './version-file.js';

/**
 * Many workbooks one after another, two at a time: checked, or submitted each to its book. What goes wrong with one does
 * not stop the others, and each is submitted once: its key is its own for as long as it stands in the list.
 *
 * @typedef {import('./shapes.js').Book} Book
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 *
 * @typedef {object} Item one file, and what came of it
 * @property {File} file
 * @property {string} path as the folder has it
 * @property {string} key
 * @property {'waits' | 'checked' | 'submitted' | 'same' | 'refused' | 'left-out'} state
 * @property {string} outcome in a sentence
 * @property {string} template its title; empty while nobody knows it
 * @property {string} bookName likewise
 * @property {string} book the id of its book; empty where there is none
 * @property {number} version that it was kept as or is the same as; 0 for none
 * @property {CheckAnswer['summary'] | null} summary
 *
 * @typedef {object} Run
 * @property {Item[]} items
 * @property {boolean} submits
 * @property {string} name of who submits
 * @property {AbortSignal} signal stops what has not begun
 * @property {() => void} changed told after each
 * @property {(seconds: number) => void} waits told while the service asks to wait
 */

const AT_ONCE = 2;
const MOST_TRIES = 6;
const SHORTEST_WAIT = 2;
const LONGEST_WAIT = 60;
const WORKBOOK = /\.(xlsx|xlsm)$/i;
/** What Excel puts beside a workbook while it is open. */
const LOCK_FILE = /^~\$/;

/**
 * @param {{file: File, path: string}} chosen
 * @returns {Item}
 */
export function itemOf({ file, path }) {
  const isLeftOut = !WORKBOOK.test(file.name) || LOCK_FILE.test(file.name);
  return {
    file, path, key: newKey(), template: '', bookName: '', book: '', version: 0, summary: null,
    state: isLeftOut ? 'left-out' : 'waits',
    outcome: isLeftOut ? 'Left out: it is no Excel workbook (.xlsx).' : 'Not looked at yet.',
  };
}

/** @param {Item} item @param {boolean} submits whether more than a check is asked for */
export function isToDo({ state }, submits) {
  return state === 'waits' || state === 'refused' || (submits && state === 'checked');
}

/**
 * Works through what there is to do. Resolves when it is done, or stopped.
 * @param {Run} run
 */
export async function workThrough(run) {
  const queue = run.items.filter((item) => isToDo(item, run.submits));
  /** @type {Map<string, Item>} */
  const taken = new Map(run.items.filter(({ state }) => state === 'submitted').map((item) => [item.book, item]));
  const worker = async () => {
    for (let item = queue.shift(); item && !run.signal.aborted; item = queue.shift()) {
      await one(item, run, taken);
      run.changed();
    }
    return queue.length;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (run.signal.aborted) {
    run.items.filter((item) => isToDo(item, run.submits) && item.state !== 'refused').forEach((item) => {
      item.outcome = item.state === 'checked' ? 'Checked, and not submitted: you cancelled.' : 'Not done: you cancelled.';
    });
  }
}

/**
 * @param {Item} item
 * @param {Run} run
 * @param {Map<string, Item>} taken by their books, what is submitted or about to be
 */
async function one(item, run, taken) {
  try {
    const answer = await patiently(run, () => api.check(new Blob([item.file], { type: XLSX }), { signal: run.signal }));
    Object.assign(item, {
      state: 'checked', template: answer.template.title, summary: answer.summary, outcome: 'Checked. Nothing of it is kept.',
      bookName: [fieldText(answer.surroundings, 'partnership'), fieldText(answer.surroundings, 'period')].filter(Boolean).join(', '),
    });
    if (run.submits && !run.signal.aborted) {
      await submit(item, answer, run, taken);
    }
  } catch (error) {
    const problem = asProblem(error);
    if (problem.kind !== 'cancelled') {
      refuse(item, problem);
    }
  }
}

/**
 * @param {Item} item
 * @param {CheckAnswer} answer
 * @param {Run} run
 * @param {Map<string, Item>} taken
 */
async function submit(item, answer, run, taken) {
  const book = await bookOf(answer, run);
  item.book = book.id;
  const other = taken.get(book.id);
  if (other && other !== item) {
    item.state = 'refused';
    item.outcome = `Not submitted: ${other.path} is of the same book. Submit this one by itself, and say which version it started from.`;
    return;
  }
  taken.set(book.id, item);
  const newest = book.head?.number ?? 0;
  const base = startedFrom(item.file.name, book.id) ?? newest;
  try {
    const version = await patiently(run, () => api.submit(new Blob([item.file], { type: XLSX }),
      { book: book.id, base, key: item.key, note: '', name: run.name }));
    item.state = 'submitted';
    item.version = version.number;
    item.outcome = `Kept as version ${version.number}${newest > 0 ? `, on top of version ${base}` : ', the first of its book'}.`;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.kind !== 'same-version') {
      taken.delete(book.id);
      throw problem;
    }
    item.state = 'same';
    item.version = newest;
    item.outcome = `The same as version ${newest}: nothing new to keep.`;
  }
}

/**
 * Its book, which is started where there is none.
 * @param {CheckAnswer} answer
 * @param {Run} run
 * @returns {Promise<Book>}
 */
async function bookOf(answer, run) {
  const kept = myBook(answer, await patiently(run, () => bookList.all(kindOf(answer))));
  return kept ?? patiently(run, () => api.startBook({
    partnership: fieldText(answer.surroundings, 'partnership'), template: answer.template.id,
    period: fieldText(answer.surroundings, 'period'),
  }));
}

/**
 * @param {Item} item
 * @param {import('./problem.js').Problem} problem
 */
function refuse(item, problem) {
  item.state = 'refused';
  item.outcome = problem.kind === 'stale-version'
    ? 'Not submitted: somebody submitted a newer version meanwhile. Submit this one by itself, and the two are laid side by side.'
    : `${problem.message} ${problem.fix}`.trim();
}

/**
 * Asks again where the service says that it is busy, when it says.
 * @template T
 * @param {Run} run
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
async function patiently({ signal, waits }, ask) {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const problem = asProblem(error);
      if (!BUSY.includes(problem.kind) || tries === MOST_TRIES || signal.aborted) {
        throw problem;
      }
      const seconds = Math.min(LONGEST_WAIT, Math.max(problem.wait, SHORTEST_WAIT));
      waits(seconds);
      await pause(seconds, signal);
    }
  }
}

const BUSY = ['busy', 'too-many-requests', 'store-unavailable', 'unscanned'];

/**
 * @param {number} seconds
 * @param {AbortSignal} signal ends it early
 */
function pause(seconds, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve(undefined);
    };
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener('abort', done);
  });
}
