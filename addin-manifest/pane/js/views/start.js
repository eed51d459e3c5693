// @ts-check
import { api } from '../api.js';
import { fill, focusOn, h } from '../dom.js';
import { attempt } from '../parts/attempt.js';
import { field, LONGEST_NAME, select, textInput } from '../parts/field.js';
import { loading } from '../parts/loading.js';
import { notForRole } from '../parts/no-access.js';
import { may } from '../rights.js';
import { link } from '../router.js';

/**
 * Starts a book: its template, its partnership and its period; then hands out the template's workbook.
 * @param {import('../session.js').Session} session
 * @param {URLSearchParams} asked the template, the partnership and the period, where somebody was sent here for a book
 * @returns {import('../router.js').View}
 */
export function startView(session, asked) {
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: '#/' }, 'Home')),
    h('h1', {}, 'Start a book'),
    may('open-book')
      ? [h('p', { class: 'lead' }, 'A book is one partnership’s workbook for one period. Its versions are kept in it as you submit them.'),
        loading('templates', api.templates, (templates) => form(session, templates.filter(({ retired }) => !retired), asked))]
      : notForRole('Starting a book is for officers and analysts of a partnership.'));
  return { title: 'Start a book', body };
}

/**
 * @param {import('../session.js').Session} session
 * @param {import('../shapes.js').RegisteredTemplate[]} templates
 * @param {URLSearchParams} asked
 */
function form({ me }, templates, asked) {
  const of = (/** @type {string} */ name) => asked.get(name) ?? '';
  const offered = (/** @type {string[]} */ all, /** @type {string} */ one) => (all.includes(one) ? one : all[0] ?? '');
  const theirs = me.memberships.map(({ partnership }) => partnership).filter((each) => may('open-book', each));
  const template = field('Template', '', select(templates.map(({ id, title }) => [id, title]), offered(templates.map(({ id }) => id), of('template'))));
  const partnership = field('Partnership', theirs.length > 0 ? '' : 'As your workbooks have it, for example Charnwood.',
    theirs.length > 0 ? select(theirs.map((each) => [each, each]), offered(theirs, of('partnership'))) : textInput(of('partnership'), LONGEST_NAME));
  const period = field('Period', 'A year such as 2026-27, or a quarter such as 2026-27 Q1.', textInput(of('period'), LONGEST_NAME));
  const outcome = h('div');
  const box = h('form', { novalidate: true, class: 'submit' }, outcome, template.box, partnership.box, period.box,
    h('p', {}, h('button', { type: 'submit', class: 'main' }, 'Start this book')));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt({
      outcome,
      required: [[template, 'Choose a template'], [partnership, 'Enter the partnership’s name'],
        [period, 'Enter the period, for example 2026-27 Q1']],
      send: async () => {
        const wanted = {
          partnership: partnership.control.value.trim(), template: template.control.value, period: period.control.value.trim(),
        };
        const done = started(await api.startBook(wanted), wanted);
        fill(box, done);
        focusOn(done.querySelector('h2'));
      },
    })();
  });
  return box;
}

/**
 * @param {import('../shapes.js').Book} book
 * @param {{partnership: string, template: string, period: string}} wanted
 */
function started(book, { partnership, template, period }) {
  return h('div', { class: 'kept' },
    h('h2', {}, book.head ? 'This book is there already' : 'The book is started'),
    h('p', {}, `Fill in the template’s workbook: enter ${partnership} as its partnership and ${period} as its period. Then check it here and submit it.`),
    h('p', {}, h('a', { class: 'button main', href: api.templateFile(template), download: `${template}.xlsx` }, 'Download the workbook'), ' ',
      h('a', { class: 'button', href: link('books', book.id) }, 'Open the book')));
}
