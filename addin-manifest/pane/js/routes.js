// @ts-check
import { agreedView } from './views/agreed.js';
import { askCollectionView } from './views/ask-collection.js';
import { bookView } from './views/book.js';
import { booksView } from './views/books.js';
import { chainView } from './views/chain.js';
import { checkView } from './views/check.js';
import { collectionView } from './views/collection.js';
import { collectionsView } from './views/collections.js';
import { compareView } from './views/compare.js';
import { cycleStepsView } from './views/cycle-steps.js';
import { cycleView } from './views/cycle.js';
import { figureImportView } from './views/figure-import.js';
import { figuresView } from './views/figures.js';
import { findingsView } from './views/findings.js';
import { fixesView } from './views/fixes.js';
import { glossaryView, guideView, helpView, keyboardView, topicView } from './views/help.js';
import { homeView } from './views/home.js';
import { manyView } from './views/many.js';
import { meView } from './views/me.js';
import { movedView } from './views/moved.js';
import { myVersionsView } from './views/my-versions.js';
import { nextPeriodView } from './views/next-period.js';
import { periodView } from './views/period.js';
import { recalculateView } from './views/recalculate.js';
import { reconcileView } from './views/reconcile.js';
import { reconciliationView } from './views/reconciliation.js';
import { reconciliationsView } from './views/reconciliations.js';
import { recordView } from './views/record.js';
import { registerTemplateView } from './views/register-template.js';
import { remindersView } from './views/reminders.js';
import { reportCheckView } from './views/report-check.js';
import { reportFillView } from './views/report-fill.js';
import { reportsView } from './views/reports.js';
import { scorersView } from './views/scorers.js';
import { selectedCellView } from './views/selected-cell.js';
import { startView } from './views/start.js';
import { storyView } from './views/story.js';
import { submitView } from './views/submit.js';
import { templateExampleView } from './views/template-example.js';
import { templateProposalView } from './views/template-proposal.js';
import { templateView } from './views/template.js';
import { templatesView } from './views/templates.js';
import { tourView } from './views/tour.js';
import { usersView } from './views/users.js';
import { versionView } from './views/version.js';
import { waiversView } from './views/waivers.js';
import { welcomeView } from './views/welcome.js';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('./router.js').Route} Route
 * @typedef {import('./session.js').Session} Session
 */

/**
 * Which address shows which view.
 * @param {App} app
 * @param {Session} session
 * @returns {Route[]}
 */
export function routesOf(app, session) {
  return [...ofWorkbooks(app, session), ...ofTemplates(), ...ofHelp(app), ...ofBooks(app), ...ofCollections(), ...ofReports(),
    ...ofAccounts(session)];
  return [...ofWorkbooks(app, session), ...ofTemplates(), ...ofHelp(app), ...ofBooks(app), ...ofCollections(),
    ...ofReports(), ...ofAccounts(session)];
}

/**
 * @param {App} app
 * @param {Session} session
 * @returns {Route[]}
 */
function ofWorkbooks(app, session) {
  return [
    { path: '', section: 'home', view: () => homeView(app, session) },
    { path: 'start', section: 'books', view: (_, query) => startView(session, query) },
    { path: 'cycle', section: 'home', view: (_, query) => cycleView(query) },
    { path: 'reminders', section: 'home', view: () => remindersView() },
    { path: 'cycle/steps', section: 'home', view: (_, query) => cycleStepsView(query) },
    { path: 'many', section: 'check', view: () => manyView(app) },
    { path: 'check', section: 'check', view: () => checkView(app) },
    { path: 'findings', section: 'check', view: () => findingsView(app) },
    { path: 'recalculate', section: 'check', view: () => recalculateView(app) },
    { path: 'fixes', section: 'check', view: () => fixesView(app) },
    { path: 'versions', section: 'check', view: () => myVersionsView(app) },
    { path: 'versions/cell', section: 'check', view: () => selectedCellView(app) },
    { path: 'reconcile', section: 'reconcile', view: () => reconcileView(app) },
    { path: 'reconcile/:id', section: 'reconcile', view: ({ id }) => reconciliationView(id) },
    { path: 'figures', section: 'figures', view: () => figuresView() },
    { path: 'figures/:id', section: 'figures', view: ({ id }) => figureImportView(id) },
    { path: 'submit', section: 'check', view: () => submitView(app) },
  ];
}

/**
 * @param {App} app
 * @returns {Route[]}
 */
function ofHelp(app) {
  return [
    { path: 'tour', section: 'help', view: () => tourView(app) },
    { path: 'help', section: 'help', view: () => helpView() },
    { path: 'help/keyboard', section: 'help', view: () => keyboardView() },
    { path: 'help/glossary', section: 'help', view: () => glossaryView(location.hash) },
    { path: 'help/glossary/:term', section: 'help', view: ({ term }) => glossaryView(location.hash, term) },
    { path: 'help/guides/:id', section: 'help', view: ({ id }) => guideView(location.hash, id) },
    { path: 'help/on/:id', section: 'help', view: ({ id }) => topicView(location.hash, id) },
  ];
}

/** @returns {Route[]} */
function ofTemplates() {
  return [
    { path: 'templates', section: 'templates', view: () => templatesView() },
    { path: 'templates/register', section: 'templates', view: () => registerTemplateView() },
    { path: 'templates/:id', section: 'templates', view: ({ id }) => templateView(id) },
    { path: 'templates/:id/:version', section: 'templates', view: ({ id, version }) => templateView(id, version) },
    { path: 'templates/:id/examples/:name', section: 'templates', view: ({ id, name }) => templateExampleView(id, name) },
    {
      path: 'templates/:id/proposals/:number',
      section: 'templates',
      view: ({ id, number }) => templateProposalView(id, Number(number)),
    },
  ];
}

/**
 * @param {App} app
 * @returns {Route[]}
 */
function ofBooks(app) {
  return [
    { path: 'books', section: 'books', view: (_, query) => booksView(query) },
    { path: 'books/:book', section: 'books', view: ({ book }) => bookView(book) },
    { path: 'books/:book/next', section: 'books', view: ({ book }) => nextPeriodView(book) },
    { path: 'books/:book/record', section: 'books', view: ({ book }) => recordView(book) },
    { path: 'books/:book/waivers', section: 'books', view: ({ book }) => waiversView(book) },
    { path: 'books/:book/reconcile', section: 'reconcile', view: ({ book }) => reconcileView(app, book) },
    { path: 'books/:book/scorers', section: 'books', view: ({ book }) => scorersView(book) },
    { path: 'books/:book/reconciliations', section: 'books', view: ({ book }) => reconciliationsView(book) },
    { path: 'books/:book/agreed/:number', section: 'books', view: ({ book, number }) => agreedView(book, Number(number)) },
    { path: 'books/:book/period/:other', section: 'books', view: ({ book, other }) => periodView(book, other) },
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
      path: 'books/:book/:number/finding/:at',
      section: 'books',
      view: ({ book, number, at }) => versionView(app, book, Number(number), Number(at)),
    },
    {
      path: 'books/:book/:number/moved',
      section: 'books',
      view: ({ book, number }) => movedView(app, book, Number(number)),
    },
  ];
}

/** @returns {Route[]} */
function ofCollections() {
  return [
    { path: 'collections', section: 'collections', view: () => collectionsView() },
    { path: 'collections/ask', section: 'collections', view: () => askCollectionView() },
    { path: 'collections/:id', section: 'collections', view: ({ id }) => collectionView(id) },
  ];
}

/** @returns {Route[]} */
function ofReports() {
  return [
    { path: 'chain', section: 'books', view: (_, query) => chainView(query) },
    { path: 'reports', section: 'books', view: () => reportsView() },
    { path: 'reports/fill', section: 'books', view: () => reportFillView() },
    {
      path: 'books/:book/:number/report',
      section: 'books',
      view: ({ book, number }) => reportCheckView(book, Number(number)),
    },
  ];
}

/**
 * @param {Session} session
 * @returns {Route[]}
 */
function ofAccounts(session) {
  return [
    { path: 'welcome', section: 'me', view: () => welcomeView(session) },
    { path: 'me', section: 'me', view: () => meView(session) },
    { path: 'users', section: 'me', view: () => usersView(session) },
  ];
}
