// @ts-check
import { button, h } from '../dom.js';
import { asProblem } from '../problem.js';
import { count } from '../words.js';
import { over } from './over.js';
import { problemOf } from './problem-box.js';

/** Else the next person at this computer would come in without being asked who they are. */
const PROVIDERS_SIGN_OUT = '/api/session/oidc/signout';

/**
 * Signs out, unless something of the person still waits here and they would rather keep it.
 * @param {import('../session.js').Session} session
 * @param {import('../outbox.js').Outbox} outbox
 * @param {(address: string) => void} afreshAt
 */
export async function signOut(session, outbox, afreshAt) {
  if (outbox.size > 0 && !await sure(outbox.size)) {
    return;
  }
  const { byProvider } = session.me;
  try {
    await session.leave();
  } catch (error) {
    const dialog = over('You are still signed in', problemOf(asProblem(error)),
      h('p', {}, button({ class: 'main' }, () => dialog.close(), 'Close')));
    return;
  }
  afreshAt(byProvider ? PROVIDERS_SIGN_OUT : '/');
}

/**
 * @param {number} waiting
 * @returns {Promise<boolean>}
 */
function sure(waiting) {
  return new Promise((resolve) => {
    let leaves = false;
    const dialog = over(`${count(waiting, 'submission')} not sent yet`,
      h('p', {}, 'It waits in this tab until the service can be reached. Signing out gives it up.'),
      h('p', { class: 'ways-on' },
        button({ class: 'main' }, () => dialog.close(), 'Stay signed in'),
        button({ class: 'plain' }, () => {
          leaves = true;
          dialog.close();
        }, 'Sign out and give it up')));
    dialog.addEventListener('close', () => resolve(leaves));
  });
}
