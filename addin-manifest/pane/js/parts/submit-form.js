// @ts-check
import { api } from '../api.js';
import { fill, h } from '../dom.js';
import { may } from '../rights.js';
import { nameOf, unlockLink, versionLine } from './book-words.js';
import { field, LONGEST_NAME, nameField, select, textArea, textInput, wanting } from './field.js';
import { loading } from './loading.js';

/**
 * @typedef {import('../shapes.js').Book} Book
 * @typedef {import('../shapes.js').Template} Template
 * @typedef {import('../shapes.js').Version} Version
 *
 * @typedef {object} Start what is known of the workbook before anything is asked
 * @property {(book: string) => Promise<number | null>} startedFrom the version of a book that it says it was
 * @property {Template} template
 * @property {string} partnership
 * @property {string} period
 * @property {string} name of the person who prepared it
 *
 * @typedef {import('./field.js').Fault} Fault
 * @typedef {{book: Book | null, partnership: string, period: string, base: number, note: string, name: string}} Wish
 *   `book` is null for a new one
 */

const LONGEST_NOTE = 1000;

/**
 * The questions that a submission asks, answered already as far as the workbook says.
 * @param {Book[]} books those of this template
 * @param {Start} start
 */
export function submitForm(books, start) {
  const which = whichBook(books.filter(({ partnership }) => may('submit', partnership)), start);
  const name = nameField('Others see it beside the version.', start.name);
  const note = field('What changed? (optional)', 'Others read it beside the version.', textArea('', LONGEST_NOTE));
  return {
    box: h('div', {}, which.box, name.box, note.box),
    /** @returns {{faults: Fault[], wish: Wish}} */
    read() {
      const { faults, ...choice } = which.read();
      return {
        faults: [...faults, ...wanting(name, 'Enter your name')],
        wish: { ...choice, name: name.control.value.trim(), note: note.control.value.trim() },
      };
    },
  };
}

/**
 * @param {Book[]} books
 * @param {Start} start
 */
function whichBook(books, start) {
  const fresh = newBook(start);
  if (books.length === 0) {
    return { box: h('fieldset', {}, h('legend', {}, 'Start its book'), fresh.box), read: fresh.read };
  }
  if (!may('open-book')) {
    const kept = keptBook(books, books.find((book) => isOf(book, start)) ?? books[0], start);
    return { box: h('fieldset', {}, h('legend', {}, 'Which book?'), kept.box), read: kept.read };
  }
  const match = books.find((book) => isOf(book, start));
  const kept = keptBook(books, match ?? books[0], start);
  const radio = (/** @type {string} */ value, /** @type {boolean} */ checked) => {
    const input = h('input', { type: 'radio', name: 'which', id: `which-${value}`, value, checked });
    input.addEventListener('change', draw);
    return input;
  };
  const old = radio('kept', match !== undefined);
  const neu = radio('new', match === undefined);
  const box = h('fieldset', {},
    h('legend', {}, 'Which book?'),
    h('div', { class: 'radio' }, old, h('label', { for: old.id }, 'A book that is here already')),
    h('div', { class: 'reveal' }, kept.box),
    h('div', { class: 'radio' }, neu, h('label', { for: neu.id }, 'A new book')),
    h('div', { class: 'reveal' }, fresh.box));
  function draw() {
    /** @type {HTMLElement} */ (kept.box.parentElement).hidden = !old.checked;
    /** @type {HTMLElement} */ (fresh.box.parentElement).hidden = old.checked;
  }
  draw();
  return { box, read: () => (old.checked ? kept.read() : fresh.read()) };
}

/**
 * @param {Book[]} books
 * @param {Book} chosen
 * @param {Start} start
 */
function keptBook(books, chosen, start) {
  const options = /** @type {[string, string][]} */ (books.map((book) => [book.id, nameOf(book, [start.template])]));
  const book = field('Book', '', select(options, chosen.id));
  const lock = h('div');
  const versions = h('div');
  /** @type {(() => number) | null} null while we do not know the versions */
  let base = null;
  const present = () => /** @type {Book} */ (books.find(({ id }) => id === book.control.value));
  const draw = () => {
    base = null;
    fill(lock, lockNotice(present()));
    const { id } = present();
    const both = () => Promise.all([api.versions(id), start.startedFrom(id)]);
    fill(versions, loading('versions', both, ([all, said]) => {
      const asked = baseField(all.versions, said);
      base = () => Number(asked?.control.value ?? 0);
      return asked ? asked.box : h('p', { class: 'soft' }, 'This will be its first version.');
    }));
  };
  book.control.addEventListener('change', draw);
  draw();
  return {
    box: h('div', {}, book.box, lock, versions),
    read: () => ({
      book: present(),
      partnership: present().partnership,
      period: present().period,
      base: base?.() ?? 0,
      faults: base ? [] : [{ message: 'Wait until the versions of this book are here', control: book.control }],
    }),
  };
}

/**
 * A locked book takes nothing: what to do first.
 * @param {Book} book
 */
function lockNotice(book) {
  return book.locked !== null && h('div', { class: 'notice' },
    h('p', {}, `Version ${book.locked} was approved, so the book is locked and takes no newer version.`),
    h('p', {}, unlockLink(book), ' first. This workbook stays in hand meanwhile.'));
}

/**
 * @param {Version[]} versions newest first
 * @param {number | null} said the version that the workbook says it was
 */
function baseField(versions, said) {
  if (versions.length === 0) {
    return null;
  }
  const known = versions.find(({ number }) => number === said);
  const options = versions.map((version) => [String(version.number), versionLine(version)]);
  return field('Which version did you start from?',
    known ? 'The workbook says so. Change it if that is wrong.'
      : 'If somebody submitted a version after that one, we will tell you before anything is kept.',
    select(/** @type {[string, string][]} */ (options), String((known ?? versions[0]).number)));
}

/** @param {Start} start */
function newBook(start) {
  const partnership = field('Partnership', '', textInput(start.partnership, LONGEST_NAME));
  const period = field('Period', 'For example 2026-27 or 2026-27 Q1.', textInput(start.period, LONGEST_NAME));
  return {
    box: h('div', {}, partnership.box, period.box,
      h('p', { class: 'soft' }, `Template: ${start.template.title}, as the workbook says.`)),
    read: () => ({
      book: null,
      partnership: partnership.control.value.trim(),
      period: period.control.value.trim(),
      base: 0,
      faults: [
        ...wanting(partnership, 'Enter the partnership’s name'),
        ...wanting(period, 'Enter the period, for example 2026-27 Q1'),
      ],
    }),
  };
}

/**
 * Whether a book is the one that the workbook says it is of.
 * @param {Book} book
 * @param {Start} start
 */
function isOf({ partnership, period }, start) {
  return same(partnership, start.partnership) && same(period, start.period);
}

/**
 * @param {string} a
 * @param {string} b
 */
function same(a, b) {
  const plain = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) === plain(b);
}
