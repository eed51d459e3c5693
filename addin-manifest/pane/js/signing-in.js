// @ts-check
import { renewBy } from './credentials.js';
import { anotherPersons, signInAgain } from './parts/sign-in-again.js';
import { asProblem } from './problem.js';
import { forgetAll, recall, remember } from './tab-memory.js';

/**
 * How people come to the page, stay and go: the link that signs in once, the session that ends in the middle of work,
 * and another person at the same browser.
 *
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./session.js').Me} Me
 * @typedef {import('./problem.js').Problem} Problem
 * @typedef {import('./host.js').Host} Host
 */

const OWNER = 'safersheets.owner';

/** The address of a link that signs in once. What follows the hash never reaches a server or its log. */
const LINK = /^#sign-in=([\w.~-]+)$/;

/**
 * @param {Session} session
 * @param {Host} host
 */
export function signingIn(session, { byProvider, byProviderAgain, silently, afresh }) {
  /** @type {Me | null} whose page this is */
  let owner = null;
  let isStarting = true;

  /** @param {Me} me */
  function own(me) {
    const before = owner?.id ?? recall(OWNER);
    remember(OWNER, me.id);
    if (before !== null && before !== me.id) {
      isStarting ? forgetAll() : owner === null ? afresh() : anotherPersons(me, owner, afresh);
    }
    owner ??= me;
  }

  session.watch((me) => me.as === 'user' && own(me));
  renewBy(async () => {
    session.ended();
    return await silently().catch(() => false)
      || signInAgain({ session, byProvider: byProviderAgain }, owner, afresh);
  });

  return {
    how: { session, byProvider },
    silently,
    /**
     * Finds out who this is, and takes a link that signs in.
     * @returns {Promise<{byLink: boolean, problem: Problem | null}>}
     */
    async start() {
      const [, link] = LINK.exec(location.hash) ?? [];
      let problem = null;
      if (link) {
        // In place of the address with the secret, so that Back does not lead there.
        location.replace('#/');
      }
      await session.open();
      try {
        await (link ? session.enter({ link }) : session.me.as === 'nobody' && silently());
      } catch (error) {
        problem = asProblem(error);
      }
      isStarting = false;
      return { byLink: link !== undefined && problem === null, problem };
    },
  };
}
