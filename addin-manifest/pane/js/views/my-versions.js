// @ts-check
import { bookList } from '../book-list.js';
import { h } from '../dom.js';
import { loading } from '../parts/loading.js';
import { kindOf, myBook } from '../my-book.js';
import { bookView } from './book.js';
import { noWorkbookView } from './no-workbook.js';

/**
 * The versions of the book that the workbook in hand belongs to.
 * @param {import('../app.js').App} app
 * @returns {import('../router.js').View}
 */
export function myVersionsView(app) {
  const { answer, port } = app.workspace;
  const title = 'Versions';
  if (!answer) {
    return noWorkbookView(app, title, 'Choose a workbook to see the versions of its book and what changed between them.');
  }
  const body = h('div', { class: 'whole-view' }, loading('versions', () => bookList.all(kindOf(answer)), (books) => {
    const mine = myBook(answer, books);
    return mine ? bookView(mine.id, port.home === 'excel' && storyOfSelected()).body : [h('h1', {}, title), noBookYet()];
  }));
  return { title, body, focus: () => body };
}

function storyOfSelected() {
  return h('a', { class: 'button', href: '#/versions/cell' }, 'Story of the selected cell');
}

/** What to do about a workbook that was never submitted. */
export function noBookYet() {
  return [
    h('p', { class: 'lead' }, 'This workbook has no book yet. It gets one when you submit it.'),
    h('p', {}, h('a', { class: 'button main', href: '#/submit' }, 'Submit it to a book')),
  ];
}
