// @ts-check
import { collections } from '../collections.js';
import { button, h, newId } from '../dom.js';
import { count } from '../words.js';
import { loading } from './loading.js';
import { announce } from './status.js';

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
        messages.map(message)])));
}

/** @param {import('../collections.js').Reminder} reminder */
function message({ partnership, subject, text }) {
  const whole = `${subject}\n\n${text}`;
  const id = newId('message');
  const area = h('textarea', { id, readonly: true, rows: '10', class: 'message-text' });
  area.value = whole;
  const copy = button({ class: 'plain' }, async () => {
    try {
      await navigator.clipboard.writeText(whole);
      copy.textContent = `Copied for ${partnership}`;
      announce('Copied.');
    } catch {
      area.focus();
      area.select();
      announce('It is selected. Copy it with Ctrl+C.');
    }
  }, `Copy for ${partnership}`);
  return h('details', {}, h('summary', {}, `To ${partnership}`),
    h('label', { for: id }, `Message to ${partnership}`), area, h('p', {}, copy));
}
