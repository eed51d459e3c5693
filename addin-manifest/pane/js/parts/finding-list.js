// @ts-check
import { button, h, newId } from '../dom.js';
import { keyOf, saidTogether, together } from '../findings.js';
import { count } from '../words.js';
import { findingCard } from './finding-card.js';
import { tag } from './tag.js';

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
    const list = h('ul', { class: 'cards' }, cardsOf(findings.slice(0, FIRST_FINDINGS), hands));
    const rest = findings.slice(FIRST_FINDINGS);
    const more = button({ class: 'plain' }, () => {
      const cards = cardsOf(rest, hands);
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
 * @param {Finding[]} findings
 * @param {Hands} hands
 */
function cardsOf(findings, hands) {
  return together(findings).map((alikes) =>
    (alikes.length === 1 ? findingCard(alikes[0], hands) : cardOfSeveral(alikes, hands)));
}

/**
 * One card for findings that say the same, with a line for each that opens as a card of its own would.
 * @param {Finding[]} alikes
 * @param {Hands} hands
 */
function cardOfSeveral(alikes, hands) {
  const [{ severity }] = alikes;
  return h('li', { class: `finding finding-${severity} finding-several` },
    h('p', { class: 'finding-top' }, tag(severity)),
    h('h3', {}, saidTogether(alikes)),
    h('ul', { class: 'finding-lines' }, alikes.map((finding) => findingCard(finding, hands, 'h4'))));
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
