// @ts-check
import { recall, remember } from './tab-memory.js';

/**
 * Under whose name things are done: the account's where people sign in, and else what they called themselves when they
 * last did something.
 */

const NAME = 'safersheets.name';
/** @type {string | null} */
let account = null;
let accountsId = '';

/**
 * @param {string | null} name of the account that is signed in; null where nobody signs in
 * @param {string} [id] of that account
 */
export function actAs(name, id = '') {
  account = name;
  accountsId = id;
}

/** @param {string | null} user the id of an account; null for none */
export function isMe(user) {
  return account !== null && user === accountsId;
}

/**
 * A name of the record. Where people sign in, one that was only given says so.
 * @param {string} name
 * @param {string | null | undefined} user the id of the account that was signed in; null where nobody was
 */
export function asRecorded(name, user) {
  return account !== null && user === null ? `${name} (name as given)` : name;
}

/** The name of the account that is signed in; null where nobody signs in. */
export function accountName() {
  return account;
}

/** @returns {string | null} null while nobody has said */
export function rememberedName() {
  return account ?? recall(NAME);
}

/** @param {string} name */
export function rememberName(name) {
  if (account === null) {
    remember(NAME, name);
  }
}

/**
 * How a request says who does it: not at all where the service knows.
 * @param {string} name
 * @returns {Record<string, string>}
 */
export function by(name) {
  return account === null ? { 'Submitted-By': encodeURIComponent(name) } : {};
}
