// @ts-check
import { h } from '../dom.js';
import { moment, when } from '../words.js';

/**
 * A moment: today on the screen is "today", on paper no day is.
 * @param {string} instant
 * @param {string} [before] such as "on", said before a date
 */
export function momentOf(instant, before = '') {
  const now = when(instant);
  const date = [before, moment(instant)].filter(Boolean).join(' ');
  return h('time', { datetime: instant }, now.startsWith('today')
    ? [h('span', { class: 'on-screen' }, now), h('span', { class: 'on-paper' }, date)] : date);
}
