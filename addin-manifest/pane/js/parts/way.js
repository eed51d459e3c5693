// @ts-check
import { h } from '../dom.js';

/**
 * One way on, with what it leads to.
 * @param {string} href
 * @param {string} title
 * @param {string} text
 */
export function way(href, title, text) {
  return h('li', {}, h('a', { href }, title), h('p', {}, text));
}
