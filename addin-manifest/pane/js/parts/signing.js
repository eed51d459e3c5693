// @ts-check
import { h } from '../dom.js';
import { reconciling } from '../reconciling.js';
import { rememberName } from '../who.js';
import { nameField } from './field.js';
import { inPlaceForm } from './in-place-form.js';

/**
 * Signing the statement: its preparer first, then somebody else.
 * @param {import('../reconciling.js').Reconciliation} one
 * @param {import('../views/reconciliation.js').Change} change
 */
export function signing(one, change) {
  const isDone = one.standing.state === 'signed' || one.newer !== null;
  const isSecond = one.standing.state === 'prepared';
  const name = nameField(isSecond ? 'Somebody else than who prepared it.' : 'As the one who prepared it.');
  return !isDone && h('section', { class: 'signing', 'aria-labelledby': 'sign' },
    h('h2', { id: 'sign' }, 'Sign the statement'),
    inPlaceForm({
      label: isSecond ? 'Approve' : 'Sign as preparer',
      questions: name.box,
      required: [[name, 'Enter your name']],
      send: () => {
        rememberName(name.control.value.trim());
        return change.show(reconciling.sign(one, name.control.value.trim()), 'Signed.');
      },
      refused: change.refused,
    }));
}
