// @ts-check
import { json } from './api.js';
import { renewed, signedInAnew, useBearer } from './credentials.js';
import { asProblem, SIGNED_OUT } from './problem.js';
import { request, takeAtMost } from './request.js';
import { hold } from './rights.js';
import { actAs } from './who.js';

/**
 * Who is at this page, and how one signs in here.
 *
 * @typedef {object} Membership what somebody does in a partnership
 * @property {string} partnership
 * @property {string[]} roles
 * @property {string[]} [may] what these roles allow, as words of the service's table; left out where it does not say
 *
 * @typedef {object} Provider the council's own sign-in
 * @property {string} name what its button says
 * @property {{clientId: string, authority: string, scope: string} | null} nested how Excel itself can sign in; null
 *   where it cannot
 *
 * @typedef {object} Me
 * @property {'open' | 'nobody' | 'user' | 'unknown'} as `open` where nobody signs in; `unknown` while the service
 *   cannot be reached
 * @property {string} id
 * @property {string} name
 * @property {Membership[]} memberships
 * @property {boolean} hasPassword
 * @property {boolean} byProvider whether they came by the council's own sign-in
 * @property {number} maxUpload the most bytes of a file that the service takes; 0 where it has not said
 * @property {Provider | null} provider
 *
 * @typedef {{user: string, password: string} | {link: string} | {code: string}} Proof
 */

/** @type {Me} */
const UNKNOWN = { as: 'unknown', id: '', name: '', memberships: [], hasPassword: false, byProvider: false,
  provider: null, maxUpload: 0 };

/** Where the tabs of a browser tell each other who signed in or out. */
const CHANNEL = 'safersheets.session';

export class Session {
  /** @type {Me} */
  me = UNKNOWN;
  /** @type {Set<(me: Me, before: Me) => void>} */
  #watchers = new Set();
  #channel = new BroadcastChannel(CHANNEL);

  /** @param {boolean} inPane whether a bearer token takes the cookie's place */
  constructor(inPane) {
    this.inPane = inPane;
    if (!inPane) {
      this.#channel.onmessage = () => this.#elsewhere();
    }
  }

  /**
   * @param {(me: Me, before: Me) => void} told whenever somebody signs in or out, here or in another tab
   * @returns {() => void} stops that
   */
  watch(told) {
    this.#watchers.add(told);
    return () => this.#watchers.delete(told);
  }

  /** Asks the service who this is. */
  async refresh() {
    try {
      this.#is(meOf(await json('/api/me', { once: true })));
    } catch {
      // What cannot be reached now says so where something is asked of it.
    }
    return this.me;
  }

  /** The same when the page opens, which somebody may have come to from signing in elsewhere. */
  async open() {
    const me = await this.refresh();
    if (me.as === 'user') {
      this.#tell();
    }
  }

  /**
   * Signs in.
   * @param {Proof} proof
   */
  async enter(proof) {
    const answer = await json('/api/session', {
      method: 'POST', once: true, body: JSON.stringify({ ...proof, ...(this.inPane && { bearer: true }) }),
      headers: { 'Content-Type': 'application/json' },
    });
    return this.enteredWith(answer.token ?? '');
  }

  /**
   * Somebody has signed in, in this page or beside it.
   * @param {string} token the bearer token; empty where a cookie does
   */
  async enteredWith(token) {
    useBearer(token);
    try {
      const me = meOf(await json('/api/me', { once: true }));
      signedInAnew();
      this.#is(me);
    } catch (error) {
      useBearer('');
      throw error;
    }
    this.#tell();
  }

  /** Signs out, here and in the other tabs. */
  async leave() {
    await request('/api/session', { method: 'DELETE', once: true }).catch(unlessOver);
    this.ended();
    this.#tell();
  }

  /** The service knows nobody at this page any more. */
  ended() {
    useBearer('');
    this.#is({ ...UNKNOWN, as: 'nobody', provider: this.me.provider, maxUpload: this.me.maxUpload });
  }

  /** Somebody signed in or out in another tab. Their cookie is this page's too. */
  async #elsewhere() {
    const before = this.me;
    const me = await this.refresh();
    if (me.as === 'user') {
      signedInAnew();
    } else if (before.as === 'user') {
      renewed();
    }
  }

  #tell() {
    if (!this.inPane) {
      this.#channel.postMessage('changed');
    }
  }

  /** @param {Me} me */
  #is(me) {
    const before = this.me;
    this.me = me;
    takeAtMost(me.maxUpload);
    if (me.as === 'user') {
      actAs(me.name, me.id);
      hold(me.memberships);
    }
    if (me.as !== before.as || me.id !== before.id) {
      this.#watchers.forEach((told) => told(me, before));
    }
  }
}

/**
 * Signing out of a session that has ended is no failure.
 * @param {unknown} error
 */
function unlessOver(error) {
  if (asProblem(error).kind !== SIGNED_OUT) {
    throw error;
  }
}

/**
 * @param {any} answer of the service
 * @returns {Me}
 */
function meOf(answer) {
  return { ...UNKNOWN, ...answer };
}
