// @ts-check
import { h } from '../dom.js';

/** A place of this page in a sentence: "[words](#/address)"; a bracket with anything else after it is itself. */
const LINK = /\[([^\]]+)\]\((#\/[^)]*)\)/;

/**
 * A sentence with its links.
 * @param {string} text
 */
export function linked(text) {
  return text.split(new RegExp(LINK, 'g')).map((part, i, parts) => {
    switch (i % 3) {
      case 0: return part;
      case 1: return h('a', { href: parts[i + 1] }, part);
      default: return null;
    }
  });
}
