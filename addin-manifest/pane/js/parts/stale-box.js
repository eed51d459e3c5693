// @ts-check
import { button, h } from '../dom.js';
import { problemOf } from './problem-box.js';

/**
 * Why nothing was decided or signed; where the reconciliation was changed in between, with the way to how it stands now.
 * @param {() => void} reload
 * @returns {NonNullable<import('./attempt.js').Attempt['refused']>}
 */
export function orStale(reload) {
  return (problem, again) => {
    const box = problemOf(problem, again);
    if (problem.kind === 'stale-reconciliation') {
      box.append(h('p', {}, button({}, reload, 'Show it as it stands now')));
    }
    return box;
  };
}
