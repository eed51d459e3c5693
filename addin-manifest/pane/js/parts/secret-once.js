// @ts-check
import { button, h, newId } from '../dom.js';
import { announce } from './status.js';

/**
 * Something that is shown now and never again, with a way to take it along.
 * @param {string} heading
 * @param {string} what "the link"
 * @param {string} secret
 * @param {string} use what to do with it
 */
export function secretOnce(heading, what, secret, use) {
  const id = newId('secret');
  const value = h('input', { type: 'text', id, readonly: true, value: secret, class: 'cells', autocomplete: 'off', spellcheck: 'false' });
  value.addEventListener('focus', () => value.select());
  const copy = button({ class: 'main' }, async () => {
    value.select();
    try {
      await navigator.clipboard.writeText(secret);
      announce('Copied.');
      copy.textContent = 'Copied';
    } catch {
      announce('It is selected. Copy it with Ctrl+C.');
      value.focus();
    }
  }, `Copy ${what}`);
  return h('div', { class: 'kept secret', tabindex: '-1' },
    h('p', {}, h('strong', {}, heading)),
    h('label', { for: id }, `Copy ${what} now: it is not shown again`),
    h('div', { class: 'secret-row' }, value, copy),
    h('p', {}, use));
}
