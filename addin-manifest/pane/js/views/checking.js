// @ts-check
import { button, fill, h } from '../dom.js';
import { announce } from '../parts/status.js';

/**
 * While a workbook is being sent and checked.
 * @param {string} name
 * @param {() => void} cancel
 * @returns {import('../router.js').View & {sent: (share: number) => void}}
 */
export function checkingView(name, cancel) {
  const bar = h('progress', { max: '1', 'aria-labelledby': 'checking' });
  const step = h('p', { class: 'soft' }, 'Reading the workbook…');
  const body = h('div', { class: 'checking' },
    h('h1', { id: 'checking' }, `Checking ${name}`),
    bar,
    step,
    button({}, cancel, 'Cancel'));
  announce(`Checking ${name}.`);
  return {
    title: 'Checking',
    body,
    sent: (share) => {
      if (share < 1) {
        bar.value = share;
        fill(step, `Sending: ${Math.floor(share * 100)}%`);
      } else {
        bar.removeAttribute('value');
        fill(step, 'Going through every cell and rule…');
      }
    },
  };
}
