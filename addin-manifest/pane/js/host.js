// @ts-check
import { h } from './dom.js';
import { canNest, codeFromWindow, nestedToken } from './office/sign-in.js';
import { besideThisPage, byOffice, byPage } from './provider.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./provider.js').ByProvider} ByProvider
 *
 * @typedef {object} Host where the page is, as far as signing in goes
 * @property {ByProvider} byProvider how one signs in with the council's account
 * @property {ByProvider} byProviderAgain the same where this page has to stay as it is
 * @property {() => Promise<boolean>} silently signs in without asking, where that can be; gives whether it did
 * @property {() => void} afresh begins again with an empty page, as another person comes to it
 */

/**
 * @param {Session} session
 * @param {() => boolean} inExcel whether Excel answers
 * @param {() => void} afresh
 * @returns {Host}
 */
export function hostOf(session, inExcel, afresh) {
  if (!session.inPane) {
    return { byProvider: byPage, byProviderAgain: besideThisPage, silently: async () => false, afresh };
  }
  const through = byOffice(() => throughOffice(session));
  /** @type {ByProvider} */
  const byProvider = (provider, outcome) => (inExcel() ? through(provider, outcome) : notHere(provider, outcome));
  return { byProvider, byProviderAgain: byProvider, silently: async () => inExcel() && throughExcel(session, false), afresh };
}

/**
 * Through Excel itself, and where it does not do that, in a window of its own.
 * @param {Session} session
 */
async function throughOffice(session) {
  if (!await throughExcel(session, true)) {
    await session.enter({ code: await codeFromWindow() });
  }
}

/**
 * @param {Session} session
 * @param {boolean} asks whether the person may be asked
 */
async function throughExcel(session, asks) {
  const nested = session.me.provider?.nested;
  const token = nested && canNest() ? await nestedToken(nested, asks).catch(() => '') : '';
  if (token) {
    await session.enteredWith(token);
  }
  return token !== '';
}

/** @type {ByProvider} */
function notHere() {
  return h('p', { class: 'notice' }, 'Excel does not answer, so only a password works here. Choose Try Excel again to sign in with your '
    + 'council account.');
}
