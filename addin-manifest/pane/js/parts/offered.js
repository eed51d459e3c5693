// @ts-check
import { button, fill, h } from '../dom.js';

/**
 * A button that a form takes the place of.
 * @param {string} words
 * @param {(cancel: () => void) => {box: HTMLElement, first: HTMLElement}} formOf
 */
export function offered(words, formOf) {
  const box = h('div');
  const offer = () => {
    const open = button({ class: 'link' }, () => {
      const form = formOf(() => offer().focus());
      fill(box, form.box);
      form.first.focus();
    }, words);
    fill(box, open);
    return open;
  };
  offer();
  return box;
}
