// @ts-check
import { api } from '../api.js';
import { button, h } from '../dom.js';
import { link } from '../router.js';
import { packFileName, receiptFileName, returnFileName, versionFileName } from '../version-file.js';

/** What a version can be written as on one page, in words. */
const PACKS = /** @type {const} */ ([
  ['priorities', 'The priorities for the board, on one page: '],
  ['period-pack', 'The period for scrutiny, on one page: '],
]);

/**
 * What can be taken away of a version: the workbook, its receipt, and its entries in a newer template version.
 * @param {import('../shapes.js').Version} version
 * @param {import('../shapes.js').Book} book
 * @param {import('../shapes.js').RegisteredTemplate[]} templates each in its newest version
 * @param {() => void} check
 */
export function versionFiles({ number, state, templateVersion }, { id, template, offers }, templates, check) {
  const newest = templates.find((each) => each.id === template);
  const isOld = newest !== undefined && newest.version !== templateVersion;
  return h('div', {},
    isOld && h('p', { class: 'notice' },
      `It was made with version ${templateVersion} of its template, and ${newest.version} is the newest. `,
      h('a', { href: link('books', id, number, 'moved') }, 'Move to the newest template version')),
    h('p', { class: 'entry-links' },
      button({ class: 'plain' }, check, 'Check it again now'),
      h('a', { href: link('books', id, number, 'report') }, 'Check a report against it'),
      h('a', { href: api.versionFile(id, number), download: versionFileName(id, number) }, 'Download the workbook'),
      h('a', { href: api.receiptFile(id, number), download: receiptFileName(id, number) }, 'Download the receipt')),
    offers.includes('return') && returnLinks((form) => api.returnFile(id, number, form), `${id}.v${number}`),
    PACKS.filter(([pack]) => offers.includes(pack)).map(([, words]) => packLinks(words, id, number, state)),
    h('p', { class: 'soft' }, 'The receipt is signed; ', h('code', {}, 'safersheets verify --receipt FILE'),
      ' says whether it was changed and whether the version is still there as it says.'));
}

/**
 * The return to the funder in each of its forms.
 * @param {(form: 'docx' | 'pdf' | 'xlsx') => string} address
 * @param {string} name of what it is the return of
 */
export function returnLinks(address, name) {
  return h('p', { class: 'entry-links' }, 'Return to the funder: ',
    h('a', { href: address('docx'), download: returnFileName(name, 'docx') }, 'Word document'), ' ',
    h('a', { href: address('pdf'), download: returnFileName(name, 'pdf') }, 'PDF'), ' ',
    h('a', { href: address('xlsx'), download: returnFileName(name, 'xlsx') }, 'Excel workbook'));
}

/**
 * The one page of a version: of a draft there is none, and it is said when there will be one.
 * @param {string} words
 * @param {string} book its id
 * @param {number} number
 * @param {string} state
 */
function packLinks(words, book, number, state) {
  if (state === 'draft' || state === 'submitted' || state === 'returned') {
    return h('p', { class: 'soft' }, words, 'once this version is approved.');
  }
  if (state === 'withdrawn') {
    return null;
  }
  return h('p', { class: 'entry-links' }, words,
    h('a', { href: api.packFile(book, number, 'docx'), download: packFileName(book, number, 'docx') }, 'Word document'), ' ',
    h('a', { href: api.packFile(book, number, 'pdf'), download: packFileName(book, number, 'pdf') }, 'PDF'));
}
