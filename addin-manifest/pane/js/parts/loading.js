// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { whyNotShown } from './no-access.js';

/**
 * A place on the page that fills itself: it says that it is loading when that takes a moment, and offers another try
 * when it fails.
 * @template T
 * @param {string} what "books"
 * @param {() => Promise<T>} load
 * @param {(value: T, again: () => Promise<void>) => import('../dom.js').Child} show given also a way to load it all
 *   again in place
 */
export function loading(what, load, show) {
  const box = h('div');
  const again = async () => {
    box.setAttribute('aria-busy', 'true');
    try {
      fill(box, show(await load(), again));
    } catch (error) {
      const problem = whyNotShown(asProblem(error), start);
      fill(box, problem);
      focusOn(problem);
    }
    box.removeAttribute('aria-busy');
  };
  const start = () => {
    fill(box, h('p', { class: 'loading' }, `Loading ${what}…`));
    again();
  };
  start();
  return box;
}
