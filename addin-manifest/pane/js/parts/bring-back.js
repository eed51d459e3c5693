// @ts-check
import { api } from '../api.js';
import { fill, focusOn, h } from '../dom.js';
import { lacking } from '../missing-entries.js';
import { versionFileName } from '../version-file.js';
import { count } from '../words.js';
import { loading } from './loading.js';
import { patchReview } from './patch-review.js';

/**
 * @typedef {import('../workspace.js').Workspace} Workspace
 * @typedef {{book: string, number: number, body: Blob | null}} Merged `body` is what was submitted; null where another
 *   workbook is in hand by now
 */

/**
 * After a merge: how to go on from the version, which has entries that one's own workbook lacks. In Excel they are
 * offered to the open workbook; a row that came or went is not, because Excel would move other people's cells.
 * @param {Workspace} workspace
 * @param {Merged} merged
 */
export function bringBack(workspace, { book, number, body }) {
  const box = h('section', { class: 'bring-back' }, h('h3', {}, 'Before you go on'));
  if (workspace.port.home === 'excel' && body) {
    box.append(loading('what the open workbook lacks', () => api.compareWith(book, number, body),
      (comparison) => offer(workspace, { book, number }, lacking(comparison, number))));
  } else {
    box.append(h('p', {}, `Your own file has only your entries. Go on in version ${number}, which has both.`),
      h('p', {}, download(book, number, `Download version ${number}`)));
  }
  return box;
}

/**
 * @param {Workspace} workspace
 * @param {{book: string, number: number}} version
 * @param {ReturnType<typeof lacking>} lacks
 */
function offer(workspace, { book, number }, { patches, rows }) {
  if (rows.length > 0) {
    return [
      h('p', {}, `Rows differ, so the open workbook cannot become version ${number} cell by cell. `
        + 'Download it and go on in that.'),
      h('ul', {}, rows.map((row) => h('li', {}, row))),
      h('p', {}, download(book, number, `Download version ${number}`)),
    ];
  }
  const state = h('p');
  const isNow = () => {
    workspace.port.keptAs(book, number);
    fill(state, `The open workbook has everything of version ${number}. Go on in it.`);
  };
  if (patches.length === 0) {
    isNow();
    return state;
  }
  fill(state, `Version ${number} has ${count(patches.length, 'entry', 'entries')} that the open workbook lacks. Write `
    + `${patches.length === 1 ? 'it' : 'them'}, or `, download(book, number, `download version ${number}`), ' and go on in that.');
  const label = `Write ${count(patches.length, 'cell')} into the workbook`;
  const review = h('div', {}, patchReview({ workspace }, patches, label, (skipped) => {
    if (skipped.length === 0) {
      isNow();
      fill(review);
      focusOn(state);
    }
  }));
  return [state, review];
}

/**
 * @param {string} book
 * @param {number} number
 * @param {string} words
 */
function download(book, number, words) {
  return h('a', { href: api.versionFile(book, number), download: versionFileName(book, number) }, words);
}
