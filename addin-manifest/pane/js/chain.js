// @ts-check
import { json } from './api.js';

/**
 * From a decision to an outcome, as the service tells it.
 *
 * @typedef {'decision' | 'priority' | 'action' | 'line' | 'outcome'} ChainStep
 *
 * @typedef {object} ChainThing
 * @property {string} id
 * @property {ChainStep} step
 * @property {string} label
 * @property {string} state in words; empty where its book says nothing of that
 * @property {string} book
 * @property {string} title of the book's template
 * @property {number} version
 * @property {string} sheet
 * @property {string} cell
 * @property {string[]} hangs why it hangs in the air
 * @property {string[]} next ids
 *
 * @typedef {{book: string, title: string, period: string, version: number, state: import('./states.js').State,
 *   counts: boolean}} ChainBook
 *
 * @typedef {object} Chain
 * @property {string} partnership
 * @property {{name: string, start: string, end: string} | null} period
 * @property {string[]} periods newest first
 * @property {ChainBook[]} books
 * @property {{step: ChainStep | '', message: string, fix: string}[]} missing
 * @property {ChainThing[]} things
 * @property {number} hanging
 *
 * @typedef {{thing: ChainThing, under: Branch[], again: boolean}} Branch a thing with what follows from it; again where
 *   it follows from more than one and was told in full before
 */

/** The steps in their order, and what several are called. @type {Record<ChainStep, string>} */
export const STEPS = {
  decision: 'Decisions',
  priority: 'Priorities',
  action: 'Actions',
  line: 'Funding lines',
  outcome: 'Outcomes',
};

/** @type {ChainStep[]} */
export const IN_ORDER = ['decision', 'priority', 'action', 'line', 'outcome'];

/**
 * @param {string} partnership
 * @param {string} period empty for the newest
 * @returns {Promise<Chain>}
 */
export function chainOf(partnership, period) {
  const asked = period ? `?period=${encodeURIComponent(period)}` : '';
  return json(`/api/partnerships/${encodeURIComponent(partnership)}/chain${asked}`);
}

/**
 * The things as a tree: first what follows from nothing, each with what follows from it. Every thing is told in full once.
 * @param {ChainThing[]} things
 * @returns {Branch[]}
 */
export function treeOf(things) {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const led = new Set(things.flatMap(({ next }) => next));
  const told = new Set();
  /** @param {ChainThing} thing @returns {Branch} */
  const branch = (thing) => {
    const again = told.has(thing.id);
    told.add(thing.id);
    const under = again ? [] : thing.next.flatMap((id) => byId.get(id) ?? []).map(branch);
    return { thing, under, again };
  };
  return things.filter(({ id }) => !led.has(id)).map(branch);
}
