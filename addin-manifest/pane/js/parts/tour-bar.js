// @ts-check
import { button, h } from '../dom.js';
import { STEPS } from '../tour-steps.js';

/**
 * What to try in the present view, while somebody takes the tour.
 * @param {string} path the present view
 * @param {() => void} end
 */
export function tourBar(path, end) {
  const at = STEPS.findIndex((step) => step.path === path);
  if (at < 1) {
    return null;
  }
  const next = STEPS[at + 1];
  return h('aside', { class: 'tour-bar', 'aria-label': 'Tour' },
    h('p', {}, h('strong', {}, `Step ${at + 1} of ${STEPS.length}. `), STEPS[at].doThis),
    h('p', { class: 'tour-links' },
      next && h('a', { href: `#/${next.path}` }, `Next: ${next.title.toLowerCase()}`),
      button({ class: 'link' }, end, 'End the tour')));
}
