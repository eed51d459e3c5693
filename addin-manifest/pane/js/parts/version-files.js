// @ts-check
import { api } from '../api.js';
import { button, h } from '../dom.js';
import { link } from '../router.js';
import { receiptFileName, returnFileName, versionFileName } from '../version-file.js';

/**
 * What can be taken away of a version: the workbook, its receipt, and its entries in a newer template version.
 * @param {import('../shapes.js').Version} version
 * @param {import('../shapes.js').Book} book
 * @param {import('../shapes.js').RegisteredTemplate[]} templates each in its newest version
 * @param {() => void} check
 */
export function versionFiles({ number, templateVersion }, { id, template, offers }, templates, check) {
  const newest = templates.find((each) => each.id === template);
  const isOld = newest !== undefined && newest.version !== templateVersion;
  return h('div', {},
    isOld && h('p', { class: 'notice' },
      `It was made with version ${templateVersion} of its template, and ${newest.version} is the newest. `,
      h('a', { href: link('books', id, number, 'moved') }, 'Move to the newest template version')),
    h('p', { class: 'entry-links' },
      button({ class: 'plain' }, check, 'Check it again now'),
      h('a', { href: api.versionFile(id, number), download: versionFileName(id, number) }, 'Download the workbook'),
      h('a', { href: api.receiptFile(id, number), download: receiptFileName(id, number) }, 'Download the receipt')),
    offers.includes('return') && returnLinks((form) => api.returnFile(id, number, form), `${id}.v${number}`),
    h('p', { class: 'soft' }, 'The receipt is signed; ', h('code', {}, 'safersheets verify --receipt FILE'),
      ' says whether it was changed and whether the version is still there as it says.'));
}

/**
 * The return to the funder in both its forms.
 * @param {(form: 'docx' | 'xlsx') => string} address
 * @param {string} name of what it is the return of
 */
export function returnLinks(address, name) {
  return h('p', { class: 'entry-links' }, 'Return to the funder: ',
    h('a', { href: address('docx'), download: returnFileName(name, 'docx') }, 'Word document'), ' ',
    h('a', { href: address('xlsx'), download: returnFileName(name, 'xlsx') }, 'Excel workbook'));
}
