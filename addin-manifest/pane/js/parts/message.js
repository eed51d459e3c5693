// @ts-check
import { button, h, newId } from '../dom.js';
import { announce } from './status.js';

/**
 * A message that folds open, ready to be copied into an e-mail.
 * @param {string} to whom it goes to, such as "the officers of Charnwood"
 * @param {{subject: string, text: string}} message
 */
export function messageTo(to, { subject, text }) {
  const whole = `${subject}\n\n${text}`;
  const id = newId('message');
  const area = h('textarea', { id, readonly: true, rows: '10', class: 'message-text' });
  area.value = whole;
  const copy = button({ class: 'plain' }, async () => {
    try {
      await navigator.clipboard.writeText(whole);
      copy.textContent = `Copied for ${to}`;
      announce('Copied.');
    } catch {
      area.focus();
      area.select();
      announce('It is selected. Copy it with Ctrl+C.');
    }
  }, `Copy for ${to}`);
  return h('details', {}, h('summary', {}, `To ${to}`),
    h('label', { for: id }, `Message to ${to}`), area, h('p', {}, copy));
}
