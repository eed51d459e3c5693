// @ts-check
import { forget, recallJson, rememberJson } from './tab-memory.js';

/** @typedef {import('./drafts.js').Draft} Draft */

const UNSENT = 'safersheets.unsent';

/**
 * The drafts that could not be sent. They are kept in this tab, also over a reload where they are small enough for
 * that.
 */
export class Outbox {
  /** @type {Draft[]} */
  #drafts = restored();
  /** @type {(draft: Draft) => (() => void)} */
  #show = () => () => {};
  /** @type {(() => void)[]} take those that were shown off the page */
  #shown = [];

  /**
   * Shows those that are here already, and each that comes.
   * @param {(draft: Draft) => (() => void)} show gives what takes it off the page
   */
  watch(show) {
    this.#show = show;
    this.#shown = this.#drafts.map(show);
  }

  /** How many wait. */
  get size() {
    return this.#drafts.length;
  }

  /** Gives all of them up. */
  empty() {
    this.#shown.splice(0).forEach((takeOff) => takeOff());
  }

  /** @param {Draft} draft */
  hold(draft) {
    this.#drafts = [...this.#drafts, draft];
    this.#shown.push(this.#show(draft));
    this.#save();
  }

  /** @param {Draft} draft sent, refused or given up */
  release(draft) {
    this.#drafts = this.#drafts.filter(({ key }) => key !== draft.key);
    this.#save();
  }

  async #save() {
    const drafts = this.#drafts;
    const kept = await Promise.all(drafts.map(async (draft) => ({ ...draft, body: await dataUrl(draft.body) })));
    if (drafts === this.#drafts) {
      kept.length > 0 ? rememberJson(UNSENT, kept) : forget(UNSENT);
    }
  }
}

/** @returns {Draft[]} */
function restored() {
  const read = (/** @type {(Omit<Draft, 'body'> & {body: string})[]} */ kept) =>
    kept.map((draft) => ({ ...draft, body: blob(draft.body) }));
  return recallJson(UNSENT, read) ?? [];
}

/**
 * @param {Blob} body
 * @returns {Promise<string>}
 */
function dataUrl(body) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(body);
  });
}

/** @param {string} url */
function blob(url) {
  const [head, base64] = url.split(',');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: head.slice('data:'.length).split(';')[0] });
}
