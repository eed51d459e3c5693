// @ts-check
import { listed } from '../cells.js';
import { h } from '../dom.js';
import { grouped } from '../groups.js';

/**
 * The cells that were not written, under why.
 * @param {import('../ports/port.js').Skip[]} skipped
 */
export function skippedList(skipped) {
  return skipped.length > 0 && h('ul', { class: 'skipped' },
    grouped(skipped, ({ sheet, why }) => JSON.stringify([sheet, why])).map(([, all]) =>
      h('li', {}, h('span', { class: 'cells' }, `${all[0].sheet} ${listed(all.map(({ cell }) => cell))}`), ': ', all[0].why)));
}
