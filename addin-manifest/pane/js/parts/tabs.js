// @ts-check
import { fill, h, newId } from '../dom.js';

/**
 * One of several things at a time, chosen with the mouse or the arrow keys.
 * @param {string} name of the whole
 * @param {{title: string, show: () => import('../dom.js').Child}[]} tabs each made when it is first wanted
 */
export function tabs(name, tabs) {
  const panel = h('div', { role: 'tabpanel', id: newId('panel'), tabindex: 0 });
  const buttons = tabs.map(({ title }) => h('button', {
    type: 'button', role: 'tab', id: newId('tab'), 'aria-controls': panel.id,
  }, title));
  const choose = (/** @type {number} */ chosen) => {
    buttons.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', buttons[chosen].id);
    fill(panel, tabs[chosen].show());
  };
  buttons.forEach((tab, at) => {
    tab.addEventListener('click', () => choose(at));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      const next = key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : step && (at + step + tabs.length) % tabs.length;
      if (next !== undefined) {
        choose(next);
        buttons[next].focus();
      }
    });
  });
  choose(0);
  return h('div', { class: 'tabs' }, h('div', { role: 'tablist', 'aria-label': name, class: 'tab-list' }, buttons), panel);
}
