// @ts-check
import { api } from '../api.js';
import { button, focusOn, h } from '../dom.js';
import { inWords } from '../findings.js';
import { authorOf, disposalLine, nameOf, unlockLink } from '../parts/book-words.js';
import { bookReconciliations } from '../parts/book-reconciliations.js';
import { giveToCollection } from '../parts/give-to-collection.js';
import { loading } from '../parts/loading.js';
import { momentOf } from '../parts/moment.js';
import { otherPeriods } from '../parts/other-periods.js';
import { problemOf } from '../parts/problem-box.js';
import { announce } from '../parts/status.js';
import { versionTags } from '../parts/tag.js';
import { waitingHere } from '../parts/waiting-here.js';
import { waiverList } from '../parts/waiver-list.js';
import { whatIs } from '../parts/what-is.js';
import { record } from '../record.js';
import { may } from '../rights.js';
import { link, linkAsking } from '../router.js';
import { signOff } from '../sign-off.js';
import { versionFileName } from '../version-file.js';
import { viewed } from '../viewed.js';
import { count, size } from '../words.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').Version} Version
 */

/**
 * One book: every version, the newest first.
 * @param {string} id
 * @param {import('../dom.js').Child} [other] another way on
 * @returns {import('../router.js').View}
 */
export function bookView(id, other = null) {
  const heading = h('h1', {}, 'Versions');
  /** @type {import('../problem.js').Problem | null} why the last step came too late */
  let late = null;
  /** What came of it; empty for nothing. */
  let done = '';
  const load = () => Promise.all([api.book(id), api.versions(id), api.templates(), signOff.waivers(id), record.of(id)]);
  /** @type {HTMLElement} */
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: '#/books' }, 'All books')),
    heading,
    loading('versions', load, ([book, { versions, more }, templates, waivers, events], again) => {
      heading.textContent = nameOf(book, templates);
      viewed(id, nameOf(book, templates));
      announce(count(book.head?.number ?? 0, 'version'));
      const waiting = versions.find(({ state }) => state === 'submitted');
      return versions.length === 0 ? none() : [
        late && problemOf(late),
        done && h('p', { class: 'done outcome', tabindex: '-1' }, done),
        h('p', { class: 'lead' }, book.counts),
        waiting && may('approve', book.partnership) && waitingHere(book, waiting, async (why, words) => {
          [late, done] = [why, words];
          await again();
          return body.querySelector(why ? '.problem' : '.outcome');
        }),
        book.disposed ? disposal(book) : waysOn(book, other),
        !book.disposed && may('give-return', book.partnership) && giveToCollection(book, versions),
        timeline(book, versions, more),
        offers(book, 'reconcile', 'read-reconciliation') && bookReconciliations(book),
        waiverList(id, waivers, events),
        h('p', { class: 'entry-links' }, h('a', { href: link('books', id, 'record') }, 'The record of this book'),
          !book.disposed && h('a', { href: link('books', id, 'waivers') }, 'Waivers: asked for, in force and ended'),
          may('read') && h('a', { href: linkAsking('#/chain', { partnership: book.partnership, period: book.period }) },
            `From decision to outcome in ${book.partnership}`)),
      ];
    }));
  return { title: 'Versions', body };
}

/**
 * @param {Book} book
 * @param {import('../dom.js').Child} other
 */
function waysOn(book, other) {
  return [
    h('p', { class: 'ways-on' },
      offers(book, 'next-period', 'start-next')
        && [h('a', { class: 'button', href: link('books', book.id, 'next') }, 'Start the next period'), ' '],
      book.head && [h('a', { class: 'button', href: link('books', book.id, book.counting ?? book.head.number, 'report') },
        'Check a report'), ' '],
      other),
    book.locked !== null && may('unlock', book.partnership) && h('p', {}, unlockLink(book), ' to submit a newer one.'),
    offers(book, 'scorers', 'read-scores')
      && h('p', {}, h('a', { href: link('books', book.id, 'scorers') }, 'Scores of several agencies, side by side')),
    otherPeriods(book),
  ];
}

/**
 * Whether a book's template has it and whoever is here may do it.
 * @param {Book} book
 * @param {import('../shapes.js').Offer} offer
 * @param {string} operation
 */
function offers(book, offer, operation) {
  return book.offers.includes(offer) && may(operation, book.partnership);
}

/** @param {Book} book */
function disposal(book) {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, disposalLine(book))),
    h('p', {}, 'What each version was, its hash and who did what with it are still in the record.'));
}

function none() {
  return h('div', { class: 'empty' },
    h('p', {}, h('strong', {}, 'Nothing has been submitted to this book yet.')),
    h('p', {}, h('a', { class: 'button main', href: '#/check' }, 'Check a workbook and submit it')));
}

/**
 * @param {Book} book
 * @param {Version[]} versions newest first
 * @param {boolean} more whether there are older ones
 */
function timeline(book, versions, more) {
  const list = h('ol', { class: 'timeline' }, versions.map((version) => entry(book, version)));
  return [
    book.counting !== null && h('p', { class: 'asking' }, whatIs('counts', 'What does “counts” mean?')),
    list, more && olderButton(book, list, versions),
  ];
}

/**
 * @param {Book} book
 * @param {HTMLElement} list
 * @param {Version[]} shown
 * @returns {HTMLElement}
 */
function olderButton(book, list, shown) {
  const older = button({ class: 'plain' }, () => {
    const before = shown[shown.length - 1].number;
    const place = loading('older versions', () => api.versions(book.id, before), (next) => {
      const entries = next.versions.map((version) => entry(book, version));
      list.append(...entries);
      focusOn(entries[0].querySelector('h2'));
      return next.more && olderButton(book, list, next.versions);
    });
    older.replaceWith(place);
  }, 'Show older versions');
  return older;
}

/**
 * @param {Book} book
 * @param {Version} version
 */
function entry(book, version) {
  const { id } = book;
  const { number, createdAt, note, summary, base } = version;
  const of = () => h('span', { class: 'unseen' }, ` of version ${number}`);
  return h('li', { class: number === book.counting && 'counting' },
    h('h2', {}, `Version ${number}`),
    h('p', {}, versionTags(version, book)),
    h('p', {}, `By ${authorOf(version)}, `, momentOf(createdAt),
      base > 0 && base !== number - 1 && `, from version ${base}`),
    note && h('blockquote', {}, note),
    h('p', { class: 'soft' }, `When it was kept: ${inWords(summary)}.`),
    !book.disposed && h('p', { class: 'entry-links' },
      h('a', { href: link('books', id, number) }, 'Findings and sign-off', of()),
      number > 1 && h('a', { href: link('books', id, 'compare', number - 1, number) }, 'What changed', of()),
      h('a', { href: api.versionFile(id, number), download: versionFileName(id, number) },
        `Download (${size(version.size)})`, of())));
}
