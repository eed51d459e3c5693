// @ts-check
import { h } from '../dom.js';

/**
 * A text with the words that were looked for marked, as the service finds them: at the start of a word, whatever the case
 * and accents.
 * @param {string} text
 * @param {string[]} words
 */
export function marked(text, words) {
  return text.split(/([^\p{L}\p{N}\p{M}]+)/u).map((part) => {
    const word = plain(part);
    return word && words.some((each) => word.startsWith(each)) ? h('mark', {}, part) : part;
  });
}

/** @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}
