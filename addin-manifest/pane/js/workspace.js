// @ts-check
import { keyOf } from './findings.js';
import { fieldText } from './surroundings.js';
import { forget, recall, remember } from './tab-memory.js';

/**
 * The workbook in hand, what the last check said of it, and how far the person has got with the list.
 *
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('./shapes.js').Severity} Severity
 * @typedef {import('./ports/port.js').WorkbookPort} WorkbookPort
 * @typedef {{name: string, checkedAt: string, answer: CheckAnswer, explanations: [string, string][]}} Saved
 */

const CHECKED = 'safersheets.checked';
/** @type {Severity[]} */
const ALL = ['error', 'query', 'note', 'notChecked'];

export class Workspace {
  /** @type {CheckAnswer | null} */
  answer = null;
  checkedAt = '';
  /** The file's name; empty for none. */
  name = '';
  /** @type {Map<string, string>} by the key of a finding */
  explanations = new Map();
  shown = new Set(ALL);
  /** @type {Set<string>} the keys of the findings that are open */
  open = new Set();

  /** @param {WorkbookPort} port */
  constructor(port) {
    this.port = port;
    this.#restore();
  }

  /** @param {CheckAnswer} answer */
  checked(answer) {
    const before = this.answer;
    this.answer = answer;
    this.checkedAt = new Date().toISOString();
    this.name = this.port.identity()?.name ?? '';
    this.explanations = stillTrue(this.explanations, before, answer);
    this.shown = new Set(ALL);
    this.#save();
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

  /** Puts the workbook away, with everything known of it. */
  letGo() {
    this.port.letGo();
    this.answer = null;
    this.checkedAt = '';
    this.name = '';
    this.explanations.clear();
    this.open.clear();
    forget(CHECKED);
  }

  #save() {
    const { name, checkedAt, answer, explanations } = this;
    remember(CHECKED, JSON.stringify({ name, checkedAt, answer, explanations: [...explanations] }));
  }

  #restore() {
    /** @type {Saved | null} */
    const saved = JSON.parse(recall(CHECKED) ?? 'null');
    if (saved) {
      this.name = saved.name;
      this.checkedAt = saved.checkedAt;
      this.answer = saved.answer;
      this.explanations = new Map(saved.explanations);
    }
  }
}

/**
 * The explanations that hold in a new check: those of findings that are unchanged, in the workbook of the same book.
 * @param {Map<string, string>} explanations
 * @param {CheckAnswer | null} before
 * @param {CheckAnswer} answer
 */
function stillTrue(explanations, before, answer) {
  const known = new Set(before && bookOf(before) === bookOf(answer) ? answer.findings.map(keyOf) : []);
  return new Map([...explanations].filter(([finding]) => known.has(finding)));
}

/** @param {CheckAnswer} answer */
function bookOf({ template, surroundings }) {
  return JSON.stringify([template.id, fieldText(surroundings, 'Partnership'), fieldText(surroundings, 'Period')]);
}
