// @ts-check
import { api } from '../api.js';
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { fieldText } from '../surroundings.js';
import { bookView } from './book.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * The versions of the book that the workbook in hand belongs to.
 * @param {import('../app.js').App} app
 * @returns {import('../router.js').View}
 */
export function myVersionsView(app) {
  const { answer } = app.workspace;
  const title = 'Versions';
  if (!answer) {
    return noWorkbookView(app, title, 'Choose a workbook to see the versions of its book and what changed between them.');
  }
  const partnership = fieldText(answer.surroundings, 'Partnership');
  const period = fieldText(answer.surroundings, 'Period');
  const body = loading('versions', api.books, (books) => {
    const mine = books.find((book) => book.template === answer.template.id && book.partnership === partnership
      && book.period === period);
    return mine ? bookView(mine.id).body : [
      h('h1', {}, title),
      h('p', { class: 'lead' }, 'This workbook has no book yet. It gets one when you submit it.'),
      h('p', {}, h('a', { class: 'button main', href: '#/submit' }, 'Submit it to a book')),
    ];
  });
  return { title, body, focus: () => body };
}
