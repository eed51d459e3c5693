// @ts-check
import { h, newId } from '../dom.js';
import { ROLES } from '../roles.js';

/**
 * Which roles somebody has.
 * @param {string[]} held so far
 */
export function rolesField(held) {
  const boxes = Object.entries(ROLES).map(([role, does]) => {
    const input = h('input', { type: 'checkbox', id: newId('role'), value: role, checked: held.includes(role) });
    return { input, box: h('div', { class: 'radio' }, input,
      h('label', { for: input.id }, role, ' ', h('span', { class: 'soft' }, does))) };
  });
  return {
    box: h('fieldset', {}, h('legend', {}, 'Roles'), boxes.map(({ box }) => box)),
    chosen: () => boxes.filter(({ input }) => input.checked).map(({ input }) => input.value),
  };
}
