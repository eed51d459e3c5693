// @ts-check
import { button, h } from './dom.js';
import { attempt } from './parts/attempt.js';

/**
 * Signing in with the council's own account, which the service leaves to an identity provider.
 *
 * @typedef {import('./session.js').Provider} Provider
 * @typedef {(provider: Provider, outcome: HTMLElement) => HTMLElement} ByProvider
 */

/**
 * In a browser: the provider's page, and from there back to the view that was asked for.
 * @type {ByProvider}
 */
export function byPage({ name }) {
  const next = encodeURIComponent(`/${location.hash}`);
  return h('p', {}, h('a', { class: 'button main', href: `/api/session/oidc?next=${next}` }, name));
}

/**
 * Where this page has to stay as it is: the provider's page in a tab beside it.
 * @type {ByProvider}
 */
export function besideThisPage({ name }) {
  return h('div', {},
    h('p', {}, h('a', { class: 'button main', href: '/api/session/oidc?next=%2F', target: '_blank', rel: 'noopener' }, name)),
    h('p', { class: 'soft' }, 'It opens in a new tab. Come back to this one when you are signed in.'));
}

/**
 * In Excel's pane, which a provider's page may not be framed in.
 * @param {() => Promise<void>} signIn
 * @returns {ByProvider}
 */
export function byOffice(signIn) {
  return ({ name }, outcome) => {
    const go = attempt({ outcome, required: [], send: signIn });
    return h('p', {}, button({ class: 'main' }, go, name));
  };
}
