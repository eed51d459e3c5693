// @ts-check
import { button, h } from '../dom.js';
import { may } from '../rights.js';
import { starting } from './chooser.js';

/** What the ribbon's other buttons do with the open workbook, in the ribbon's own order. */
const OTHERS = [
  { label: 'Recalculate', view: '#/recalculate', needs: 'check' },
  { label: 'Submit', view: '#/submit', needs: 'submit' },
  { label: 'Versions', view: '#/versions', needs: 'read' },
  { label: 'Reconcile', view: '#/reconcile', needs: 'reconcile' },
];

/**
 * What can be done with the workbook that is open in Excel; nothing once the bar above the views says so.
 * @param {import('../app.js').App} app
 */
export function verbsInExcel(app) {
  return !app.workspace.answer && h('section', { class: 'open-workbook', 'aria-label': 'The open workbook' },
    starting(app),
    h('ul', { class: 'verb-buttons' }, OTHERS.filter(({ needs }) => may(needs)).map(({ label, view }) =>
      h('li', {}, button({ class: 'plain' }, () => app.command(view), label)))));
}
