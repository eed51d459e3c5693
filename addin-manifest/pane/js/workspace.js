// @ts-check
/**
 * The workbook in hand, what the last check said of it, and how far the person has got with the list.
 *
 * @typedef {import('./shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('./shapes.js').Severity} Severity
 * @typedef {import('./ports/port.js').WorkbookPort} WorkbookPort
 * @typedef {{name: string, checkedAt: string, answer: CheckAnswer, explanations: [string, string][]}} Saved
 */

const SAVED = 'safersheets.checked';
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

  /**
   * @param {WorkbookPort} port
   * @param {Storage | null} storage where the list outlives a reload of the page; null for nowhere
   */
  constructor(port, storage) {
    this.port = port;
    this.storage = storage;
    this.#restore();
  }

  /** @param {CheckAnswer} answer */
  checked(answer) {
    const before = this.name;
    this.answer = answer;
    this.checkedAt = new Date().toISOString();
    this.name = this.port.identity()?.name ?? '';
    if (before !== this.name) {
      this.explanations.clear();
    }
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

  forget() {
    this.answer = null;
    this.checkedAt = '';
    this.name = '';
    this.explanations = new Map();
    this.shown = new Set(ALL);
    this.open = new Set();
  }

  /** Puts the workbook away, with everything known of it. */
  letGo() {
    this.port.letGo();
    this.forget();
    this.#quietly((storage) => storage.removeItem(SAVED));
  }

  #save() {
    const { name, checkedAt, answer, explanations } = this;
    this.#quietly((storage) =>
      storage.setItem(SAVED, JSON.stringify({ name, checkedAt, answer, explanations: [...explanations] })));
  }

  #restore() {
    this.#quietly((storage) => {
      /** @type {Saved | null} */
      const saved = JSON.parse(storage.getItem(SAVED) ?? 'null');
      if (saved) {
        this.name = saved.name;
        this.checkedAt = saved.checkedAt;
        this.answer = saved.answer;
        this.explanations = new Map(saved.explanations);
      }
    });
  }

  /**
   * Storage is a convenience: it may be full, or closed to us inside Excel on the web.
   * @param {(storage: Storage) => void} use
   */
  #quietly(use) {
    try {
      if (this.storage) {
        use(this.storage);
      }
    } catch {
      this.storage = null;
    }
  }
}
