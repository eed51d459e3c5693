// @ts-check
import { h, newId } from '../dom.js';
import { accountOf } from '../record.js';
import { link } from '../router.js';
import { agreement, asking, isAbout, placeInWords } from '../waivers.js';
import { linkTo } from './problem-box.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../sign-off.js').Waiver} Waiver
 * @typedef {import('../sign-off.js').WaiverRequest} WaiverRequest
 */

/**
 * Waivers as they are printed with a book or, where the findings are given, with a version.
 * @param {string} book
 * @param {Waiver[]} waivers
 * @param {import('../record.js').RecordedEvent[]} events the book's record, which knows who gave them
 * @param {Finding[] | null} findings
 * @param {string} title
 */
export function waiverList(book, waivers, events, findings = null, title = 'Waivers') {
  const id = newId('waivers');
  return waivers.length > 0 && h('section', { class: 'waivers', 'aria-labelledby': id },
    h('h2', { id }, title),
    h('ul', {}, waivers.map((waiver) => entry(waiver, accountOf(events, waiver.number), findings
      ? findings.filter((finding) => isAbout(waiver, finding)).map(({ message }) => h('p', {}, message))
      : h('p', {}, 'Given at ', h('a', { href: link('books', book, waiver.version) }, `version ${waiver.version}`), '.')))));
}

/**
 * @param {Waiver} waiver
 * @param {string | null} user
 * @param {import('../dom.js').Child} about
 */
function entry(waiver, user, about) {
  const { ruleId, why, inForce } = waiver;
  return h('li', {},
    h('h3', {}, `Rule ${ruleId}: ${placeInWords(waiver)} `,
      h('span', { class: `tag waiver-${inForce ? 'holds' : 'ended'}` }, inForce ? 'In force' : 'Ended')),
    about,
    h('p', {}, agreement(waiver, user)),
    h('blockquote', {}, why));
}

/**
 * Waivers that were asked for and that nobody has given, each with the way to its error.
 * @param {WaiverRequest[]} requests
 * @param {Finding[]} findings
 * @param {(finding: Finding) => HTMLElement | null} find its card
 */
export function requestList(requests, findings, find) {
  const asked = requests.flatMap((request) => findings
    .filter((finding) => finding.severity === 'error' && !finding.waiver && isAbout(request, finding)).slice(0, 1)
    .map((finding) => /** @type {const} */ ([finding, request])));
  const id = newId('asked');
  return asked.length > 0 && h('section', { class: 'waivers', 'aria-labelledby': id },
    h('h2', { id }, 'Waivers asked for'),
    h('ul', {}, asked.map(([finding, request]) => h('li', {},
      h('h3', {}, linkTo(finding.message, () => find(finding))),
      h('p', {}, asking(request)),
      h('blockquote', {}, request.why)))));
}
