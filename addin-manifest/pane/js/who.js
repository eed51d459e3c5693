// @ts-check
import { recall, remember } from './tab-memory.js';

/** Who is at the page, until people sign in: what they called themselves when they last did something. */

const NAME = 'safersheets.name';

/** @returns {string | null} null while nobody has said */
export function rememberedName() {
  return recall(NAME);
}

/** @param {string} name */
export function rememberName(name) {
  remember(NAME, name);
}
