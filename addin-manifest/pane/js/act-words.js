// @ts-check
import { asRecorded } from './who.js';

/**
 * What somebody did to a book, to follow their name.
 * @type {Record<string, (version: string) => string>}
 */
const SENTENCES = {
  opened: () => 'opened the book',
  kept: (version) => `submitted ${version}`,
  'came late': () => 'submitted work that came after another’s',
  submitted: (version) => `put ${version} forward for approval`,
  approved: (version) => `approved ${version}`,
  returned: (version) => `returned ${version}`,
  published: (version) => `published ${version}`,
  withdrawn: (version) => `took ${version} back`,
  unlocked: (version) => `unlocked ${version}`,
  explained: (version) => `explained a query of ${version}`,
  'asked to waive': (version) => `asked to set aside an error of ${version}`,
  waived: (version) => `set aside an error of ${version}`,
  scored: () => 'sent in an agency’s scores',
  agreed: () => 'agreed the scores',
  started: () => 'started the book of the next period',
  held: () => 'put a legal hold on the book',
  released: () => 'took the legal hold off the book',
  disposed: () => 'let the workbooks go, after their time',
  reconciled: () => 'laid the fund beside its ledger',
  decided: () => 'decided about a match or a break',
  prepared: () => 'signed the reconciliation as its preparer',
  signed: () => 'signed the reconciliation',
  'gave to a collection': (version) => `gave ${version} to a collection`,
};

/**
 * "Officer, Fire submitted version 3".
 * @param {{who: string, user?: string | null, act: string, version: number | null}} act
 */
export function actInWords({ who, user, act, version }) {
  const sentence = SENTENCES[act]?.(version === null ? 'a version' : `version ${version}`) ?? act;
  return `${user === undefined ? who : asRecorded(who, user)} ${sentence}`;
}
