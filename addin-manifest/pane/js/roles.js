// @ts-check
import { list } from './words.js';

/** @typedef {import('./session.js').Membership} Membership */

/** What somebody does in a partnership, in words. @type {Record<string, string>} */
export const ROLES = {
  officer: 'Fills and submits workbooks',
  analyst: 'Keeps templates, imports and recalculates',
  finance: 'Keeps ledgers and reconciles',
  approver: 'Approves, publishes and takes back',
  scrutiny: 'Reads what is approved and published',
  administrator: 'Keeps users and settings; sees no data by that alone',
};

/**
 * "Charnwood: officer and approver".
 * @param {Membership[]} memberships
 */
export function rolesInWords(memberships) {
  return memberships.map(({ partnership, roles }) => `${partnership}: ${list(roles)}`).join('; ') || 'No role yet';
}
