// @ts-check
import { api } from '../api.js';
import { h, newId } from '../dom.js';
import { link } from '../router.js';
import { signOff } from '../sign-off.js';
import { versionLine } from './book-words.js';
import { holdUps } from './hold-ups.js';
import { loading } from './loading.js';
import { problemOf } from './problem-box.js';
import { signOffSteps } from './sign-off-steps.js';
import { handsOf } from './version-hands.js';

/**
 * The version of a book that waits for approval, for whoever may give it: what holds it up, and the steps.
 * @param {import('../shapes.js').Book} book
 * @param {import('../shapes.js').Version} version
 * @param {import('./version-hands.js').Redraw} redraw
 */
export function waitingHere({ id, partnership, locked }, version, redraw) {
  const { number, note } = version;
  const title = newId('waiting');
  const load = () => Promise.all([signOff.version(id, number), api.findings(id, number)]);
  return h('section', { class: 'waiting-here', 'aria-labelledby': title },
    h('h2', { id: title }, `Version ${number} waits for approval`),
    h('p', {}, `${versionLine(version)}. `, h('a', { href: link('books', id, number) }, `Read version ${number}`)),
    note && h('blockquote', {}, note),
    loading('what holds it up', load, ([shown, answer]) => [
      holdUps(id, number, answer.findings),
      signOffSteps(shown, locked === number, {
        ...handsOf({
          book: id, number, partnership, etag: shown.etag, answer, requests: [], before: async () => null, find: () => null,
        }, redraw),
        refused: problemOf,
      }),
    ]));
}
