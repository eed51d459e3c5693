// @ts-check
import { isApart } from '../beside.js';
import { button, fill, focusOn, h } from '../dom.js';
import { hand, handOver } from '../handing.js';
import { asProblem } from '../problem.js';
import { request } from '../request.js';
import { problemOf } from './problem-box.js';
import { progress } from './progress.js';
import { announce } from './status.js';

/**
 * Buttons for files that the service makes when they are asked for, which takes a while: it is said that they are being
 * made, and it can be stopped.
 * @param {{label: string, path: string, name: string}[]} files
 */
export function madeFiles(files) {
  const outcome = h('div');
  let isBusy = false;
  const make = async (/** @type {{label: string, path: string, name: string}} */ file) => {
    if (isBusy) {
      return;
    }
    isBusy = true;
    const stop = new AbortController();
    const bar = progress(`Making ${file.name}`, () => stop.abort());
    fill(outcome, bar.box);
    bar.step('Reading the returns…');
    try {
      const where = isApart() ? await handOver(file.path)
        : await hand(file.name, (await request(file.path, { signal: stop.signal })).body);
      const said = `${file.name} ${where}.`;
      fill(outcome, h('p', { class: 'soft' }, said));
      announce(said);
    } catch (error) {
      const problem = asProblem(error);
      const box = problem.kind === 'cancelled' ? h('p', { class: 'notice', tabindex: '-1' }, 'Cancelled.')
        : problemOf(problem, () => make(file));
      fill(outcome, box);
      focusOn(box);
    }
    isBusy = false;
  };
  return h('div', { class: 'made-files' },
    h('p', { class: 'ways-on' }, files.map((file, at) =>
      [button({ class: at === 0 ? 'main' : 'plain' }, () => make(file), file.label), ' '])),
    outcome);
}
