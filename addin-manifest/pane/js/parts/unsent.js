// @ts-check
import { signInEdition } from '../credentials.js';
import { button, fill, focusOn, h } from '../dom.js';
import { SIGNED_OUT } from '../problem.js';
import { when } from '../words.js';
import { arrived } from './arrived.js';
import { sending } from './sending.js';
import { announce } from './status.js';

/**
 * @typedef {import('../drafts.js').Draft} Draft
 * @typedef {import('../outbox.js').Outbox} Outbox
 * @typedef {import('../workspace.js').Workspace} Workspace
 */

/** Milliseconds between two tries. */
const PAUSE = 30_000;

/**
 * Shows each draft that waits to be sent, whichever view is on the page, and sends it as soon as that works.
 * @param {HTMLElement} place
 * @param {Outbox} outbox
 * @param {Workspace} workspace
 */
export function showUnsent(place, outbox, workspace) {
  let atStart = true;
  outbox.watch((draft) => {
    const { box, send, takeOff } = unsentBox(draft, outbox, workspace);
    place.append(box);
    if (atStart) {
      send();
    } else {
      focusOn(box);
    }
    return takeOff;
  });
  atStart = false;
}

/**
 * @param {Draft} draft
 * @param {Outbox} outbox
 * @param {Workspace} workspace
 */
function unsentBox(draft, outbox, workspace) {
  const state = h('p', { class: 'soft' }, triedNow('we could not send it'));
  const now = button({ class: 'main' }, () => send(true), 'Send now');
  const box = h('section', { class: 'banner unsent', tabindex: '-1', 'aria-label': `Submission of ${draft.file}` },
    h('h2', {}, 'Kept here; we try again'),
    h('p', {}, `${draft.file} is not submitted yet. Keep this tab open: it is sent as soon as that works, and never twice.`),
    state,
    h('p', { class: 'ways-on' }, now, ' ', button({ class: 'plain' }, close, 'Give it up')));
  const timer = setInterval(() => signInEdition() !== putOffIn && send(), PAUSE);
  const online = () => send();
  addEventListener('online', online);
  let busy = false;
  let byHand = false;
  /** Since which sign-in nobody wants to be asked for another; negative for none. */
  let putOffIn = -1;

  function settle() {
    clearInterval(timer);
    removeEventListener('online', online);
    outbox.release(draft);
  }

  function takeOff() {
    settle();
    box.remove();
  }

  function close() {
    takeOff();
    focusOn(document.querySelector('main h1'));
  }

  /** @param {HTMLElement} what */
  function settled(what) {
    const isHere = byHand || box.contains(document.activeElement);
    settle();
    fill(box, what, h('p', {}, button({ class: 'plain' }, close, 'Close')));
    isHere ? focusOn(what) : announce(what.textContent ?? '');
  }

  const go = sending({
    begin: () => fill(state, 'Submitting…'),
    done: (sent, version) => {
      settled(arrived(workspace, sent, version));
    },
    unsent: (_, { kind }) => {
      putOffIn = kind === SIGNED_OUT ? signInEdition() : -1;
      const why = kind === SIGNED_OUT ? 'you are signed out' : 'we could not reach the service';
      fill(state, triedNow(why));
      byHand && announce(`Not sent: ${why}.`);
    },
    refused: settled,
  });

  async function send(isByHand = false) {
    byHand ||= isByHand;
    if (!busy) {
      busy = true;
      await go(draft);
      busy = false;
      byHand = false;
    }
  }

  return { box, send, takeOff };
}

/** @param {string} why it did not work */
function triedNow(why) {
  return `Last tried ${when(new Date())}: ${why}.`;
}
