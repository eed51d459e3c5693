// @ts-check
import { button, h } from '../dom.js';
import { attempt } from './attempt.js';

/**
 * A question or two, asked where the answer is needed.
 * @param {object} form
 * @param {string} form.label what its button says
 * @param {import('../dom.js').Child} form.questions
 * @param {import('./attempt.js').Required[]} form.required
 * @param {() => Promise<unknown>} form.send
 * @param {() => void} [form.cancel]
 * @param {string} [form.cancelLabel]
 * @param {import('./attempt.js').Attempt['refused']} [form.refused]
 */
export function inPlaceForm({ label, questions, required, send, cancel, cancelLabel = 'Cancel', refused }) {
  const outcome = h('div');
  const box = h('form', { novalidate: true, class: 'in-place' },
    outcome,
    questions,
    h('p', { class: 'in-place-buttons' },
      h('button', { type: 'submit' }, label),
      cancel && button({ class: 'link' }, cancel, cancelLabel)));
  const go = attempt({ outcome, required, send, refused });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  return box;
}
