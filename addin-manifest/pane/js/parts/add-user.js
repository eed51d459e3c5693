// @ts-check
import { accounts } from '../accounts.js';
import { button, fill, focusOn, h } from '../dom.js';
import { ROLES } from '../roles.js';
import { field, LONGEST_NAME, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { secretOnce } from './secret-once.js';

/**
 * Where somebody is added, who then gets a link that signs them in once.
 * @param {string} partnership the one to propose
 * @param {HTMLElement} made where the link is shown
 * @param {() => void} again
 */
export function addUser(partnership, made, again) {
  const box = h('div', { class: 'account-part' });
  const offer = () => {
    const open = button({ class: 'main' }, () => ask(), 'Add somebody…');
    fill(box, open);
    return open;
  };
  const ask = () => {
    const name = field('Name', 'As others are to see it, for example: Officer, Charnwood.', textInput('', LONGEST_NAME));
    const where = field('Partnership', 'As its books have it.', textInput(partnership, LONGEST_NAME));
    const roles = rolesField();
    fill(made);
    fill(box, inPlaceForm({
      label: 'Add',
      questions: [name.box, where.box, roles.box],
      required: [[name, 'Enter a name'], [where, 'Enter a partnership']],
      send: async () => {
        const added = name.control.value.trim();
        const { link } = await accounts.addUser({
          name: added, partnership: where.control.value.trim(), roles: roles.chosen(),
        });
        offer();
        again();
        const secret = secretOnce(`${added} can sign in`, 'the link', link,
          'Give it to them and to nobody else: it signs in once, and asks for a password.');
        fill(made, secret);
        focusOn(secret);
      },
      cancel: () => offer().focus(),
    }));
    name.control.focus();
  };
  offer();
  return box;
}

function rolesField() {
  const boxes = Object.entries(ROLES).map(([role, does]) => {
    const input = h('input', { type: 'checkbox', id: `role-${role}`, value: role });
    return { input, box: h('div', { class: 'radio' }, input, h('label', { for: input.id }, role, ' ', h('span', { class: 'soft' }, does))) };
  });
  return {
    box: h('fieldset', {}, h('legend', {}, 'Roles'), boxes.map(({ box }) => box)),
    chosen: () => boxes.filter(({ input }) => input.checked).map(({ input }) => input.value),
  };
}
