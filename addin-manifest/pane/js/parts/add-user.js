// @ts-check
import { accounts } from '../accounts.js';
import { button, fill, focusOn, h } from '../dom.js';
import { field, LONGEST_NAME, select, textInput } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { rolesField } from './roles-field.js';
import { secretOnce } from './secret-once.js';

/**
 * Where somebody is added, who then gets a link that signs them in once.
 * @param {string[]} partnerships that one may add people to
 * @param {HTMLElement} made where the link is shown
 * @param {() => void} again
 */
export function addUser(partnerships, made, again) {
  const box = h('div', { class: 'account-part' });
  const offer = () => {
    const open = button({ class: 'main' }, () => ask(), 'Add somebody…');
    fill(box, open);
    return open;
  };
  const ask = () => {
    const name = field('Name', 'As others are to see it, for example: Officer, Charnwood.', textInput('', LONGEST_NAME));
    const where = field('Partnership', '', select(partnerships.map((each) => [each, each]), partnerships[0] ?? ''));
    const roles = rolesField([]);
    fill(made);
    fill(box, inPlaceForm({
      label: 'Add',
      questions: [name.box, where.box, roles.box],
      required: [[name, 'Enter a name']],
      send: async () => {
        const added = name.control.value.trim();
        const { link } = await accounts.addUser({
          name: added, partnership: where.control.value, roles: roles.chosen(),
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
