// @ts-check
import { api } from './api.js';
import { checker } from './check.js';
import { h } from './dom.js';
import { answerCommands } from './office/commands.js';
import { Outbox } from './outbox.js';
import { takeDrops } from './parts/chooser.js';
import { tourBar } from './parts/tour-bar.js';
import { showUnsent } from './parts/unsent.js';
import { workbookBar } from './parts/workbook-bar.js';
import { openPort } from './ports/open-port.js';
import { go, isView, match, viewPath } from './router.js';
import { busy, show, showAbove, watchConnection } from './shell.js';
import { BOOK } from './tour-steps.js';
import { versionFileName } from './version-file.js';
import { agreedView } from './views/agreed.js';
import { bookView } from './views/book.js';
import { booksView } from './views/books.js';
import { compareView } from './views/compare.js';
import { findingsView } from './views/findings.js';
import { fixesView } from './views/fixes.js';
import { homeView } from './views/home.js';
import { movedView } from './views/moved.js';
import { myVersionsView } from './views/my-versions.js';
import { nextPeriodView } from './views/next-period.js';
import { recalculateView } from './views/recalculate.js';
import { reconcileView } from './views/reconcile.js';
import { reconciliationView } from './views/reconciliation.js';
import { reconciliationsView } from './views/reconciliations.js';
import { scorersView } from './views/scorers.js';
import { selectedCellView } from './views/selected-cell.js';
import { storyView } from './views/story.js';
import { submitView } from './views/submit.js';
import { templatesView } from './views/templates.js';
import { tourView } from './views/tour.js';
import { versionView } from './views/version.js';
import { stayWithinView } from './within-view.js';
import { Workspace } from './workspace.js';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('./router.js').View} View
 */

stayWithinView();
const workspace = new Workspace(await openPort(() => show({
  title: 'Connecting to Excel', body: h('div', {}, h('h1', { class: 'loading' }, 'Connecting to Excel…')),
}, 'check', null)));
const { check, stop } = checker(workspace, {
  draw: (view) => draw(view, 'check'),
  drawAddress: (problem) => (problem ? draw(homeView(app, problem), 'check') : showAddress()),
  busy,
  leaveFor,
});

/** @type {App} */
const app = {
  workspace,
  outbox: new Outbox(),
  check: (file) => take(file.name, async () => file),
  checkAgain: () => check(workspace.port.identity()?.name ?? '', null),
  checkKept: (name, path) => take(name, async (signal) => new File([await api.file(path, signal)], name)),
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
  { path: 'fixes', section: 'check', view: () => fixesView(app) },
  { path: 'versions', section: 'check', view: () => myVersionsView(app) },
  { path: 'versions/cell', section: 'check', view: () => selectedCellView(app) },
  { path: 'reconcile', section: 'check', view: () => reconcileView(app) },
  { path: 'reconcile/:id', section: 'check', view: ({ id }) => reconciliationView(id) },
  { path: 'submit', section: 'check', view: () => submitView(app) },
  { path: 'books', section: 'books', view: () => booksView() },
  { path: 'books/:book', section: 'books', view: ({ book }) => bookView(book) },
  { path: 'books/:book/next', section: 'books', view: ({ book }) => nextPeriodView(book) },
  { path: 'books/:book/scorers', section: 'books', view: ({ book }) => scorersView(book) },
  { path: 'books/:book/reconciliations', section: 'books', view: ({ book }) => reconciliationsView(book) },
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
  {
    path: 'books/:book/:number/moved',
    section: 'books',
    view: ({ book, number }) => movedView(app, book, Number(number)),
  },
  { path: 'templates', section: 'templates', view: () => templatesView() },
  { path: 'tour', section: 'tour', view: () => tourView(app) },
];

let touring = false;
let section = '';

/**
 * @param {string} name
 * @param {(signal: AbortSignal) => Promise<File>} file
 */
function take(name, file) {
  touring = false;
  check(name, file);
}

/**
 * What a button of the ribbon asks for: always of the workbook that is open in Excel, as it is now.
 * @param {string} view
 */
function command(view) {
  if (workspace.port.home === 'file') {
    workspace.letGo();
  }
  const isFresh = view !== '#/findings' && workspace.answer && !workspace.stale;
  if (isFresh || view === '#/reconcile') {
    leaveFor(view);
  } else {
    check(workspace.port.identity()?.name ?? '', null, view);
  }
}

/** The results are not of the workbook as it is any more. */
function edited() {
  if (workspace.answer && workspace.port.home === 'excel' && !workspace.stale) {
    workspace.stale = true;
    showAbove(above());
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
  stop();
  const { route, params } = match(location.hash, ROUTES);
  draw(route.view(params), route.section);
}

/**
 * @param {View} view
 * @param {string} itsSection
 */
function draw(view, itsSection) {
  section = itsSection;
  show(view, section, above());
}

function above() {
  return section === 'check' && workspace.answer && [workbookBar(app), touring && tourBar(viewPath(), endTour)];
}

function endTour() {
  touring = false;
  showAddress();
}

/**
 * A link to the view that is shown draws it afresh.
 * @param {MouseEvent} event
 */
function drawAgain(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const hash = link?.getAttribute('href') ?? '';
  if (link && isView(hash) && hash === location.hash) {
    showAddress();
  }
}

addEventListener('hashchange', () => isView(location.hash) && showAddress());
document.addEventListener('click', drawAgain);
takeDrops(app.check);
watchConnection();
showUnsent(/** @type {HTMLElement} */ (document.getElementById('unsent')), app.outbox, workspace);
workspace.port.watch(edited);
showAddress();
answerCommands(command);
