// @ts-check

/**
 * @typedef {import('../reconciling.js').Reconciliation} Reconciliation
 * @typedef {import('../reconciling.js').Break} Break
 * @typedef {import('../reconciling.js').Decision} Decision
 */

/** What a place is when it is no line of the fund. */
export const RECEIVED = '*received';
export const OTHER_FUND = '*other';
export const ASIDE = '*aside';

/**
 * Where a transaction can belong, the lines by their names.
 * @param {Reconciliation} one
 * @param {Break} broken
 * @returns {[string, string][]}
 */
export function places({ lines }, { transactions }) {
  const cameIn = transactions.every(({ amount }) => amount.startsWith('-'));
  return [
    ...lines.map(({ line, initiative }) =>
      /** @type {[string, string]} */ ([line, initiative ? `On ${line}, ${initiative}` : `On ${line}`])),
    ...(cameIn ? [/** @type {[string, string]} */ ([RECEIVED, 'Received from the funder'])] : []),
    [OTHER_FUND, 'Another fund’s'],
    [ASIDE, 'None of this fund’s: set it aside'],
  ];
}

/** @param {Break} broken */
export function hasCode({ transactions }) {
  return transactions.every(({ costCentre, subjective, project }) => costCentre || subjective || project);
}

/**
 * The decisions that put a break's transactions in a place.
 * @param {Break} broken
 * @param {string} place
 * @param {string} why which other fund's it is, or why it is set aside
 * @param {boolean} always with whatever else comes on its code
 * @returns {Decision[]}
 */
export function placeDecision({ transactions }, place, why, always) {
  return transactions.map(({ number, line }) => ({ number, line, ...outcome(place, why, always) }));
}

/**
 * @param {string} place
 * @param {string} why
 * @param {boolean} always
 * @returns {Decision}
 */
function outcome(place, why, always) {
  switch (place) {
    case RECEIVED: return { decision: always ? 'receive-code' : 'receive' };
    case OTHER_FUND: return { decision: always ? 'set-aside-code' : 'set-aside', reason: why && `Of another fund: ${why}` };
    case ASIDE: return { decision: always ? 'set-aside-code' : 'set-aside', reason: why };
    default: return { decision: always ? 'move-code' : 'move', to: [{ line: place }] };
  }
}
