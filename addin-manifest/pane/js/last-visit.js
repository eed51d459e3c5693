// @ts-check
/**
 * The newest act that somebody has been shown at this browser, by their account. It is a number and a time, and outlives
 * the tab; where the browser keeps nothing, everything is simply not marked as new.
 *
 * @typedef {{event: number, at: string}} Visit
 */

const START = 'safersheets-visit-';

/**
 * @param {string} account its id; empty where nobody signs in
 * @returns {Visit | null} null for the first time
 */
export function lastVisit(account) {
  try {
    const { event, at } = JSON.parse(localStorage.getItem(START + account) ?? 'null') ?? {};
    return Number.isSafeInteger(event) && !Number.isNaN(Date.parse(at)) ? { event, at } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} account
 * @param {number} event the newest that is shown now
 */
export function visited(account, event) {
  try {
    localStorage.setItem(START + account, JSON.stringify({ event, at: new Date().toISOString() }));
  } catch {
    // Next time nothing is marked as new.
  }
}
