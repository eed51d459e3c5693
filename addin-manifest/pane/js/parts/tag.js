// @ts-check
import { h } from '../dom.js';
import { labelOf } from '../findings.js';
import { inOneWord } from '../states.js';

/**
 * The severity as a word with a shape of its own: colour is never the only sign.
 * @param {import('../shapes.js').Severity} severity
 */
export function tag(severity) {
  return h('span', { class: `tag tag-${severity}` }, labelOf(severity));
}

/**
 * How far a version has come, in words.
 * @param {import('../states.js').State} state
 */
export function stateTag(state) {
  return h('span', { class: `tag state-${state}` }, inOneWord(state));
}

/**
 * Every word about one version of a book.
 * @param {import('../shapes.js').Version} version
 * @param {import('../shapes.js').Book} book
 */
export function versionTags({ number, state }, { counting, locked, head }) {
  return h('span', { class: 'tags' },
    stateTag(state),
    number === counting && h('span', { class: 'tag tag-counts' }, 'Counts'),
    number === locked && h('span', { class: 'tag tag-locks' }, 'Locked'),
    number > 1 && number === head?.number && h('span', { class: 'tag tag-newest' }, 'Newest'));
}
