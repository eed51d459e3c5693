// @ts-check
import { api } from '../api.js';
import { h, newId } from '../dom.js';
import { nameOf } from '../parts/book-words.js';
import { loading } from '../parts/loading.js';
import { problemOf } from '../parts/problem-box.js';
import { handsOf } from '../parts/version-hands.js';
import { canWaive, waiveBox } from '../parts/waive.js';
import { waiverList } from '../parts/waiver-list.js';
import { record } from '../record.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { signOff } from '../sign-off.js';
import { isOpen } from '../states.js';
import { asking, isAbout } from '../waivers.js';
import { count } from '../words.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../sign-off.js').WaiverRequest} WaiverRequest
 */

/**
 * The waivers of a book: asked for, in force and ended, and where one is asked for or given.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function waiversView(id) {
  const title = 'Waivers';
  /** @type {import('../problem.js').Problem | null} */
  let late = null;
  let done = '';
  /** @type {HTMLElement} */
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', id) }, 'All versions of this book')),
    h('h1', {}, title),
    loading('waivers', () => read(id), ({ book, templates, waivers, requests, events, newest }, again) => {
      const redraw = async (/** @type {typeof late} */ why, /** @type {string} */ words) => {
        [late, done] = [why, words];
        await again();
        return /** @type {HTMLElement | null} */ (body.querySelector(why ? '.problem' : '.outcome'));
      };
      const inForce = waivers.filter((each) => each.inForce);
      const ended = waivers.filter((each) => !each.inForce);
      return [
        late && problemOf(late),
        done && h('p', { class: 'done outcome', tabindex: '-1' }, done),
        h('p', { class: 'soft' }, nameOf(book, templates)),
        h('p', { class: 'lead' }, `${count(inForce.length, 'waiver')} in force, ${count(requests.length, 'request')} open.`),
        newest && errors(newest, requests, redraw),
        elsewhere(requests, newest?.answer.findings ?? []),
        waiverList(id, inForce, events, null, 'In force'),
        waiverList(id, ended, events, null, 'Ended'),
        h('p', { class: 'soft' }, 'A waiver ends by itself after its last day. Neither is one ended early here, nor a request '
          + 'refused: whoever does not agree leaves it, and the error holds up the approval as before.'),
      ];
    }));
  return { title, body };
}

/** @param {string} id */
async function read(id) {
  const [book, templates, waivers, requests, events] = await Promise.all([
    api.book(id), api.templates(), signOff.waivers(id), signOff.waiverRequests(id), record.of(id),
  ]);
  const number = book.disposed ? undefined : book.head?.number;
  const newest = number === undefined ? null : await ofVersion(id, number, book.partnership);
  return { book, templates, waivers, requests, events, newest };
}

/**
 * @param {string} book
 * @param {number} number
 * @param {string} partnership
 */
async function ofVersion(book, number, partnership) {
  const [version, answer] = await Promise.all([signOff.version(book, number), api.findings(book, number)]);
  return { book, number, partnership, version, answer };
}

/**
 * The errors of the newest version that nobody has waived, each with what can be done about that.
 * @param {Awaited<ReturnType<typeof ofVersion>>} newest
 * @param {WaiverRequest[]} requests
 * @param {import('../parts/version-hands.js').Redraw} redraw
 */
function errors({ book, number, partnership, version, answer }, requests, redraw) {
  const open = answer.findings.flatMap((finding, at) => (canWaive(finding) ? [{ finding, at }] : []));
  if (!isOpen(version.state) || open.length === 0) {
    return h('p', {}, `Version ${number} has no error that holds up its approval.`);
  }
  const { waive } = handsOf({
    book, number, partnership, etag: version.etag, answer, requests, before: async () => null, find: () => null,
  }, redraw);
  const able = may('waive', partnership) || may('ask-waiver', partnership);
  const id = newId('errors');
  return h('section', { class: 'waivers', 'aria-labelledby': id },
    h('h2', { id }, `Errors of version ${number}`),
    h('ul', {}, open.map(({ finding, at }) => h('li', {},
      h('h3', {}, h('a', { href: link('books', book, number, 'finding', at + 1) }, finding.message)),
      able && waiveBox(finding, waive(finding))))));
}

/**
 * What was asked for and is about no error of the newest version.
 * @param {WaiverRequest[]} requests
 * @param {Finding[]} findings
 */
function elsewhere(requests, findings) {
  const rest = requests.filter((request) => !findings.some((finding) => canWaive(finding) && isAbout(request, finding)));
  const id = newId('asked');
  return rest.length > 0 && h('section', { class: 'waivers', 'aria-labelledby': id },
    h('h2', { id }, 'Asked for, of no error of the newest version'),
    h('ul', {}, rest.map((request) => h('li', {}, h('p', {}, asking(request)), h('blockquote', {}, request.why)))));
}
