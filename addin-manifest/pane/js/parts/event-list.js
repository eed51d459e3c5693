// @ts-check
import { h } from '../dom.js';
import { byWhom, inWords, said } from '../record.js';
import { momentOf } from './moment.js';

/**
 * Acts of the record, each with who, when and what they said.
 * @param {import('../record.js').RecordedEvent[]} events
 */
export function eventList(events) {
  return h('ol', { class: 'events' }, eventLines(events));
}

/** @param {import('../record.js').RecordedEvent[]} events */
export function eventLines(events) {
  return events.map((event) => {
    const words = said(event);
    return h('li', {},
      h('p', {}, h('strong', {}, byWhom(event)), ` ${inWords(event)} `,
        h('span', { class: 'soft' }, momentOf(event.at))),
      words && h('blockquote', {}, words));
  });
}
