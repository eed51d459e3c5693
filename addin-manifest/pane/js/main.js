// @ts-check
import { api } from './api.js';
import { focusOn } from './dom.js';
import { inWords } from './findings.js';
import { announce } from './parts/status.js';
import { takeDrops } from './parts/chooser.js';
import { tourBar } from './parts/tour-bar.js';
import { workbookBar } from './parts/workbook-bar.js';
import { filePort } from './ports/file-port.js';
import { asProblem } from './problem.js';
import { go, isView, match, viewPath } from './router.js';
import { show, watchConnection } from './shell.js';
import { BOOK } from './tour-steps.js';
import { versionFileName } from './version-file.js';
import { agreedView } from './views/agreed.js';
import { bookView } from './views/book.js';
import { booksView } from './views/books.js';
import { checkingView } from './views/checking.js';
import { compareView } from './views/compare.js';
import { findingsView } from './views/findings.js';
import { homeView } from './views/home.js';
import { recalculateView } from './views/recalculate.js';
import { scorersView } from './views/scorers.js';
import { storyView } from './views/story.js';
import { submitView } from './views/submit.js';
import { templatesView } from './views/templates.js';
import { tourView } from './views/tour.js';
import { versionView } from './views/version.js';
import { Workspace } from './workspace.js';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('./router.js').View} View
 */

const workspace = new Workspace(filePort());

/** @type {App} */
const app = {
  workspace,
  check: (file) => check(file.name, async () => file),
  checkKept: (name, path) => check(name, async (signal) => new File([await api.file(path, signal)], name)),
  takeTour: () => {
    app.checkKept(versionFileName(BOOK, 1), api.versionFile(BOOK, 1));
    touring = true;
  },
  letGo: () => {
    touring = false;
    workspace.letGo();
    leaveFor('#/');
  },
};

/** @type {import('./router.js').Route[]} */
const ROUTES = [
  { path: '', section: 'check', view: () => homeView(app) },
  { path: 'findings', section: 'check', view: () => findingsView(app) },
  { path: 'recalculate', section: 'check', view: () => recalculateView(app) },
  { path: 'submit', section: 'check', view: () => submitView(app) },
  { path: 'books', section: 'books', view: () => booksView() },
  { path: 'books/:book', section: 'books', view: ({ book }) => bookView(book) },
  { path: 'books/:book/scorers', section: 'books', view: ({ book }) => scorersView(book) },
  { path: 'books/:book/agreed/:number', section: 'books', view: ({ book, number }) => agreedView(book, Number(number)) },
  { path: 'books/:book/:number', section: 'books', view: ({ book, number }) => versionView(app, book, Number(number)) },
  {
    path: 'books/:book/compare/:from/:to',
    section: 'books',
    view: ({ book, from, to }) => compareView(book, Number(from), Number(to)),
  },
  {
    path: 'books/:book/cell/:table/:key/:column',
    section: 'books',
    view: ({ book, table, key, column }) => storyView(book, { table, key, column }),
  },
  {
    path: 'books/:book/field/:column',
    section: 'books',
    view: ({ book, column }) => storyView(book, { table: null, key: null, column }),
  },
  { path: 'templates', section: 'templates', view: () => templatesView() },
  { path: 'tour', section: 'tour', view: () => tourView(app) },
];

/** @type {AbortController | null} */
let checking = null;
let touring = false;

/**
 * @param {string} name
 * @param {(signal: AbortSignal) => Promise<File>} file
 */
async function check(name, file) {
  stopChecking();
  touring = false;
  const mine = new AbortController();
  checking = mine;
  const view = checkingView(name, () => mine.abort());
  let putBack = () => {};
  draw(view, 'check');
  try {
    putBack = await workspace.port.choose(await file(mine.signal));
    const body = await workspace.port.readForCheck();
    const answer = await api.check(body, { signal: mine.signal, onSent: view.sent });
    checking = null;
    workspace.checked(answer);
    announce(`Checked ${name}: ${inWords(answer.summary)}.`);
    leaveFor('#/findings');
  } catch (error) {
    putBack();
    if (checking === mine) {
      checking = null;
      notChecked(asProblem(error));
    }
  }
}

/** Somebody who goes elsewhere meanwhile is not pulled back. */
function stopChecking() {
  const going = checking;
  checking = null;
  going?.abort();
}

/** @param {import('./problem.js').Problem} problem */
function notChecked(problem) {
  if (problem.kind === 'cancelled') {
    announce('Cancelled.');
    showAddress();
  } else {
    draw(homeView(app, problem), 'check');
  }
}

/**
 * Goes to a view, also when the address already says so.
 * @param {string} hash
 */
function leaveFor(hash) {
  if (location.hash === hash || (hash === '#/' && location.hash === '')) {
    showAddress();
  } else {
    go(hash);
  }
}

function showAddress() {
  stopChecking();
  const { route, params } = match(location.hash, ROUTES);
  draw(route.view(params), route.section);
}

/**
 * @param {View} view
 * @param {string} section
 */
function draw(view, section) {
  show(view, section, section === 'check' && workspace.answer && [
    workbookBar(app),
    touring && tourBar(viewPath(), endTour),
  ]);
}

function endTour() {
  touring = false;
  showAddress();
}

/**
 * A link within the view moves the focus and leaves the address, which says which view it is, alone.
 * @param {MouseEvent} event
 */
function stayInView(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const hash = link?.getAttribute('href') ?? '';
  if (link && !isView(hash)) {
    event.preventDefault();
    focusOn(document.getElementById(hash.slice(1)));
  } else if (link && hash === location.hash) {
    showAddress();
  }
}

addEventListener('hashchange', () => isView(location.hash) && showAddress());
document.addEventListener('click', stayInView);
takeDrops(app.check);
watchConnection();
showAddress();
