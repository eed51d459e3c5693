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
  const { answer, port, hasFile, name } = app.workspace;
  const title = 'Fix all safe';
  if (!answer || !hasFile) {
    return noWorkbookView(app, title, answer
      ? `The page was reloaded, so choose ${name} again to have it put right.`
      : 'Formulas are put back and numbers converted in the workbook you choose.');
  }
  const inExcel = port.home === 'excel';
  const fixes = new Map(answer.findings.flatMap((finding) => finding.fixes).map((fix) => [`${fix.sheet}!${fix.cell}`, fix]));
  const patches = [...fixes.values()];
  return {
    title,
    body: h('div', {}, h('h1', {}, title), patches.length === 0
      ? h('p', { class: 'lead' }, 'There is nothing that can be put right without you.')
      : [
        h('p', { class: 'lead' }, `${count(patches.length, 'cell')} can be put right for certain.`),
        patchReview(app, patches, inExcel ? `Write ${count(patches.length, 'cell')} into the workbook`
          : 'Download the corrected workbook'),
      ]),
  };
}
