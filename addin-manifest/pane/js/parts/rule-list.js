// @ts-check
import { h } from '../dom.js';
import { SEVERITIES } from '../findings.js';
import { count, day } from '../words.js';
import { tag } from './tag.js';

/** @typedef {import('../template-care.js').Rule} Rule */

/**
 * What a template's rules check, the heaviest first, each with why it is there.
 * @param {Rule[]} rules
 */
export function ruleList(rules) {
  return rules.length === 0
    ? h('p', { class: 'empty' }, 'It has no rules of its own. Entries are still checked against what each cell may hold.')
    : SEVERITIES.map(({ severity, label, many, asks }) => {
      const these = rules.filter((rule) => rule.severity === severity);
      return these.length > 0 && h('details', { class: 'fold' },
        h('summary', {}, these.length === 1 ? label : many.replace(/^./, (first) => first.toUpperCase()),
          h('span', { class: 'soft' }, ` ${count(these.length, 'rule')}. ${asks}.`)),
        h('ul', { class: 'rules' }, these.map(line)));
    });
}

/** @param {Rule} rule */
function line({ severity, about, message, fix, example, why, from }) {
  const isTrial = from !== null && new Date(from) > new Date();
  return h('li', {},
    h('p', { class: 'rule-what' }, tag(severity), ' ', h('strong', {}, withPlaces(message))),
    h('p', {}, withPlaces(fix), example && ` For example: ${example}`),
    why && h('p', {}, h('span', { class: 'soft' }, 'Why: '), why),
    h('p', { class: 'soft' }, `About ${about}. `,
      from === null ? 'It has always counted.' : isTrial ? `On trial: until ${day(from)} it shows as a note.` : `It counts since ${day(from)}.`));
}

/**
 * A message with what it says of a cell standing where the finding says it.
 * @param {string} text with places such as {Total}; one that is worked out has nothing to show before
 */
function withPlaces(text) {
  return text.split(/\{([^}]*)\}/).map((part, i) => (i % 2 === 0 ? part
    : part.startsWith('=') ? '…' : h('em', { class: 'place-in-words' }, part)));
}
