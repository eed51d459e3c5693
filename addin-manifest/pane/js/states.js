// @ts-check
/**
 * How far a version has come, and what can be done with it next.
 *
 * @typedef {'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'superseded' | 'withdrawn'} State
 *
 * @typedef {object} Step
 * @property {string} name the last part of its address
 * @property {string} operation what it is called in the service's access table
 * @property {string} label what its button says
 * @property {string} does what comes of it
 * @property {State[]} from
 * @property {(number: number) => string} done what is said once it is taken
 * @property {string} asks the question that its reason answers; empty where it needs none
 */

/** @type {Record<State, string>} */
const WORDS = {
  draft: 'Draft',
  submitted: 'Waiting for approval',
  returned: 'Returned',
  approved: 'Approved',
  published: 'Published',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

/** @type {Step[]} */
const STEPS = [
  { name: 'submission', operation: 'put-forward', label: 'Submit for approval', asks: '', from: ['draft', 'returned'],
    does: 'Somebody else then approves it or returns it.',
    done: (number) => `Version ${number} is submitted for approval. Somebody else now approves it or returns it.` },
  { name: 'approval', operation: 'approve', label: 'Approve', asks: '', from: ['submitted'],
    does: 'It counts, and the book is locked. Not for whoever submitted it.',
    done: (number) => `Version ${number} is approved. It counts, and the book is locked.` },
  { name: 'return', operation: 'return', label: 'Return', asks: 'What has to be put right?', from: ['submitted'],
    does: 'It goes back to the officer with your reason.',
    done: (number) => `Version ${number} is returned, with your reason.` },
  { name: 'publication', operation: 'publish', label: 'Publish', asks: '', from: ['approved'],
    does: 'Says that it was sent out.',
    done: (number) => `Version ${number} is published.` },
  { name: 'unlocking', operation: 'unlock', label: 'Unlock', asks: 'Why does the work go on?', from: ['approved', 'published'],
    does: 'A newer version can be submitted. This one counts until another is approved.',
    done: (number) => `The book is unlocked. Version ${number} counts until another is approved.` },
  { name: 'withdrawal', operation: 'withdraw', label: 'Withdraw', asks: 'Why is it taken back?',
    from: ['draft', 'submitted', 'returned', 'approved', 'published'],
    does: 'It never counts again. It stays in the book with your reason.',
    done: (number) => `Version ${number} is withdrawn. It never counts again.` },
];

/**
 * "Waiting for approval".
 * @param {State} state
 */
export function inOneWord(state) {
  return WORDS[state];
}

/**
 * What can be done with a version as it stands.
 * @param {State} state
 * @param {boolean} locked whether it is the version that locks its book
 */
export function stepsFrom(state, locked) {
  return STEPS.filter(({ name, from }) => from.includes(state) && (name !== 'unlocking' || locked));
}

/**
 * Whether a version may still come to something, so that its findings are worth answering.
 * @param {State} state
 */
export function isOpen(state) {
  return state !== 'superseded' && state !== 'withdrawn';
}
