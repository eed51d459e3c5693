// @ts-check
import { h } from '../dom.js';
import { progress } from '../parts/progress.js';

/**
 * While a workbook is being sent and checked.
 * @param {string} name
 * @param {() => void} cancel
 * @returns {import('../router.js').View & {sent: (share: number) => void}}
 */
export function checkingView(name, cancel) {
  const title = `Checking ${name}`;
  const bar = progress(title, cancel, 'checking');
  bar.step('Reading the workbook…');
  return {
    title: 'Checking',
    body: h('div', { class: 'checking' }, h('h1', { id: 'checking' }, title), bar.box),
    sent: (share) => bar.sent(share, 'Going through every cell and rule…'),
  };
}
