// @ts-check
import { answerCommands, forgetClicks } from './office/commands.js';
import { isFilledIn, watchExcel } from './parts/excel-banner.js';
import { part } from './shell.js';

/**
 * @typedef {object} Page what the page does of itself
 * @property {import('./workspace.js').Workspace} workspace
 * @property {(view: string) => void} command what a button of the ribbon asks for
 * @property {() => boolean} isGoing whether a workbook is being checked
 * @property {() => Promise<unknown>} signIn signs in without asking, where nobody is signed in and that can be
 * @property {() => void} showAddress
 * @property {() => void} showBar
 */

/**
 * Answers the buttons of the ribbon once Excel answers, which may be when the page has gone on without it.
 * @param {import('./ports/open-port.js').Connection | null} excel null in a browser
 * @param {Page} page
 */
export function meetExcel(excel, page) {
  if (excel?.answers()) {
    answerCommands(page.command);
  } else if (excel) {
    watchExcel(part('excel'), excel, () => intoPane(page));
  }
}

/**
 * Nothing that a person has begun is taken from them.
 * @param {Page} page
 */
function intoPane({ workspace, command, isGoing, signIn, showAddress, showBar }) {
  const { port } = workspace;
  const hasFile = port.home === 'file';
  const inHand = port.identity()?.name ?? '';
  const putAway = hasFile ? '' : workspace.movedIn();
  if (hasFile) {
    forgetClicks();
  }
  answerCommands(command);
  signIn().catch(() => {});
  if (hasFile || isGoing() || isFilledIn(part('main'))) {
    showBar();
  } else {
    showAddress();
  }
  return hasFile ? `Excel answers now. ${inHand} stays in hand; close it to go on with the workbook that is open.`
    : `Excel answers now: this pane works with the workbook that is open.${putAway && ` The list of ${putAway} is put away.`}`;
}
