// @ts-check
import { actInWords } from '../act-words.js';
import { h } from '../dom.js';
import { link } from '../router.js';
import { count, list, onWhen } from '../words.js';
import { marked } from './marked.js';
import { stateTag } from './tag.js';

/**
 * @typedef {import('../home.js').Found} Found
 * @typedef {import('../home.js').FoundBook} FoundBook
 */

/**
 * The books that were found, each with the places where the words stand.
 * @param {FoundBook[]} books
 * @param {Found} found
 */
export function foundList(books, { words, total, areMore, leftOutWords, index, books: told }) {
  return [
    leftOutWords.length > 0 && h('p', { class: 'notice' },
      `Eight words are looked for at once, so ${list(leftOutWords)} ${leftOutWords.length === 1 ? 'was' : 'were'} left out.`),
    notSearched(index),
    (areMore || total > told.length) && h('p', { class: 'notice' },
      `These are the best ${told.length} of ${areMore ? 'more than ' : ''}${count(total, 'book')}: add a word to find fewer.`),
    h('ul', { class: 'shelf found' }, books.map((book) => entry(book, words))),
  ];
}

/**
 * What could not be looked into.
 * @param {Found['index']} index
 */
export function notSearched({ versions, notIndexed, partly }) {
  const unread = partly.filter((each) => each.unread);
  const cut = partly.filter((each) => !each.unread);
  return [
    notIndexed > 0 && h('p', { class: 'notice' },
      `${notIndexed} of ${count(versions, 'version')} ${notIndexed === 1 ? 'is' : 'are'} not indexed yet: what is in ${notIndexed === 1 ? 'it' : 'them'} cannot be found for now. Search again in a minute.`),
    unread.length > 0 && h('p', { class: 'notice' },
      `${count(unread.length, 'version')} could not be read, so what is in ${unread.length === 1 ? 'it' : 'them'} is not found: ${list(unread.map(named))}.`),
    cut.length > 0 && h('p', { class: 'notice' },
      `Of ${count(cut.length, 'version')} not every text is searched, because there are too many or they are too long: ${list(cut.map(named))}.`),
  ];
}

/** @param {{book: string, version: number}} version */
function named({ book, version }) {
  return `version ${version} of ${book}`;
}

/**
 * @param {FoundBook} book
 * @param {string[]} words
 */
function entry({ book, partnership, templateTitle, period, version, state, cells, said, more }, words) {
  return h('li', {},
    h('a', { class: 'shelf-name', href: link('books', book) }, marked(`${partnership}, ${templateTitle}, ${period}`, words)),
    h('p', { class: 'soft' }, state && [stateTag(state), ' '], version ? `Version ${version}` : 'No version yet', '.'),
    (cells.length > 0 || said.length > 0) && h('ul', { class: 'hits' },
      cells.map((cell) => h('li', {},
        h('a', { href: link('books', book, cell.version) }, `${cell.sheet}!${cell.cell}`),
        cell.heading && h('span', { class: 'soft' }, ` ${cell.heading}`),
        h('p', {}, marked(cell.words, words)))),
      said.map((act) => h('li', {},
        h('a', { href: act.version === null ? link('books', book) : link('books', book, act.version) }, marked(actInWords(act), words)),
        h('span', { class: 'soft' }, ` ${onWhen(act.at)}`),
        act.words && h('p', {}, marked(act.words, words))))),
    more > 0 && h('p', { class: 'soft' }, `And ${count(more, 'more place')} in this book.`));
}
