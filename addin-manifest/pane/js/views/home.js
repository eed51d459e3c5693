// @ts-check
import { h } from '../dom.js';
import { inWords } from '../findings.js';
import { home } from '../home.js';
import { lastVisit, visited } from '../last-visit.js';
import { starting } from '../parts/chooser.js';
import { dueAtHome } from '../parts/due-list.js';
import { happenedList } from '../parts/happened-list.js';
import { loading } from '../parts/loading.js';
import { myBooks } from '../parts/my-books.js';
import { notForRole } from '../parts/no-access.js';
import { searchBox } from '../parts/search-box.js';
import { verbsInExcel } from '../parts/verbs-in-excel.js';
import { waitingList } from '../parts/waiting-list.js';
import { way } from '../parts/way.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { lastViewed } from '../viewed.js';

/**
 * Where one starts: what waits, one's books, what happened, and how to begin.
 * @param {import('../app.js').App} app
 * @param {import('../session.js').Session} session
 * @returns {import('../router.js').View}
 */
export function homeView(app, session) {
  const body = h('div', { class: 'home' },
    h('h1', {}, 'Home'),
    may('check') || may('read') ? [onTop(app), ofBooks(session.me.id), begin(session.me.as === 'user')] : withoutData());
  return { title: 'Home', body };
}

/** @param {import('../app.js').App} app */
function onTop(app) {
  const { workspace } = app;
  const books = lastViewed();
  return [
    workspace.port.home === 'excel' ? verbsInExcel(app) : may('check') && starting(app),
    (workspace.answer || books.length > 0) && h('section', { class: 'carry-on', 'aria-label': 'Go on where you left off' },
      h('p', {}, h('strong', {}, 'Go on where you left off: '),
        workspace.answer && [h('a', { href: '#/findings' }, workspace.name), `, with ${inWords(workspace.answer.summary)}`],
        books.map(({ id, name }, at) => [at > 0 || workspace.answer ? '; ' : '', h('a', { href: link('books', id) }, name)]),
        '.')),
    may('read') && searchBox(''),
  ];
}

/** @param {string} account */
function ofBooks(account) {
  return may('read') && loading('what waits for you', () => Promise.all([home.mine(), home.happened()]), ([mine, happened]) => {
    const visit = lastVisit(account);
    visited(account, Math.max(mine.newestEvent, happened.events[0]?.number ?? 0));
    return h('div', { class: 'home-columns' },
      h('div', {}, waitingList(mine), may('see-cycle') && dueAtHome(), myBooks(mine)),
      happenedList(happened, visit));
  });
}

/** @param {boolean} hasUsers whether people sign in here */
function begin(hasUsers) {
  return h('section', { class: 'home-part', 'aria-labelledby': 'begin' },
    h('h2', { id: 'begin' }, 'Begin something'),
    h('ul', { class: 'ways in-row' },
      may('open-book') && way('#/start', 'Start a book from a template', 'Choose the template, whose it is and its period.'),
      may('check') && way('#/many', 'Check or submit many files', 'Several workbooks or a whole folder, with one table of results.'),
      may('read') && way('#/chain', 'From decision to outcome', 'What each priority, action and funding line leads to, and what hangs in the air.'),
      may('read') && way('#/reports', 'Check or fill a report', 'Hold the figures of a report against the workbooks, or fill them in.'),
      may('read-templates') && way('#/templates', 'Templates', 'Each is an ordinary workbook: fill it in Excel as you always have.'),
      may('see-cycle') && way('#/cycle', 'What is due', 'The whole year: what, when, by whom and how far it is.'),
      hasUsers && may('keep-users') && way('#/users', 'Look after the users', 'Who can sign in, and what they do in which partnership.'),
      way('#/tour', 'New here?', 'Five minutes with Charnwood’s figures for the first quarter of 2019/20.')));
}

/** For whoever has no role with data, such as an administrator. */
function withoutData() {
  return may('keep-users')
    ? h('ul', { class: 'ways' },
      may('see-cycle') && way('#/cycle', 'What is due', 'The whole year: what, when and by whom.'),
      way('#/users', 'Look after the users', 'Who can sign in, and what they do in which partnership.'))
    : notForRole('You have no role yet. Ask whoever looks after the users here.');
}
