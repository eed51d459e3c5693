// @ts-check
import { h } from '../dom.js';
import { way } from '../parts/way.js';
import { may } from '../rights.js';

/**
 * What an address shows that leads to no view: where one can go from here.
 * @param {string} hash
 * @returns {import('../router.js').View}
 */
export function nowhereView(hash) {
  return {
    title: 'No such page',
    body: h('div', {},
      h('h1', {}, 'There is no such page'),
      h('p', { class: 'lead' }, 'The address ', h('code', {}, shortened(hash)), ' leads nowhere on this service. '
        + 'It may have been cut off on its way to you, or be of a later version.'),
      h('ul', { class: 'ways' },
        way('#/', 'Home', 'What waits for you, and your books.'),
        may('check') && way('#/check', 'Check a workbook', 'See cell by cell what is wrong.'),
        may('read') && way('#/books', 'Books', 'Every workbook that was submitted.'),
        way('#/help', 'Help', 'How this service works, and what its words mean.'))),
  };
}

/** @param {string} hash */
function shortened(hash) {
  return hash.length > 80 ? `${hash.slice(0, 80)}…` : hash;
}
