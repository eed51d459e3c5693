// @ts-check
import { h } from '../dom.js';
import { GLOSSARY, termOf } from '../help/glossary.js';
import { GUIDES, guideOf } from '../help/guides.js';
import { topicOf, topics } from '../help/topics.js';
import { linked } from '../parts/linked.js';
import { way } from '../parts/way.js';
import { nowhereView } from './nowhere.js';

/** @typedef {import('../router.js').View} View */

const KEYS = [
  ['Tab, Shift and Tab', 'Go to the next or the one before of what can be pressed or filled in.'],
  ['Enter', 'Follows a link, presses a button, sends a form.'],
  ['Space', 'Presses a button, ticks a box, opens what is folded.'],
  ['Arrow keys', 'Choose among options, and scroll a table that is wider than the page once it has the focus.'],
  ['The first Tab on a page', 'Offers Skip to main content.'],
  ['Ctrl and P, on a Mac Cmd and P', 'Prints the list, the comparison or the statement without the page around it.'],
];

/**
 * Where help begins.
 * @returns {View}
 */
export function helpView() {
  const body = h('div', {},
    h('h1', {}, 'Help'),
    h('ul', { class: 'ways help-ways' },
      GUIDES.map(({ id, title, lead }) => way(`#/help/guides/${id}`, title, lead)),
      way('#/tour', 'New here?', 'Five minutes with a real report: Charnwood’s figures for the first quarter of 2019/20.'),
      way('#/help/glossary', 'What the words mean', `Book, version, query, break: ${GLOSSARY.length} words in plain English.`),
      way('#/help/keyboard', 'Keyboard', 'Everything works without a mouse.')),
    h('h2', {}, 'Help with a page'),
    h('ul', { class: 'help-topics' }, topics().map(({ id, title }) => h('li', {}, h('a', { href: `#/help/on/${id}` }, title)))));
  return { title: 'Help', body };
}

/**
 * @param {string} hash
 * @param {string} id
 * @returns {View}
 */
export function guideView(hash, id) {
  const guide = guideOf(id);
  return guide === null ? nowhereView(hash) : page(guide.title,
    h('p', { class: 'lead' }, guide.lead),
    h('ol', { class: 'steps' }, guide.steps.map(({ title, text }) => h('li', {}, h('h2', {}, title), h('p', {}, linked(text))))));
}

/**
 * @param {string} hash
 * @param {string} id
 * @returns {View}
 */
export function topicView(hash, id) {
  const topic = topicOf(id);
  return topic === null ? nowhereView(hash) : page(topic.title,
    topic.lines.map((line) => h('p', { class: 'help-line' }, linked(line))),
    topic.words.length > 0 && [h('h2', {}, 'Words on that page'), terms(topic.words.flatMap((word) => termOf(word) ?? []))]);
}

/**
 * Every word, with the one that was asked for in focus.
 * @param {string} hash
 * @param {string} [id]
 * @returns {View}
 */
export function glossaryView(hash, id) {
  if (id !== undefined && termOf(id) === null) {
    return nowhereView(hash);
  }
  const find = h('input', { type: 'search', id: 'find-word', autocomplete: 'off' });
  const list = terms(GLOSSARY);
  const none = h('p', { class: 'empty', role: 'status', hidden: true }, 'No word here has that in it.');
  find.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase();
    let left = 0;
    for (const entry of list.children) {
      const isWanted = (entry.textContent ?? '').toLowerCase().includes(wanted);
      entry.toggleAttribute('hidden', !isWanted);
      left += Number(isWanted);
    }
    none.hidden = left > 0;
  });
  const view = page('What the words mean',
    h('div', { class: 'field finder' }, h('label', { for: 'find-word' }, 'Find a word'), find), list, none);
  const entry = id === undefined ? null : /** @type {HTMLElement | null} */ (list.querySelector(`#word-${id}`));
  entry?.classList.add('wanted');
  // Once the view is on the page and at its top.
  requestAnimationFrame(() => entry?.scrollIntoView({ block: 'center' }));
  return { ...view, focus: () => entry };
}

/** @returns {View} */
export function keyboardView() {
  return page('Keyboard',
    h('p', { class: 'lead' }, 'Everything on this page works without a mouse.'),
    h('dl', { class: 'words' }, KEYS.map(([keys, text]) => h('div', {}, h('dt', {}, keys), h('dd', {}, text)))),
    h('p', {}, 'In Excel, F6 moves between the sheet and the pane; the buttons of the tab Review have key tips: press Alt, then R.'));
}

/** @param {import('../help/glossary.js').Term[]} some */
function terms(some) {
  return h('dl', { class: 'words' }, some.map(({ id, word, text }) =>
    h('div', { id: `word-${id}`, tabindex: '-1' }, h('dt', {}, word), h('dd', {}, h('p', {}, linked(text))))));
}

/**
 * @param {string} title
 * @param {...import('../dom.js').Child} children
 * @returns {View}
 */
function page(title, ...children) {
  return {
    title,
    body: h('div', { class: 'help' }, h('p', { class: 'back' }, h('a', { href: '#/help' }, 'Help')), h('h1', {}, title), ...children),
  };
}
