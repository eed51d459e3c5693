// @ts-check
import { api } from './api.js';
import { inWords } from './findings.js';
import { announce } from './parts/status.js';
import { asProblem } from './problem.js';
import { viewPath } from './router.js';
import { checkingView } from './views/checking.js';

/**
 * @typedef {object} Screen what checking needs of the page
 * @property {(view: import('./router.js').View) => void} draw
 * @property {(problem?: import('./problem.js').Problem) => void} drawAddress shows the view that the address says
 * @property {(isBusy: boolean) => void} busy says that a list which stays on the page is being checked again
 * @property {(hash: string) => void} leaveFor
 */

/**
 * Checks workbooks, one at a time.
 * @param {import('./workspace.js').Workspace} workspace
 * @param {Screen} screen
 */
export function checker(workspace, screen) {
  /** @type {AbortController | null} */
  let checking = null;

  /** Somebody who goes elsewhere meanwhile is not pulled back. */
  function stop() {
    const going = checking;
    checking = null;
    going?.abort();
  }

  /**
   * @param {string} name
   * @param {((signal: AbortSignal) => Promise<File>) | null} file null for the workbook in hand
   * @param {string} view where to go then
   */
  async function check(name, file, view = '#/findings') {
    stop();
    const mine = new AbortController();
    checking = mine;
    const waiting = checkingView(name, () => mine.abort());
    const inPlace = file === null && workspace.answer !== null && view === `#/${viewPath()}`;
    let putBack = () => {};
    if (inPlace) {
      screen.busy(true);
    } else {
      screen.draw(waiting);
    }
    try {
      putBack = file ? await workspace.port.choose(await file(mine.signal)) : putBack;
      const edition = workspace.port.edition();
      const body = await workspace.port.readForCheck();
      const answer = await api.check(body, { signal: mine.signal, onSent: waiting.sent });
      checking = null;
      workspace.checked(answer, {
        stale: workspace.port.edition() !== edition, partial: body.type === 'application/json',
      });
      announce(`Checked ${name}: ${inWords(answer.summary)}.`);
      inPlace ? keepingPlace(() => screen.drawAddress()) : screen.leaveFor(view);
    } catch (error) {
      putBack();
      if (checking === mine) {
        checking = null;
        notChecked(asProblem(error));
      }
    } finally {
      screen.busy(checking !== null);
    }
  }

  /** @param {import('./problem.js').Problem} problem */
  function notChecked(problem) {
    if (problem.kind === 'cancelled') {
      announce('Cancelled.');
      screen.drawAddress();
    } else {
      screen.drawAddress(problem);
    }
  }

  return { check, stop, isGoing: () => checking !== null };
}

/**
 * Draws a list again so that the person stays where they are in it.
 * @param {() => void} draw
 */
function keepingPlace(draw) {
  const top = scrollY;
  const key = document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding');
  draw();
  scrollTo(0, top);
  const card = [...document.querySelectorAll('[data-finding]')].find((each) => each.getAttribute('data-finding') === key);
  const opener = card?.querySelector('.finding-open');
  if (opener instanceof HTMLElement) {
    opener.focus({ preventScroll: true });
  }
}
