// @ts-check
/**
 * What whoever is signed in may do, so that nothing is offered that their roles do not allow. The service decides each
 * time all the same.
 */

/** @type {import('./session.js').Membership[] | null} */
let held = null;

/** @param {import('./session.js').Membership[] | null} memberships null where nobody signs in */
export function hold(memberships) {
  held = memberships;
}

/**
 * @param {string} operation as the service's access table names it, such as "submit"
 * @param {string} [partnership] where; anywhere when it is left out
 */
export function may(operation, partnership) {
  return held === null || held.some((each) =>
    (partnership === undefined || each.partnership === partnership) && (each.may?.includes(operation) ?? true));
}

/**
 * The partnerships in which it may be done; null where nobody signs in, so that any may be named.
 * @param {string} operation
 */
export function partnershipsWhere(operation) {
  return held && held.filter((each) => each.may?.includes(operation) ?? true).map((each) => each.partnership);
}
