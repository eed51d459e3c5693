// @ts-check
import { fill, focusOn, h, newId } from '../dom.js';

/**
 * A dialog above the page. When it closes, the focus is where it was.
 * @param {string} heading
 * @param {...import('../dom.js').Child} children
 */
export function over(heading, ...children) {
  const id = newId('over');
  const title = h('h2', { id }, heading);
  const dialog = h('dialog', { class: 'over', 'aria-labelledby': id }, title, ...children);
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  dialog.addEventListener('close', () => {
    fill(dialog);
    dialog.remove();
    focusOn(before instanceof HTMLElement && before.isConnected ? before : null);
  });
  return dialog;
}
