// @ts-check
import { json } from './api.js';
import { request } from './request.js';

/**
 * The calls for figures that come from public files.
 *
 * @typedef {import('./shapes.js').Patch} Patch
 * @typedef {import('./shapes.js').Proposals} Proposals
 */

/**
 * What imports say of a workbook's figures.
 * @param {Blob} body an .xlsx, or a snapshot of one
 * @returns {Promise<Proposals>}
 */
export const proposed = (body) =>
  json('/api/imports/proposals', { method: 'POST', body, headers: { 'Content-Type': body.type } });

/**
 * The workbook with some of the proposed figures written, and recalculated.
 * @param {Blob} workbook
 * @param {Patch[]} chosen
 * @returns {Promise<Blob>}
 */
export async function written(workbook, chosen) {
  const form = new FormData();
  form.set('workbook', workbook, 'workbook.xlsx');
  form.set('cells', JSON.stringify(chosen.map(({ sheet, cell }) => ({ sheet, cell }))));
  return (await request('/api/imports/proposals/written', { method: 'POST', body: form })).body;
}
