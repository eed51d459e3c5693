// @ts-check
import { button, fill, h, newId } from '../dom.js';
import { announce } from './status.js';

/**
 * Where a query is answered: a box that becomes the answer, with a way to change it.
 * @param {string} text the explanation so far; empty for none
 * @param {(text: string) => void} onSave
 */
export function explainBox(text, onSave) {
  const box = h('div', { class: 'explain' });
  const save = (/** @type {string} */ next) => {
    onSave(next);
    text = next;
    announce(next ? 'Explanation kept.' : 'Explanation removed.');
    if (next) {
      answered().focus();
    } else {
      asking();
    }
  };
  const asking = () => {
    const id = newId('explain');
    const hint = `${id}-hint`;
    const area = h('textarea', { id, rows: '3', 'aria-describedby': hint });
    area.value = text;
    fill(box,
      h('label', { for: id }, 'If the figure is right, say why'),
      h('p', { id: hint, class: 'soft' }, 'It goes into the note of the version when you submit the workbook.'),
      area,
      button({ class: 'plain' }, () => save(area.value.trim()), 'Keep this explanation'));
    return area;
  };
  const answered = () => {
    const change = button({ class: 'link' }, () => asking().focus(), 'Change the explanation');
    fill(box, h('p', { class: 'explained' }, h('strong', {}, 'You explained: '), text), change);
    return change;
  };
  if (text) {
    answered();
  } else {
    asking();
  }
  return box;
}
