// @ts-check
import { fill, focusOn, h } from '../dom.js';
import { figures } from '../figures.js';
import { may } from '../rights.js';
import { rememberName } from '../who.js';
import { day } from '../words.js';
import { attempt } from './attempt.js';
import { field, LONGEST_NAME, nameField, select, textInput } from './field.js';
import { loading } from './loading.js';
import { announce } from './status.js';

/**
 * @typedef {import('../shapes.js').KeptImport} KeptImport
 * @typedef {import('../shapes.js').ImportName} ImportName
 */

const LOOKUPS = ['area-lookup', 'family-group'];

/**
 * What names in files of this kind mean: what was said, and a way to say more. The next import heeds it.
 * @param {KeptImport} one
 */
export function namesOf(one) {
  if (LOOKUPS.includes(one.kind)) {
    return '';
  }
  return h('section', { 'aria-labelledby': 'names' }, h('h2', { id: 'names' }, 'Names'),
    h('p', {}, 'Where a file calls an area or a type otherwise than you do, say so once. The next import counts it under your name.'),
    loading('the names', () => figures.names(one.partnership), ({ names }, again) => {
      const said = names.filter(({ kind }) => kind === one.kind);
      return [said.length > 0 && listed(said), may('name-areas', one.partnership) && form(one, again)];
    }));
}

/** @param {ImportName[]} names */
function listed(names) {
  return h('ul', { class: 'bullets' }, names.map(({ name, means, from, by, at }) => h('li', {},
    h('strong', {}, name), means ? [' means ', h('strong', {}, means)] : ' stands for itself', ` from ${day(from)}`,
    h('span', { class: 'soft under' }, `${by}, ${day(at)}`))));
}

/**
 * @param {KeptImport} one
 * @param {() => Promise<void>} again
 */
function form(one, again) {
  const outcome = h('div');
  const what = field('Name of', '', select([['area', 'An area'], ['type', 'A type']], one.totals.length > 0 ? 'type' : 'area'));
  const name = field('As the file has it', '', textInput('', 200));
  const known = h('datalist', { id: `types-of-${one.id}` },
    [...new Set(one.totals.map(({ type }) => type))].map((type) => h('option', { value: type })));
  name.control.setAttribute('list', known.id);
  const means = field('Counts as', 'Leave it empty where it stands for itself again.', textInput('', 200));
  const from = field('From', 'For periods that begin on this day or later.', h('input', { type: 'date' }));
  const who = nameField('It is kept with what you say.');
  who.control.maxLength = LONGEST_NAME;
  const asked = h('form', { novalidate: true, class: 'submit' }, outcome, what.box, name.box, known, means.box, from.box, who.box,
    h('p', {}, h('button', { type: 'submit' }, 'Remember this name')));
  const send = attempt({
    outcome,
    required: [[name, 'Enter the name as the file has it'], [from, 'Say from when'], [who, 'Enter your name']],
    send: async () => {
      rememberName(who.control.value.trim());
      const { kind, partnership } = one;
      await figures.say({
        partnership, kind, what: what.control.value, name: name.control.value.trim(), means: means.control.value.trim(),
        from: from.control.value,
      }, who.control.value.trim());
      const place = asked.closest('section');
      await again();
      announce('It is remembered.');
      focusOn(place?.querySelector('h2') ?? null);
      fill(outcome);
    },
  });
  asked.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return h('details', { class: 'fold' }, h('summary', {}, 'Say what a name means'), asked);
}
