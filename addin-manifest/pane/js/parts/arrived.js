// @ts-check
import { h } from '../dom.js';
import { passOn } from '../explanations.js';
import { rememberName } from '../who.js';
import { count } from '../words.js';
import { bringBack } from './bring-back.js';
import { loading } from './loading.js';
import { kept } from './submit-outcome.js';

/**
 * @typedef {import('../drafts.js').Draft} Draft
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').Version} Version
 */

/**
 * A draft has become a version: what is said of it. After a merge the workbook in hand is not that version yet.
 * @param {import('../workspace.js').Workspace} workspace
 * @param {Draft} sent whose book is there
 * @param {Version} version
 */
export function arrived(workspace, sent, version) {
  const book = /** @type {Book} */ (sent.book);
  const { id } = book;
  /** @type {() => void} */
  let passedOn = () => {};
  const ready = sent.said.length === 0 ? Promise.resolve() : new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    passedOn = resolve;
  });
  const inHand = workspace.port.identity()?.name === sent.file;
  rememberName(sent.name);
  if (inHand) {
    workspace.port.keptAs(id, version.joined ? sent.base : version.number);
  }
  return kept(book, version, [
    explanationsAfter(sent, id, version, passedOn),
    version.joined && bringBack(workspace, { book: id, number: version.number, body: inHand ? sent.body : null }),
  ], { name: sent.name, ready, now: sent.forward });
}

/**
 * Sends the officer's explanations after the workbook, and says so.
 * @param {Draft} draft
 * @param {string} book
 * @param {Version} version
 * @param {() => void} settled called when they have gone, or could not
 */
function explanationsAfter({ said, name }, book, { number }, settled) {
  return said.length > 0 && loading('your explanations', () => passOn(said, { book, number, name }).finally(settled), (passed) =>
    h('p', {}, `${count(passed, 'explanation')} of yours ${passed === 1 ? 'is' : 'are'} with its findings.`));
}
