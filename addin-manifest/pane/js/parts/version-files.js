// @ts-check
import { api } from '../api.js';
import { button, h } from '../dom.js';
import { link } from '../router.js';
import { receiptFileName, versionFileName } from '../version-file.js';

/**
 * What can be taken away of a version: the workbook, its receipt, and its entries in a newer template version.
 * @param {import('../shapes.js').Version} version
 * @param {import('../shapes.js').Book} book
 * @param {import('../shapes.js').RegisteredTemplate[]} templates each in its newest version
 * @param {() => void} check
 */
export function versionFiles({ number, templateVersion }, { id, template }, templates, check) {
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
    h('p', { class: 'soft' }, 'The receipt is signed; ', h('code', {}, 'safersheets verify --receipt FILE'),
      ' says whether it was changed and whether the version is still there as it says.'));
}
