// @ts-check
import { h } from '../dom.js';
import { patchReview } from '../parts/patch-review.js';
import { count } from '../words.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * Every fix that is certain, to be looked over before it is written into the workbook.
 * @param {import('../app.js').App} app
 * @returns {import('../router.js').View}
 */
export function fixesView(app) {
  const { answer, port } = app.workspace;
  const title = 'Fix all safe';
  if (!answer || port.home !== 'excel') {
    return noWorkbookView(app, title, 'Formulas are put back and numbers converted in a workbook that is open in Excel.');
  }
  const fixes = new Map(answer.findings.flatMap((finding) => finding.fixes).map((fix) => [`${fix.sheet}!${fix.cell}`, fix]));
  const patches = [...fixes.values()];
  return {
    title,
    body: h('div', {}, h('h1', {}, title), patches.length === 0
      ? h('p', { class: 'lead' }, 'There is nothing that can be put right without you.')
      : [
        h('p', { class: 'lead' }, `${count(patches.length, 'cell')} can be put right for certain.`),
        patchReview(app, patches, `Write ${count(patches.length, 'cell')} into the workbook`),
      ]),
  };
}
