// @ts-check
import { api } from './api.js';
import { keyOf } from './findings.js';
import { signOff } from './sign-off.js';

/**
 * @typedef {import('./shapes.js').Finding} Finding
 * @typedef {import('./sign-off.js').Place} Place
 * @typedef {import('./workspace.js').Workspace} Workspace
 * @typedef {{finding: Finding, words: string}} Said
 */

/**
 * How the service knows a finding again.
 * @param {Finding} finding
 * @returns {Place}
 */
export function named({ ruleId, table, rowKey, column }) {
  return { ruleId, table, rowKey, column };
}

/**
 * What the officer said of the workbook in hand.
 * @param {Workspace} workspace
 * @returns {Said[]}
 */
export function saidOf({ answer, explanations }) {
  return (answer?.findings ?? []).flatMap((finding) => {
    const words = explanations.get(keyOf(finding));
    return words ? [{ finding, words }] : [];
  });
}

/**
 * Sends what the officer said before the version was kept, for as far as the version has the same queries: after a
 * merge some may be gone.
 * @param {Said[]} said
 * @param {{book: string, number: number, name: string}} version
 * @returns {Promise<number>} how many of the version's queries have these explanations now
 */
export async function passOn(said, { book, number, name }) {
  const { etag } = await signOff.version(book, number);
  const { findings } = await api.findings(book, number);
  const matching = said.flatMap(({ finding, words }) => {
    const kept = findings.find((each) => each.canExplain && isSame(each, finding));
    return kept ? [{ words, kept }] : [];
  });
  const fresh = matching.filter(({ words, kept }) => words !== kept.explanation);
  if (fresh.length > 0) {
    await signOff.explain(book, number, { name, etag },
      fresh.map(({ words, kept }) => ({ ...named(kept), explanation: words })));
  }
  return matching.length;
}

/**
 * @param {Finding} a
 * @param {Finding} b
 */
function isSame(a, b) {
  return a.message === b.message && JSON.stringify(named(a)) === JSON.stringify(named(b));
}
