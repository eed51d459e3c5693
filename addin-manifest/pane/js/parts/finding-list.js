// @ts-check
import { button, h, newId } from '../dom.js';
import { keyOf } from '../findings.js';
import { count } from '../words.js';
import { findingCard } from './finding-card.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('./finding-card.js').Hands} Hands
 */

/** How many findings of one sheet are drawn before the rest is asked for, so that a long list answers at once. */
const FIRST_FINDINGS = 100;

/**
 * Findings under the name of their sheet.
 * @param {{sheet: string, findings: Finding[]}[]} sheets
 * @param {Hands} hands
 */
export function findingList(sheets, hands) {
  return sheets.map(({ sheet, findings }) => {
    const id = newId('sheet');
    const list = h('ul', { class: 'cards' },
      findings.slice(0, FIRST_FINDINGS).map((finding) => findingCard(finding, hands)));
    const rest = findings.slice(FIRST_FINDINGS);
    const more = button({ class: 'plain' }, () => {
      const cards = rest.map((finding) => findingCard(finding, hands));
      list.append(...cards);
      more.remove();
      cards[0].querySelector('button')?.focus();
    }, `Show ${count(rest.length, 'more finding')}`);
    return h('section', { class: 'sheet', 'aria-labelledby': id },
      h('h2', { id }, sheet || 'The whole workbook', ' ',
        h('span', { class: 'soft' }, count(findings.length, 'finding'))),
      list,
      rest.length > 0 && more);
  });
}

/**
 * Opens a finding's card.
 * @param {HTMLElement} root
 * @param {Finding} finding
 * @returns {HTMLElement | null} what the focus should go to
 */
export function showIn(root, finding) {
  const key = keyOf(finding);
  const card = [...root.querySelectorAll('.finding')].find((each) => each.getAttribute('data-finding') === key);
  const opener = /** @type {HTMLElement | null} */ (card?.querySelector('.finding-open') ?? card ?? null);
  if (opener?.getAttribute('aria-expanded') === 'false') {
    opener.click();
  }
  return opener;
}
