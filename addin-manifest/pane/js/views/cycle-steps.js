// @ts-check
import { api } from '../api.js';
import { cycle } from '../cycle.js';
import { ruleWords } from '../cycle-rules.js';
import { button, fill, focusOn, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field, LONGEST_NAME, nameField, textInput } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { announce } from '../parts/status.js';
import { newStep, stepFields } from '../parts/step-fields.js';
import { may, partnershipsWhere } from '../rights.js';
import { go, linkAsking } from '../router.js';
import { rememberName } from '../who.js';
import { day } from '../words.js';

/**
 * @typedef {import('../shapes.js').CycleStep} CycleStep
 * @typedef {import('../shapes.js').RegisteredTemplate} RegisteredTemplate
 * @typedef {import('../shapes.js').CycleSteps & {etag: string}} Shown
 */

/**
 * The steps of a partnership's cycle: looked at by its members, changed by analysts and administrators.
 * @param {URLSearchParams} query
 * @returns {import('../router.js').View}
 */
export function cycleStepsView(query) {
  const known = partnershipsWhere('see-cycle');
  const partnership = query.get('partnership') ?? (known?.length === 1 ? known[0] : '');
  const title = partnership ? `The year’s cycle of ${partnership}` : 'The year’s cycle';
  const body = h('div', { class: 'cycle' },
    h('p', { class: 'back' }, h('a', { href: linkAsking('#/cycle', { partnership }) }, 'What is due')),
    h('h1', {}, title),
    partnership ? loading('the cycle', () => Promise.all([cycle.steps(partnership), templatesFor(partnership)]), ([shown, templates]) =>
      (may('set-cycle', partnership) ? form(shown, templates) : listed(shown))) : whose(known));
  return { title, body };
}

/** What a step can be about; only whoever changes a cycle needs it. @param {string} partnership */
async function templatesFor(partnership) {
  return may('set-cycle', partnership) && may('read-templates') ? api.templates() : [];
}

/** @param {string[] | null} known null where nobody signs in */
function whose(known) {
  if (known) {
    return h('ul', { class: 'bullets' }, known.map((name) => h('li', {}, h('a', { href: linkAsking('#/cycle/steps', { partnership: name }) }, name))));
  }
  const partnership = field('Partnership', 'As your workbooks have it, for example Charnwood.', textInput('', LONGEST_NAME));
  const outcome = h('div');
  const box = h('form', { novalidate: true, class: 'submit' }, outcome, partnership.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Show its cycle')));
  const send = attempt({
    outcome, required: [[partnership, 'Enter the partnership’s name']],
    send: async () => go(linkAsking('#/cycle/steps', { partnership: partnership.control.value.trim() })),
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return box;
}

/** @param {Shown} shown */
function said({ own, by, at, partnership }) {
  return own
    ? h('p', { class: 'soft' }, `${by} kept it on ${day(at ?? '')}. What was kept before stays in the record.`)
    : h('p', { class: 'notice' }, `This is the usual cycle. Nothing is due from ${partnership} until one is kept: change what is different, and keep it.`);
}

/** @param {Shown} shown */
function listed(shown) {
  return [said(shown), h('ul', { class: 'due-list' }, shown.steps.map((step) => h('li', {}, h('strong', {}, step.title),
    h('p', {}, ruleWords(step), step.owner && h('span', { class: 'soft' }, `, ${step.owner}`)))))];
}

/**
 * @param {Shown} shown
 * @param {RegisteredTemplate[]} templates
 */
function form(shown, templates) {
  const outcome = h('div');
  const steps = shown.steps.map((step) => stepFields(step, templates));
  const list = h('div', { class: 'cycle-steps' });
  const heading = h('h2', {}, 'Steps');
  const draw = () => fill(list, steps.map((each) => h('details', { class: 'fold' }, each.summary, each.box, h('p', {},
    button({ class: 'link' }, () => remove(each), 'Remove this step')))));
  const remove = (/** @type {typeof steps[number]} */ each) => {
    steps.splice(steps.indexOf(each), 1);
    draw();
    announce('The step is removed. Nothing is kept yet.');
    focusOn(heading);
  };
  draw();
  const from = field('From', 'What was due before this day is not counted as late.', h('input', { type: 'date' }));
  from.control.value = shown.from ?? new Date().toISOString().slice(0, 10);
  const who = nameField('It is kept with the cycle.');
  const box = h('form', { novalidate: true, class: 'submit cycle-form' }, said(shown), outcome, from.box, heading, list,
    h('p', {}, button({}, () => {
      steps.push(newStep(templates));
      draw();
      const added = list.lastElementChild;
      if (added instanceof HTMLDetailsElement) {
        added.open = true;
        focusOn(added.querySelector('input'));
      }
    }, 'Add a step')), who.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, shown.own ? 'Keep the changed cycle' : 'Keep this cycle')));
  const send = () => attempt({
    outcome,
    required: [[from, 'Say from which day'], ...steps.flatMap((each) => each.required()), [who, 'Enter your name']],
    send: async () => {
      rememberName(who.control.value.trim());
      const ids = /** @type {string[]} */ ([]);
      const all = steps.map((each) => {
        const step = each.step(ids);
        ids.push(step.id);
        return step;
      });
      await cycle.say(shown, shown.partnership, from.control.value, all, who.control.value.trim());
      announce('The cycle is kept.');
      go(linkAsking('#/cycle', { partnership: shown.partnership }));
    },
  })();
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelectorAll('details').forEach((fold, at) => {
      fold.open ||= steps[at].required().some(([asked]) => asked.control.value.trim() === '');
    });
    send();
  });
  return box;
}
