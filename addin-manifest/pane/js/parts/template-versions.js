// @ts-check
import { h } from '../dom.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { templateCare } from '../template-care.js';
import { rememberName } from '../who.js';
import { onWhen } from '../words.js';
import { field, nameField, textArea } from './field.js';
import { inPlaceForm } from './in-place-form.js';
import { offered } from './offered.js';
import { announce } from './status.js';

/**
 * @typedef {import('../template-care.js').Description} Description
 * @typedef {import('../template-care.js').KnownVersion} KnownVersion
 */

const LONGEST_REASON = 500;

/**
 * Every version of a template: when it came and by whom, and what ended it.
 * @param {Description} told
 * @param {() => void} again
 */
export function versionsOf(told, again) {
  return [
    h('h2', {}, 'Its versions'),
    h('ol', { class: 'timeline' }, told.versions.map((known) => line(told, known, again))),
    may('register-template') && h('p', {}, h('a', { href: '#/templates/register' }, 'Register the next version')),
  ];
}

/**
 * @param {Description} told
 * @param {KnownVersion} known
 * @param {() => void} again
 */
function line(told, known, again) {
  const { version, registeredAt, registeredBy, retirement } = known;
  const isShown = version === told.version;
  return h('li', { class: retirement ? '' : 'counting' },
    h('h3', {}, isShown ? `Version ${version}` : h('a', { href: link('templates', told.id, version) }, `Version ${version}`),
      isShown && h('span', { class: 'soft' }, ' shown here')),
    h('p', {}, `Registered ${onWhen(registeredAt)} by ${registeredBy}.`),
    retirement
      ? h('p', {}, `Retired ${onWhen(retirement.at)} by ${retirement.by}${retirement.reason ? `: ${retirement.reason}` : '.'}`)
      : [h('p', { class: 'soft' }, 'Workbooks made from it are taken.'),
        may('retire-template') && offered(`Retire version ${version}…`, (cancel) => retireForm(told, version, again, cancel))]);
}

/**
 * @param {Description} told
 * @param {string} version
 * @param {() => void} again
 * @param {() => void} cancel
 */
function retireForm({ id, versions }, version, again, cancel) {
  const isLast = versions.filter(({ retirement }) => !retirement).length === 1;
  const why = field('Why is it retired?', 'It is kept in the record, and shown here.', textArea('', LONGEST_REASON));
  const name = nameField('It is kept in the record.');
  const box = inPlaceForm({
    label: `Retire version ${version}`,
    questions: [
      h('p', {}, 'Workbooks made from it are no longer taken. What was submitted stays as it is. This cannot be undone.'),
      isLast && h('p', { class: 'notice' }, 'It is the only version left: until you register another, nobody can start from this template.'),
      why.box, name.box,
    ],
    required: [[why, 'Say in a sentence why it is retired'], [name, 'Enter your name']],
    send: async () => {
      rememberName(name.control.value.trim());
      await templateCare.retire(id, version, why.control.value.trim(), name.control.value.trim());
      announce(`Version ${version} is retired.`);
      again();
    },
    cancel,
  });
  return { box, first: why.control };
}
