// @ts-check
import { h } from '../dom.js';
import { inWords } from '../findings.js';
import { starting } from '../parts/chooser.js';
import { notForRole } from '../parts/no-access.js';
import { verbsInExcel } from '../parts/verbs-in-excel.js';
import { way } from '../parts/way.js';
import { may } from '../rights.js';

/**
 * Where one starts.
 * @param {import('../app.js').App} app
 * @returns {import('../router.js').View}
 */
export function homeView(app) {
  const body = h('div', { class: 'home' },
    h('h1', {}, 'Home'),
    may('check') || may('read') ? ofWork(app) : withoutData());
  return { title: 'Home', body };
}

/** @param {import('../app.js').App} app */
function ofWork(app) {
  const { workspace } = app;
  return [
    workspace.port.home === 'excel' ? verbsInExcel(app) : may('check') && starting(app),
    workspace.answer && h('p', { class: 'carry-on' }, 'You have checked ',
      h('a', { href: '#/findings' }, workspace.name), `: ${inWords(workspace.answer.summary)}.`),
    h('ul', { class: 'ways' },
      may('check') && way('#/check', 'Check a workbook', 'See cell by cell what is wrong and how to put it right.'),
      may('read-templates') && way('#/templates', 'Start from a template', 'Fill it in Excel as you always have.'),
      way('#/tour', 'New here?', 'Five minutes with Charnwood’s figures for the first quarter of 2019/20.')),
  ];
}

/** For whoever has no role with data, such as an administrator. */
function withoutData() {
  return may('keep-users')
    ? h('ul', { class: 'ways' }, way('#/users', 'Look after the users', 'Who can sign in, and what they do in which partnership.'))
    : notForRole('You have no role yet. Ask whoever looks after the users here.');
}
