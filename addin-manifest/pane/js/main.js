// @ts-check
import { api } from './api.js';
import { stayInPane } from './beside.js';
import { checker } from './check.js';
import { h } from './dom.js';
import { takeDownloads } from './downloads.js';
import { hostOf } from './host.js';
import { itemOf } from './many.js';
import { meetExcel } from './meet-excel.js';
import { Outbox } from './outbox.js';
import { takeDrops } from './parts/chooser.js';
import { signOut } from './parts/sign-out.js';
import { tourBar } from './parts/tour-bar.js';
import { showUnsent } from './parts/unsent.js';
import { showWho } from './parts/who-bar.js';
import { workbookBar } from './parts/workbook-bar.js';
import { isPane, openPort } from './ports/open-port.js';
import { go, isKept, isView, match, viewPath } from './router.js';
import { routesOf } from './routes.js';
import { Session } from './session.js';
import { busy, closeViews, offerViews, part, sayOpen, show, showAbove, watchConnection } from './shell.js';
import { signingIn } from './signing-in.js';
import { forgetAll } from './tab-memory.js';
import { BOOK } from './tour-steps.js';
import { versionFileName } from './version-file.js';
import { checkView } from './views/check.js';
import { nowhereView } from './views/nowhere.js';
import { signInView } from './views/sign-in.js';
import { stayWithinView } from './within-view.js';
import { Workspace } from './workspace.js';

/**
 * @typedef {import('./app.js').App} App
 * @typedef {import('./router.js').View} View
 */

stayWithinView();
if (isPane()) {
  stayInPane();
}
const session = new Session(isPane());
const { port, excel } = await openPort(() => show({
  title: 'Connecting to Excel', body: h('div', {}, h('h1', { class: 'loading' }, 'Connecting to Excel…')),
}, 'check', null));
const door = signingIn(session, hostOf(session, excel?.answers ?? (() => false), afresh));
const arrival = await door.start();
const workspace = new Workspace(port);
const { check, stop, isGoing } = checker(workspace, {
  draw: (view) => draw(view, 'check'),
  drawAddress: (problem) => (problem ? draw(checkView(app, problem), 'check') : showAddress()),
  busy,
  leaveFor,
});

/** @type {App} */
const app = {
  workspace,
  outbox: new Outbox(),
  many: [],
  check: (file) => take(file.name, async () => file),
  checkAgain: () => check(workspace.port.identity()?.name ?? '', null),
  checkKept: (name, path) => take(name, async (signal) => new File([await api.file(path, signal)], name)),
  takeTour: () => {
    app.checkKept(versionFileName(BOOK, 1), api.versionFile(BOOK, 1));
    touring = true;
  },
  command,
  letGo: () => letGo('#/check'),
};

const ROUTES = routesOf(app, session);
/** The sections that stand under the workbook in hand. */
const OF_THE_WORKBOOK = ['home', 'check', 'reconcile'];
let touring = false;
let section = '';
/** Whether the page waits for somebody to sign in. */
let atDoor = false;
/** What a button of the ribbon asks for, once somebody has; empty for nothing. */
let wanted = '';
/** Why the way that somebody came did not lead in. */
let refused = arrival.problem;

/**
 * Puts the workbook away.
 * @param {string} next the view that follows
 */
function letGo(next) {
  touring = false;
  workspace.letGo();
  leaveFor(next);
}

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
  if (atDoor) {
    wanted = view;
    return;
  }
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
  atDoor = session.me.as === 'nobody';
  closeViews(atDoor);
  offerViews();
  if (atDoor) {
    draw(signInView(door.how, refused), '');
    refused = null;
    return;
  }
  const found = match(location.hash, ROUTES);
  if (found) {
    draw(found.route.view(found.params, found.query), found.route.section);
  } else {
    draw(nowhereView(location.hash), '');
  }
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
  return OF_THE_WORKBOOK.includes(section) && workspace.answer && [workbookBar(app), touring && tourBar(viewPath(), endTour)];
}

/** Somebody else takes the page over: nothing of whoever was here stays. */
function afresh() {
  afreshAt('/');
}

/** @param {string} address where a browser goes on */
function afreshAt(address) {
  forgetAll();
  if (!session.inPane) {
    location.replace(address);
    return;
  }
  // Excel loses its buttons when their page is loaded anew.
  app.outbox.empty();
  app.many = [];
  letGo('#/');
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

addEventListener('hashchange', () => isView(location.hash) && !isKept() && showAddress());
document.addEventListener('click', drawAgain);
takeDrops(app.check, (files) => {
  app.many = files.map(itemOf);
  leaveFor('#/many');
});
takeDownloads(() => session.inPane || session.me.as === 'user');
watchConnection();
showWho(part('who'), session, () => signOut(session, app.outbox, afreshAt));
session.watch(() => {
  sayOpen(session.me.as === 'open');
  offerViews();
  if (atDoor) {
    showAddress();
    wanted && !atDoor && command(wanted);
    wanted = '';
  }
});
sayOpen(session.me.as === 'open');
showUnsent(part('unsent'), app.outbox, workspace);
workspace.port.watch(edited);
if (arrival.byLink) {
  go('#/welcome');
}
showAddress();
meetExcel(excel, {
  workspace, command, isGoing, showAddress,
  signIn: async () => session.me.as === 'nobody' && door.silently(),
  showBar: () => showAbove(above()),
});
