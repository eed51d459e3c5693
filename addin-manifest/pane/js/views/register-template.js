// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field, nameField } from '../parts/field.js';
import { notForRole } from '../parts/no-access.js';
import { problemOf } from '../parts/problem-box.js';
import { differences } from '../parts/template-differences.js';
import { whatIs } from '../parts/what-is.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { templateCare } from '../template-care.js';
import { accountName, rememberName } from '../who.js';
import { count } from '../words.js';

/**
 * @typedef {import('../template-care.js').Fault} Fault
 * @typedef {import('../template-care.js').Preview} Preview
 * @typedef {import('../problem.js').Problem} Problem
 */

const FAULTY = 'faulty-template';
const LOOKING = {
  what: 'Looking the template over', then: 'Trying every rule and every formula. That takes a few seconds…',
};
const REGISTERING = { what: 'Registering the template', then: 'Looking it over once more, and keeping it…' };

/**
 * Where a template comes in: it is looked over first, and every difference is shown.
 * @returns {import('../router.js').View}
 */
export function registerTemplateView() {
  const title = 'Register a template';
  if (!may('register-template')) {
    return { title, body: h('div', {}, h('h1', {}, title), notForRole('Registering a template is for analysts.')) };
  }
  const file = field('The template’s workbook', 'An .xlsx with its contract sheets. Nothing is kept until you say so below.',
    h('input', { type: 'file', accept: '.xlsx' }));
  const outcome = h('div');
  const found = h('div');
  // What was found is of the file that was looked over.
  file.control.addEventListener('change', () => fill(found));
  const form = h('form', { novalidate: true, class: 'submit' }, outcome, file.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Look it over')));
  const go = attempt({
    outcome,
    required: [[file, 'Choose the template’s workbook']],
    long: LOOKING,
    send: async (how) => {
      const workbook = /** @type {File} */ (file.control.files?.[0]);
      const preview = await templateCare.preview(workbook, how);
      fill(found, lookedOver(preview, workbook, (kept) => {
        form.hidden = true;
        fill(found, kept);
        focusOn(kept);
      }));
      focusOn(found.querySelector('h2'));
    },
    refused: whatIsWrong,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fill(found);
    go();
  });
  return {
    title,
    body: h('div', { class: 'template' },
      h('p', { class: 'back' }, h('a', { href: '#/templates' }, 'All templates')),
      h('h1', {}, title),
      h('p', { class: 'lead' }, 'A template is a workbook that says what it holds and what is checked. ',
        accountName() === null ? 'It is looked over, you see every difference, and it is registered at once.'
          : 'It is looked over, you see every difference, and a second person accepts it.'),
      h('p', { class: 'asking' }, whatIs('contract')), form, found),
  };
}

/**
 * @param {Preview} preview
 * @param {File} workbook
 * @param {(kept: HTMLElement) => void} done
 */
function lookedOver(preview, workbook, done) {
  const { id, title, version } = preview;
  return h('section', {},
    h('h2', {}, 'Nothing is wrong with it'),
    version === null
      ? h('p', { class: 'notice' }, `This very workbook is a version of ${title} already. There is nothing to register. `,
        h('a', { href: link('templates', id) }, `Look at ${title}`))
      : [h('p', {}, 'It would become ', h('strong', {}, `version ${version} of ${title}`), '.'),
        differences(preview), keeping(preview, workbook, done)]);
}

/**
 * @param {Preview} preview
 * @param {File} workbook
 * @param {(kept: HTMLElement) => void} done
 */
function keeping({ id, title, version }, workbook, done) {
  const isAlone = accountName() === null;
  const name = nameField('It is kept with the version.');
  const outcome = h('div');
  const form = h('form', { novalidate: true, class: 'submit' }, outcome, name.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, isAlone ? `Register it as version ${version}` : 'Propose it')));
  const go = attempt({
    outcome,
    required: [[name, 'Enter your name']],
    long: REGISTERING,
    send: async (how) => {
      rememberName(name.control.value.trim());
      const kept = await templateCare.register(workbook, name.control.value.trim(), how);
      done('proposal' in kept
        ? said('It waits for a second person', h('p', {}, `Another analyst or an approver accepts it or refuses it. `,
          h('a', { href: link('templates', kept.id, 'proposals', kept.proposal) }, 'Look at what you proposed')))
        : said(`Version ${kept.version} of ${title} is registered`, h('p', {}, 'Whoever downloads it now starts from this version. ',
          h('a', { href: link('templates', id) }, `Look at ${title}`))));
    },
    refused: whatIsWrong,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  return form;
}

/**
 * @param {string} heading
 * @param {HTMLElement} text
 */
function said(heading, text) {
  return h('div', { class: 'kept', tabindex: '-1' }, h('h2', {}, heading), text);
}

/**
 * The faults of a template one by one, each with its place and how to put it right.
 * @param {Problem} problem
 * @param {() => void} again
 */
export function whatIsWrong(problem, again) {
  const box = problemOf(problem, again);
  const faults = /** @type {Fault[]} */ (problem.facts.faults ?? []);
  if (problem.kind === FAULTY && faults.length > 0) {
    box.append(h('p', {}, count(faults.length, 'fault'), ':'), h('ul', { class: 'faults' }, faults.map(({ place, message, fix }) =>
      h('li', {}, h('strong', {}, place), ': ', message, ' ', fix))));
  }
  return box;
}
