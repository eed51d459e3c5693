// @ts-check
import { h, newId } from '../dom.js';
import { link } from '../router.js';
import { agreement, isAbout, placeInWords } from '../waivers.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../sign-off.js').Waiver} Waiver
 */

/**
 * Waivers as they are printed with a book or, where the findings are given, with a version.
 * @param {string} book
 * @param {Waiver[]} waivers
 * @param {Finding[] | null} findings
 */
export function waiverList(book, waivers, findings = null) {
  const id = newId('waivers');
  return waivers.length > 0 && h('section', { class: 'waivers', 'aria-labelledby': id },
    h('h2', { id }, 'Waivers'),
    h('ul', {}, waivers.map((waiver) => entry(waiver, findings
      ? findings.filter((finding) => isAbout(waiver, finding)).map(({ message }) => h('p', {}, message))
      : h('p', {}, 'Given at ', h('a', { href: link('books', book, waiver.version) }, `version ${waiver.version}`), '.')))));
}

/**
 * @param {Waiver} waiver
 * @param {import('../dom.js').Child} about
 */
function entry(waiver, about) {
  const { ruleId, why, inForce } = waiver;
  return h('li', {},
    h('h3', {}, `Rule ${ruleId}: ${placeInWords(waiver)} `,
      h('span', { class: `tag waiver-${inForce ? 'holds' : 'ended'}` }, inForce ? 'In force' : 'Ended')),
    about,
    h('p', {}, agreement(waiver)),
    h('blockquote', {}, why));
}
