// @ts-check
import { h } from '../dom.js';
import { labelOf } from '../findings.js';

/**
 * The severity as a word with a shape of its own: colour is never the only sign.
 * @param {import('../shapes.js').Severity} severity
 */
export function tag(severity) {
  return h('span', { class: `tag tag-${severity}` }, labelOf(severity));
}
