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
  const { id } = /** @type {Book} */ (sent.book);
  const inHand = workspace.port.identity()?.name === sent.file;
  rememberName(sent.name);
  if (inHand) {
    workspace.port.keptAs(id, version.joined ? sent.base : version.number);
  }
  return kept(id, version, [
    explanationsAfter(sent, id, version),
    version.joined && bringBack(workspace, { book: id, number: version.number, body: inHand ? sent.body : null }),
  ]);
}

/**
 * Sends the officer's explanations after the workbook, and says so.
 * @param {Draft} draft
 * @param {string} book
 * @param {Version} version
 */
function explanationsAfter({ said, name }, book, { number }) {
  return said.length > 0 && loading('your explanations', () => passOn(said, { book, number, name }), (passed) =>
    h('p', {}, `${count(passed, 'explanation')} of yours ${passed === 1 ? 'is' : 'are'} with its findings.`));
}
