// @ts-check
import { keyOf } from './findings.js';
import { fieldText } from './surroundings.js';
import { forget, recallJson, rememberJson } from './tab-memory.js';

/**
 * The workbook in hand, what the last check said of it, and how far the person has got with the list.
 *
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('./shapes.js').Severity} Severity
 * @typedef {import('./ports/port.js').WorkbookPort} WorkbookPort
 * @typedef {{name: string, checkedAt: string, answer: CheckAnswer, explanations: [string, string][],
 *   toDo?: string[]}} Saved
 */

const CHECKED = 'safersheets.checked';
/** @type {Severity[]} */
const ALL = ['error', 'query', 'note', 'notChecked'];

export class Workspace {
  /** @type {CheckAnswer | null} */
  answer = null;
  checkedAt = '';
  /** Whether the workbook has been edited since. */
  stale = false;
  /** Whether only its cells were checked, because Excel kept the file to itself. */
  partial = false;
  /** The file's name; empty for none. */
  name = '';
  /** @type {Map<string, string>} by the key of a finding */
  explanations = new Map();
  shown = new Set(ALL);
  /** @type {Set<string>} the keys of the findings that are open */
  open = new Set();
  /** @type {string[]} what there was to put right or explain when this workbook was first checked, by its place */
  toDo = [];

  /** @param {WorkbookPort} port */
  constructor(port) {
    this.port = port;
    this.#restore();
  }

  /**
   * @param {CheckAnswer} answer
   * @param {{stale: boolean, partial: boolean}} [how]
   */
  checked(answer, { stale, partial } = { stale: false, partial: false }) {
    const before = this.answer;
    const isAgain = before !== null && bookOf(before) === bookOf(answer);
    this.answer = answer;
    this.stale = stale;
    this.partial = partial;
    this.checkedAt = new Date().toISOString();
    this.name = this.port.identity()?.name ?? '';
    this.explanations = stillTrue(this.explanations, isAgain, answer);
    if (!isAgain) {
      this.shown = new Set(ALL);
      this.toDo = [];
    }
    this.toDo = [...new Set([...this.toDo, ...toDoIn(answer)])];
    this.#save();
  }

  /**
   * How far the workbook has come since it was first checked; null where there was nothing to do, or nothing is done.
   * @returns {{all: number, done: number, explained: number} | null}
   */
  get progress() {
    const left = new Set(toDoIn(this.answer));
    const done = this.toDo.filter((place) => !left.has(place)).length;
    const explained = (this.answer?.findings ?? []).filter((finding) =>
      finding.canExplain && this.explanations.has(keyOf(finding))).length;
    return done + explained > 0 ? { all: this.toDo.length, done, explained } : null;
  }

  /** Whether the file itself is at hand; after a reload only the list is. */
  get hasFile() {
    return this.port.identity() !== null;
  }

  /**
   * @param {string} finding its key
   * @param {string} text empty to take the explanation back
   */
  explain(finding, text) {
    if (text) {
      this.explanations.set(finding, text);
    } else {
      this.explanations.delete(finding);
    }
    this.#save();
  }

  /**
   * Excel answers, and no file is in hand: the list of another workbook, whose file is not here, is put away.
   * @returns {string} the name of that one; empty for none
   */
  movedIn() {
    const { name } = this;
    if (this.answer && name !== this.port.identity()?.name) {
      this.letGo();
      return name;
    }
    this.stale = this.answer !== null;
    return '';
  }

  /** Puts the workbook away, with everything known of it. */
  letGo() {
    this.port.letGo();
    this.answer = null;
    this.checkedAt = '';
    this.name = '';
    this.stale = false;
    this.partial = false;
    this.explanations.clear();
    this.open.clear();
    this.toDo = [];
    forget(CHECKED);
  }

  #save() {
    const { name, checkedAt, answer, explanations, toDo } = this;
    rememberJson(CHECKED, { name, checkedAt, answer, toDo, explanations: [...explanations] });
  }

  #restore() {
    const saved = recallJson(CHECKED, (/** @type {Saved} */ kept) => kept);
    const isOther = this.port.home === 'excel' && saved?.name !== this.port.identity()?.name;
    if (saved && !isOther) {
      // Nobody watched the workbook while the page was away.
      this.stale = this.port.home === 'excel';
      this.name = saved.name;
      this.checkedAt = saved.checkedAt;
      this.answer = saved.answer;
      this.explanations = new Map(saved.explanations);
      this.toDo = saved.toDo ?? toDoIn(saved.answer);
    }
  }
}

/**
 * The explanations that hold in a new check: those of findings that are unchanged, in the workbook of the same book.
 * @param {Map<string, string>} explanations
 * @param {boolean} isAgain whether it is the same book
 * @param {CheckAnswer} answer
 */
function stillTrue(explanations, isAgain, answer) {
  const known = new Set(isAgain ? answer.findings.map(keyOf) : []);
  return new Map([...explanations].filter(([finding]) => known.has(finding)));
}

/**
 * The places of what has to be put right or explained. What is found there may change while it is worked on.
 * @param {CheckAnswer | null} answer
 */
function toDoIn(answer) {
  return (answer?.findings ?? []).filter(({ severity }) => severity === 'error' || severity === 'query')
    .map(({ ruleId, sheet, table, column, rowKey, label }) => JSON.stringify([ruleId, sheet, table, column, rowKey, label]));
}

/** @param {CheckAnswer} answer */
function bookOf({ template, surroundings }) {
  return JSON.stringify([template.id, fieldText(surroundings, 'partnership'), fieldText(surroundings, 'period')]);
}
