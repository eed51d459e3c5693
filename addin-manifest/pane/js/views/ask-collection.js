// @ts-check
import { api } from '../api.js';
import { bookList } from '../book-list.js';
import { collections, namesIn } from '../collections.js';
import { button, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field, LONGEST_NAME, nameField, select, textArea, textInput } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { notForRole } from '../parts/no-access.js';
import { may, partnershipsWhere } from '../rights.js';
import { go, link } from '../router.js';
import { rememberName } from '../who.js';

const LONGEST_NOTES = 2000;
const LONGEST_LIST = 10_000;

/**
 * Asks partnerships for one template for one period by one day.
 * @returns {import('../router.js').View}
 */
export function askCollectionView() {
  const body = h('div', { class: 'collecting' },
    h('p', { class: 'back' }, h('a', { href: '#/collections' }, 'All collections')),
    h('h1', {}, 'Ask for returns'),
    h('p', { class: 'lead' }, 'Each partnership you name sees what you ask for and by when. You see what it gives you, and nothing else of it.'),
    may('collect') ? loading('templates', () => Promise.all([api.templates(), bookList.counts()]), ([templates, counts]) => form(templates, counts.partnerships.map(({ of }) => of)))
      : notForRole('Asking for returns is for analysts and administrators.'));
  return { title: 'Ask for returns', body };
}

/**
 * @param {import('../shapes.js').RegisteredTemplate[]} templates
 * @param {string[]} partnerships that there are books of
 */
function form(templates, partnerships) {
  const asked = fields(templates);
  const name = nameField('Those who are asked see it.');
  const outcome = h('div');
  const box = h('form', { novalidate: true, class: 'submit' }, outcome,
    asked.name.box, asked.body.box, asked.template.box, asked.period.box, asked.due.box, asked.partnerships.box,
    known(partnerships, asked.partnerships.control), asked.shared.box, asked.notes.box, name.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Ask for the returns')));
  const send = attempt({
    outcome,
    required: [[asked.name, 'Say what the collection is called'], [asked.body, 'Say who asks'], [asked.template, 'Choose a template'],
      [asked.period, 'Say for which period'], [asked.due, 'Choose the last day'], [asked.partnerships, 'Name one partnership at least'],
      [name, 'Enter your name']],
    send: async () => {
      rememberName(name.control.value.trim());
      const made = await collections.ask(values(asked), name.control.value.trim());
      go(link('collections', String(made.id)));
    },
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return box;
}

/** @param {import('../shapes.js').RegisteredTemplate[]} templates */
function fields(templates) {
  return {
    name: field('What it is called', 'For example: Quarter 1 returns.', textInput('', LONGEST_NAME)),
    body: whoAsks(),
    template: field('Template', 'Each partnership fills this one in.', select([['', 'Choose a template'],
      ...templates.map((each) => /** @type {[string, string]} */ ([each.id, each.title]))], '')),
    period: field('Period', 'As the books are called, for example 2019-20 Q1.', textInput('', LONGEST_NAME)),
    due: field('Due', 'The last day for giving a return.', h('input', { type: 'date' })),
    partnerships: field('Partnerships', 'One to a line, in the order of your panel, as their workbooks name them.', textArea('', LONGEST_LIST)),
    shared: field('Who sees what', '', select([['no', 'You alone see what each partnership gives'],
      ['yes', 'Partnerships see each other’s returns once you have accepted them']], 'no')),
    notes: field('Notes', 'What else they have to know. You may leave it empty.', textArea('', LONGEST_NOTES)),
  };
}

/** A body one may ask for; any may be named where nobody signs in. */
function whoAsks() {
  const bodies = partnershipsWhere('collect');
  const hint = 'The county, funder or panel that asks.';
  return bodies ? field('For', hint, select(bodies.map((one) => [one, one]), bodies[0] ?? '')) : field('For', hint, textInput('', LONGEST_NAME));
}

/** @param {ReturnType<typeof fields>} asked */
function values(asked) {
  const of = (/** @type {import('../parts/field.js').Field} */ one) => one.control.value.trim();
  return {
    name: of(asked.name),
    body: of(asked.body),
    template: of(asked.template),
    period: of(asked.period),
    due: of(asked.due),
    partnerships: namesIn(asked.partnerships.control.value),
    shared: of(asked.shared) === 'yes',
    notes: of(asked.notes),
    leastVersion: null,
    from: null,
    to: null,
  };
}

/**
 * A way to put in every partnership that has books here.
 * @param {string[]} partnerships
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} into
 */
function known(partnerships, into) {
  const names = [...partnerships].sort((one, other) => one.localeCompare(other));
  return names.length > 1 && h('p', {}, button({ class: 'link' }, () => {
    into.value = namesIn(`${into.value}\n${names.join('\n')}`).join('\n');
    into.focus();
  }, 'Add every partnership that you see books of'));
}
