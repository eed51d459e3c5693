// @ts-check
import { json } from './api.js';
import { request } from './request.js';

/**
 * The calls about one's own account, and an administrator's about everybody's.
 *
 * @typedef {object} Token a personal access token, for a script or the command line
 * @property {string} id
 * @property {string} name
 * @property {string[]} scopes empty for all that its owner may do
 * @property {string} createdAt
 * @property {string} expiresAt
 * @property {string | null} [lastUsedAt] left out where the service does not keep it
 *
 * @typedef {object} Account somebody who can sign in
 * @property {string} id
 * @property {string} name
 * @property {boolean} disabled
 * @property {import('./session.js').Membership[]} memberships
 * @property {Rule[]} rules on top of the roles
 *
 * @typedef {{effect: 'allow' | 'deny', partnership: string, template: string | null, book: string | null, reason: string}} Rule
 */

/**
 * @param {string} method
 * @param {unknown} body
 * @returns {import('./request.js').Request}
 */
const saying = (method, body) => ({ method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/** @param {string} id */
const userPath = (id) => `/api/users/${encodeURIComponent(id)}`;

export const accounts = {
  /** @param {{password: string, current?: string}} chosen `current` is left out by somebody who came by a link */
  choosePassword: (chosen) => request('/api/me/password', saying('PUT', chosen)),

  /** @returns {Promise<Token[]>} */
  tokens: () => json('/api/tokens'),

  /**
   * @param {{name: string, scopes: string[], days: number}} wanted
   * @returns {Promise<Token & {token: string}>} with the token itself, this once
   */
  makeToken: (wanted) => json('/api/tokens', saying('POST', wanted)),

  /** @param {string} id */
  revokeToken: (id) => request(`/api/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  /** @returns {Promise<Account[]>} */
  users: () => json('/api/users'),

  /**
   * @param {{name: string, partnership: string, roles: string[]}} wanted
   * @returns {Promise<Account & {link: string}>} with the link that signs them in once
   */
  addUser: (wanted) => json('/api/users', saying('POST', wanted)),

  /**
   * @param {string} id
   * @returns {Promise<Account & {link: string}>} with a new link; an earlier one no longer works
   */
  link: (id) => json(`${userPath(id)}/link`, { method: 'POST' }),

  /**
   * @param {string} id
   * @param {'disable' | 'enable'} what
   */
  put: (id, what) => request(`${userPath(id)}/${what}`, { method: 'POST' }),

  /**
   * @param {string} id
   * @param {{partnership: string, roles: string[]}} given exactly these from now on
   */
  giveRoles: (id, given) => request(`${userPath(id)}/roles`, saying('POST', given)),

  /**
   * @param {string} id
   * @param {Rule} rule
   */
  giveRule: (id, rule) => request(`${userPath(id)}/rules`, saying('POST', rule)),
};
