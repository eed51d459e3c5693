// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { problemOf } from './problem-box.js';

/**
 * A place on the page that fills itself: it says that it is loading when that takes a moment, and offers another try
 * when it fails.
 * @template T
 * @param {string} what "books"
 * @param {() => Promise<T>} load
 * @param {(value: T) => import('../dom.js').Child} show
 */
export function loading(what, load, show) {
  const box = h('div');
  const start = async () => {
    box.setAttribute('aria-busy', 'true');
    fill(box, h('p', { class: 'loading' }, `Loading ${what}…`));
    try {
      fill(box, show(await load()));
    } catch (error) {
      const problem = problemOf(asProblem(error), start);
      fill(box, problem);
      focusOn(problem);
    }
    box.removeAttribute('aria-busy');
  };
  start();
  return box;
}
