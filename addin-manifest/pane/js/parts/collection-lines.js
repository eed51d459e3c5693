// @ts-check
import { collections, isOpen, STATES } from '../collections.js';
import { button, fill, h } from '../dom.js';
import { link } from '../router.js';
import { rememberName } from '../who.js';
import { count, day, number } from '../words.js';
import { field, nameField, select, textArea } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { lineTags } from './state-bar.js';

/**
 * @typedef {import('../collections.js').Collection} Collection
 * @typedef {import('../collections.js').CollectionLine} CollectionLine
 * @typedef {(now: Collection, done: string) => void} Done
 */

const LONGEST_REASON = 1000;

/**
 * Every partnership that one sees, filtered, with what can be done about its return.
 * @param {Collection} collection
 * @param {Done} done
 */
export function collectionLines(collection, done) {
  const lines = collection.partnerships;
  const body = h('tbody');
  const shown = h('p', { class: 'count-line', role: 'status' });
  const filter = field('Show', '', select(choices(lines), ''));
  const draw = () => {
    const wanted = filter.control.value;
    const some = lines.filter((line) => !wanted || line.state === wanted || (wanted === 'late' && line.late)
      || (wanted === 'missing' && isOpen(line)));
    fill(body, some.map((line) => row(collection, line, done)));
    fill(shown, `${number(some.length)} of ${count(lines.length, 'partnership')}`);
  };
  filter.control.addEventListener('change', draw);
  draw();
  return h('div', {},
    lines.length > 1 && h('div', { class: 'table-filters' }, filter.box),
    lines.length > 1 && shown,
    h('table', { class: 'collection-lines' },
      h('caption', { class: 'unseen' }, 'The partnerships in the order of the panel'),
      h('thead', {}, h('tr', {}, ['Partnership', 'State', 'Given', 'To do'].map((name) => h('th', { scope: 'col' }, name)))),
      body));
}

/** @param {CollectionLine[]} lines @returns {[string, string][]} */
function choices(lines) {
  const of = (/** @type {(line: CollectionLine) => boolean} */ test) => lines.filter(test).length;
  /** @type {[string, string, number][]} */
  const all = [['missing', 'Still to come', of(isOpen)], ['late', 'Late', of(({ late }) => late)],
    ...Object.entries(STATES).map(([state, words]) =>
      /** @type {[string, string, number]} */ ([state, words, of((line) => line.state === state)]))];
  return [['', `All (${number(lines.length)})`],
    ...all.filter(([, , many]) => many > 0).map(([value, words, many]) =>
      /** @type {[string, string]} */ ([value, `${words} (${number(many)})`]))];
}

/**
 * @param {Collection} collection
 * @param {CollectionLine} line
 * @param {Done} done
 */
function row(collection, line, done) {
  return h('tr', {},
    h('th', { scope: 'row' }, line.book && isOwn(collection, line)
      ? h('a', { href: link('books', line.book) }, line.partnership) : line.partnership),
    h('td', { 'data-label': 'State' }, lineTags(line), line.reason && h('span', { class: 'soft under' }, line.reason)),
    h('td', { 'data-label': 'Given' }, given(line)),
    h('td', { 'data-label': 'To do' }, acts(collection, line, done)));
}

/** Whether it is of whoever looks, so that the book is theirs to open. @param {Collection} collection @param {CollectionLine} line */
function isOwn({ may }, { partnership }) {
  return may.give.includes(partnership);
}

/** @param {CollectionLine} line */
function given({ version, given: all, daysLate, late }) {
  const last = all[all.length - 1];
  if (!last) {
    return late ? `Nothing, ${count(daysLate, 'day')} after the day` : 'Nothing yet';
  }
  const more = [
    version === null && 'sent back',
    version !== null && daysLate > 0 && `${count(daysLate, 'day')} after the day`,
    all.length > 1 && `given ${count(all.length, 'time')}`,
  ].filter(Boolean).join(', ');
  return [`Version ${last.version}, ${day(last.at)}`, h('span', { class: 'soft under' }, [last.by, more].filter(Boolean).join('; '))];
}

/**
 * @param {Collection} collection
 * @param {CollectionLine} line
 * @param {Done} done
 */
function acts({ id, may }, line, done) {
  const { partnership, version } = line;
  const place = h('div');
  const open = (/** @type {string} */ label, /** @type {() => HTMLElement} */ form) => button({ class: 'plain' }, () => {
    fill(place, form());
    /** @type {HTMLElement | null} */ (place.querySelector('textarea, input:not([type=hidden]), button'))?.focus();
  }, label, h('span', { class: 'unseen' }, ` ${partnership}`));
  const close = () => fill(place);
  /** @param {'returns' | 'acceptances' | 'exemptions'} what @param {string} label @param {string} asks empty for no reason @param {string} said */
  const form = (what, label, asks, said) => {
    const name = nameField('Others see it beside what you do.');
    const reason = field(asks || 'Reason', 'The partnership reads it.', textArea('', LONGEST_REASON));
    return inPlaceForm({
      label,
      questions: [asks && reason.box, name.box],
      required: [...(asks ? [/** @type {import('./attempt.js').Required} */ ([reason, 'Say in a sentence why'])] : []), [name, 'Enter your name']],
      send: async () => {
        const who = name.control.value.trim();
        const now = await collections.act(id, what, {
          partnership, reason: reason.control.value.trim(), ...(what === 'exemptions' || version === null ? {} : { version }),
        }, who);
        rememberName(who);
        done(now, said);
      },
      cancel: close,
    });
  };
  const isHeld = version !== null;
  const buttons = [
    may.judge && line.state === 'submitted' && open('Accept',
      () => form('acceptances', `Accept version ${version} of ${partnership}`, '', `The return of ${partnership} is accepted.`)),
    may.judge && isHeld && open('Send back…',
      () => form('returns', `Send version ${version} of ${partnership} back`, 'What is to be put right?', `The return of ${partnership} was sent back.`)),
    may.manage && isOpen(line) && open('Exempt…',
      () => form('exemptions', `Ask nothing of ${partnership}`, 'Why is nothing asked of it?', `${partnership} is exempt.`)),
  ].filter(Boolean);
  return buttons.length === 0 ? '–' : [h('p', { class: 'line-acts' }, buttons), place];
}
