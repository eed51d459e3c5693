// @ts-check
import { h } from '../dom.js';
import { answersInWords, inWords } from '../findings.js';
import { authorOf } from './book-words.js';
import { momentOf } from './moment.js';
import { linkTo, problemBox } from './problem-box.js';
import { versionTags } from './tag.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../shapes.js').Version} Version
 */

/**
 * How a version stands: its state, which version counts, and who said what about it.
 * @param {Version} version
 * @param {Book} book
 */
export function standing(version, book) {
  return h('div', { class: 'standing', tabindex: '-1' },
    h('p', {}, versionTags(version, book)),
    h('p', { class: 'lead' }, version.counts),
    h('p', {}, `Version ${version.number}, by ${authorOf(version)}, `, momentOf(version.createdAt, 'on'), '.'),
    version.note && h('blockquote', {}, version.note));
}

/**
 * What was found in a version, and what has been said of it since.
 * @param {CheckAnswer} answer
 */
export function foundAndAnswered({ summary, findings }) {
  const answers = answersInWords(findings);
  return h('p', {}, `When it was kept: ${inWords(summary)}.`, answers && ` Since then: ${answers}`);
}

/**
 * Errors that nobody waived and queries that nobody explained hold up the approval: which.
 * @param {import('../problem.js').Problem} problem
 * @param {Finding[]} findings
 * @param {(finding: Finding) => HTMLElement | null} find its card
 */
export function errorsBlock({ message, fix }, findings, find) {
  const unsettled = findings.filter(({ severity, waiver, explanation }) =>
    !waiver && (severity === 'error' || (severity === 'query' && !explanation)));
  return problemBox(
    h('p', { class: 'problem-what' }, message),
    h('p', {}, fix),
    h('ul', {}, unsettled.map((finding) => h('li', {}, linkTo(finding.message, () => find(finding))))));
}
