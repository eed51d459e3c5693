// @ts-check
import { api } from './api.js';
import { fill, focusOn, h } from './dom.js';
import { inWords } from './findings.js';
import { announce } from './parts/status.js';
import { takeDrops } from './parts/chooser.js';
import { workbookBar } from './parts/workbook-bar.js';
import { filePort } from './ports/file-port.js';
import { asProblem } from './problem.js';
import { go, isView, match } from './router.js';
import { bookView } from './views/book.js';
import { booksView } from './views/books.js';
import { checkingView } from './views/checking.js';
import { findingsView } from './views/findings.js';
import { homeView } from './views/home.js';
import { recalculateView } from './views/recalculate.js';
import { submitView } from './views/submit.js';
import { templatesView } from './views/templates.js';
import { tourView } from './views/tour.js';
import { versionView } from './views/version.js';
import { Workspace } from './workspace.js';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('./router.js').View} View
 */

const main = element('main');
const workspace = new Workspace(filePort(), storage());

/** @type {App} */
const app = {
  workspace,
  check: (file) => check(file.name, async () => file),
  checkKept: (name, path) => check(name, async () => new File([await api.file(path)], name)),
  letGo: () => {
    workspace.letGo();
    leaveFor('#/');
  },
  showAgain: () => showAddress(),
};

/** @type {import('./router.js').Route[]} */
const ROUTES = [
  { path: '', section: 'check', view: () => homeView(app) },
  { path: 'findings', section: 'check', view: () => findingsView(app) },
  { path: 'recalculate', section: 'check', view: () => recalculateView(app) },
  { path: 'submit', section: 'check', view: () => submitView(app) },
  { path: 'books', section: 'books', view: () => booksView() },
  { path: 'books/:book', section: 'books', view: ({ book }) => bookView(book) },
  { path: 'books/:book/:number', section: 'books', view: ({ book, number }) => versionView(app, book, Number(number)) },
  { path: 'templates', section: 'templates', view: () => templatesView() },
  { path: 'tour', section: 'tour', view: () => tourView(app) },
];

/** @type {AbortController | null} */
let checking = null;

/**
 * @param {string} name
 * @param {() => Promise<File>} file
 */
async function check(name, file) {
  checking?.abort();
  const mine = new AbortController();
  checking = mine;
  const view = checkingView(name, () => mine.abort());
  show(view, 'check');
  try {
    await workspace.port.choose(await file());
    const body = await workspace.port.readForCheck();
    const answer = await api.check(body, { signal: mine.signal, onSent: view.sent });
    workspace.checked(answer);
    announce(`Checked ${name}: ${inWords(answer.summary)}.`);
    leaveFor('#/findings');
  } catch (error) {
    if (checking === mine) {
      notChecked(asProblem(error));
    }
  }
}

/** @param {import('./problem.js').Problem} problem */
function notChecked(problem) {
  workspace.letGo();
  if (problem.kind === 'cancelled') {
    announce('Cancelled.');
    leaveFor('#/');
  } else {
    location.hash = '#/';
    show(homeView(app, problem), 'check');
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
  const { route, params } = match(location.hash, ROUTES);
  show(route.view(params), route.section);
}

let first = true;

/**
 * @param {View} view
 * @param {string} section
 */
function show(view, section) {
  document.title = `${view.title} – Safer Sheets`;
  for (const link of document.querySelectorAll('[data-section]')) {
    link.toggleAttribute('aria-current', link.getAttribute('data-section') === section);
  }
  fill(element('workbook'), section === 'check' && workspace.answer && workbookBar(app));
  fill(main, view.body);
  // The browser itself reads a page that has just been opened.
  if (!first) {
    scrollTo(0, 0);
    focusOn(view.focus?.() ?? main.querySelector('h1'));
  }
  first = false;
}

function showOffline() {
  const banner = element('offline');
  banner.hidden = navigator.onLine;
  fill(banner, !navigator.onLine && h('p', {}, h('strong', {}, 'You are offline. '),
    'What is on this page stays. Checking and submitting work again when you are back.'));
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Asking for it throws where a browser forbids it. */
function storage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
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
addEventListener('online', showOffline);
addEventListener('offline', showOffline);
document.addEventListener('click', stayInView);
takeDrops(app.check);
showOffline();
showAddress();
