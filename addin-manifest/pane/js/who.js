// @ts-check
import { recall, remember } from './tab-memory.js';

/**
 * Under whose name things are done: the account's where people sign in, and else what they called themselves when they
 * last did something.
 */

const NAME = 'safersheets.name';
/** @type {string | null} */
let account = null;

/** @param {string | null} name of the account that is signed in; null where nobody signs in */
export function actAs(name) {
  account = name;
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
