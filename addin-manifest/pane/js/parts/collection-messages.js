// @ts-check
import { collections } from '../collections.js';
import { h, newId } from '../dom.js';
import { count } from '../words.js';
import { loading } from './loading.js';
import { messageTo } from './message.js';

/**
 * A message to each partnership whose return is missing, ready to be copied into an e-mail.
 * @param {number} id the collection's
 */
export function collectionMessages(id) {
  const heading = newId('messages');
  return h('section', { 'aria-labelledby': heading, class: 'messages' },
    h('h2', { id: heading }, 'Reminders'),
    loading('the messages', () => collections.reminders(id), ({ messages }) => (messages.length === 0
      ? h('p', {}, 'Nobody has to be reminded: every return is here, or nothing is asked.')
      : [h('p', {}, `${count(messages.length, 'partnership')} still ${messages.length === 1 ? 'has' : 'have'} to give a return. `
          + 'The messages hold no figure and no name of a person.'),
        messages.map((each) => messageTo(each.partnership, each))])));
}
