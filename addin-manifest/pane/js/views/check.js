// @ts-check
import { h } from '../dom.js';
import { inWords } from '../findings.js';
import { starting } from '../parts/chooser.js';
import { notForRole } from '../parts/no-access.js';
import { problemOf } from '../parts/problem-box.js';
import { way } from '../parts/way.js';
import { may } from '../rights.js';

/**
 * Where a workbook is chosen and checked.
 * @param {import('../app.js').App} app
 * @param {import('../problem.js').Problem | null} [problem] why the last one could not be checked
 * @returns {import('../router.js').View}
 */
export function checkView(app, problem = null) {
  if (!may('check')) {
    return {
      title: 'Check a workbook',
      body: h('div', {}, h('h1', {}, 'Check a workbook'), notForRole('Your roles do not include checking workbooks.')),
    };
  }
  const box = problem && problemOf(problem);
  const { answer, name } = app.workspace;
  const body = h('div', {},
    box,
    h('h1', {}, 'Check a workbook'),
    h('p', { class: 'lead' },
      'See cell by cell what is wrong and how to put it right. Nothing is kept until you submit it.'),
    answer && h('p', { class: 'carry-on' }, 'You have checked ', h('a', { href: '#/findings' }, name),
      `: ${inWords(answer.summary)}.`),
    h('div', { class: 'home-ways' }, starting(app), h('ul', { class: 'ways' },
      way('#/many', 'Many files at once', 'Several workbooks or a whole folder: checked, or submitted each to its book.'),
      way('#/templates', 'Start from a template', 'Risk matrix, crime performance, funding and more: fill it in Excel as you always have.'),
      way('#/books', 'Find a version', 'Every workbook that was submitted: who, when, and which one counts.'),
      way('#/tour', 'New here?', 'Five minutes with Charnwood’s figures for the first quarter of 2019/20.'))));
  return {
    title: problem ? 'Error: Check a workbook' : 'Check a workbook',
    body,
    focus: () => box || body.querySelector('h1'),
  };
}
