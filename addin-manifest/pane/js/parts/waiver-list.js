// @ts-check
import { h, newId } from '../dom.js';
import { agreement, isAbout, placeInWords } from '../waivers.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../sign-off.js').Waiver} Waiver
 */

/**
 * Waivers as they are printed with a version or a book.
 * @param {Waiver[]} waivers
 * @param {Finding[]} [findings] what they are about, where that is known
 */
export function waiverList(waivers, findings = []) {
  const id = newId('waivers');
  return waivers.length > 0 && h('section', { class: 'waivers', 'aria-labelledby': id },
    h('h2', { id }, 'Waivers'),
    h('ul', {}, waivers.map((waiver) => entry(waiver, findings.filter((finding) => isAbout(waiver, finding))))));
}

/**
 * @param {Waiver} waiver
 * @param {Finding[]} findings
 */
function entry(waiver, findings) {
  const { ruleId, why, inForce } = waiver;
  return h('li', {},
    h('h3', {}, `Rule ${ruleId}, ${placeInWords(waiver)} `,
      h('span', { class: `tag waiver-${inForce ? 'holds' : 'ended'}` }, inForce ? 'In force' : 'Ended')),
    findings.map(({ message }) => h('p', {}, message)),
    h('p', {}, agreement(waiver)),
    h('blockquote', {}, why));
}
