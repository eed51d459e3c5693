// @ts-check
/**
 * The words of this service, in plain words.
 *
 * @typedef {object} Term
 * @property {string} id of its address, #/help/glossary/…
 * @property {string} word
 * @property {string} text with links as "[words](#/address)"
 */

/** @param {string} id @param {string} words */
const see = (id, words) => `[${words}](#/help/glossary/${id})`;

/** @type {Term[]} by the alphabet */
export const GLOSSARY = [
  { id: 'approved', word: 'Approved',
    text: `Somebody other than whoever submitted it has looked at a ${see('version', 'version')} and stands by it. From then on it ${see('counts', 'counts')} and its ${see('book', 'book')} is locked.` },
  { id: 'book', word: 'Book',
    text: `One partnership’s workbook for one period, such as Charnwood’s crime performance for 2019-20 Q1. It holds every ${see('version', 'version')} that was submitted, and nobody has to ask which copy is the right one.` },
  { id: 'break', word: 'Break',
    text: `Money that does not tie: a payment nobody can place, a line that says it spent what the ledger does not show. Each has its amount, its cause and what would clear it. All have to be settled before a ${see('statement', 'statement')} is signed.` },
  { id: 'certain', word: 'Certain, high and medium',
    text: `How sure a ${see('match', 'match')} is. Certain: a rule you gave places it. High and medium: the service found it by supplier, words, date and amount, and it counts only once you take it.` },
  { id: 'contract', word: 'Contract',
    text: `The sheets at the end of a ${see('template', 'template')} that say what each column may hold and what is checked. Excel and the service read the same sheets, so they never disagree.` },
  { id: 'counts', word: 'Counts',
    text: `Of all the ${see('version', 'versions')} of a book one counts: the last that was ${see('approved', 'approved')}. It is the one to quote.` },
  { id: 'error', word: 'Error',
    text: `Something that is wrong, such as a date that is no date or lines that add to more than the award. Put it right; it holds up the approval unless it is ${see('waiver', 'waived')}.` },
  { id: 'exact-test', word: 'Exact test',
    text: 'How the service tells whether a change is real. It works out how likely so large a change would be by chance alone. Less likely than once in 20 times makes it a clear rise or a clear fall; from 4 crimes to 10 is no trend.' },
  { id: 'explanation', word: 'Explanation',
    text: `An officer’s answer to a ${see('query', 'query')}: why the figure is right as it is. It is kept with the book and shown next time, for as long as the cell stays as it is.` },
  { id: 'finding', word: 'Finding',
    text: `One thing that a check has found, with its cell, what is wrong there and how to put it right. It is an ${see('error', 'error')}, a ${see('query', 'query')}, a ${see('note', 'note')}, or says what was ${see('not-checked', 'not checked')}.` },
  { id: 'fix', word: 'Fix',
    text: 'A change that can be made for you because it is certain: a formula put back, a number that Excel kept as text. You see each cell before and after. What people entered is never guessed.' },
  { id: 'interval', word: 'Interval',
    text: 'The range in which the true change lies with 95% confidence, or what else the workbook asks for. A change of 12% whose interval runs from −3% to 29% may be no change at all.' },
  { id: 'ledger', word: 'Ledger',
    text: `The export of your finance system: every payment and receipt, with its code. The service reads it as it is, and says of each row what became of it.` },
  { id: 'locked', word: 'Locked',
    text: `A ${see('book', 'book')} takes no newer version while one of it is ${see('approved', 'approved')}. Whoever approves can unlock it with a reason.` },
  { id: 'map', word: 'Map of the ledger',
    text: `What the headings of your ${see('ledger', 'ledger')} mean, and which code belongs to which line of the fund. Say it once; it is remembered for the next export.` },
  { id: 'marking', word: 'Marking',
    text: 'OFFICIAL or OFFICIAL-SENSITIVE: how carefully a workbook has to be handled. A template marked OFFICIAL-SENSITIVE is seen only by people who were given it by name.' },
  { id: 'match', word: 'Match',
    text: 'Money that ties: payments of the ledger that belong to a line of the fund, with the reason why we think so.' },
  { id: 'merge', word: 'Merge',
    text: 'Two people worked at the same time. What they entered is joined; where both changed the same cell you see both and choose.' },
  { id: 'not-checked', word: 'Not checked',
    text: 'A check that could not run, with the reason, such as a formula that no program can work out. It never counts as passed: put the reason right, or look at it yourself.' },
  { id: 'note', word: 'Note',
    text: 'Worth knowing, nothing to do.' },
  { id: 'period', word: 'Period',
    text: `What a ${see('book', 'book')} is about: a year such as 2026-27, or a quarter such as 2026-27 Q1. Its dates stand on the sheet Details.` },
  { id: 'published', word: 'Published',
    text: `An ${see('approved', 'approved')} version that was sent out: to the board, the funder or the public.` },
  { id: 'query', word: 'Query',
    text: `Something that may be wrong and may be right, such as a beat with twice the crimes of last year. Put it right, or say why it is as it is: that is an ${see('explanation', 'explanation')}. One of the two is needed before approval.` },
  { id: 'rank-range', word: 'Rank range',
    text: 'The best and the worst rank that an issue could take when a score that is not on the scale is moved to the allowed score above or below it. Mind an issue whose range crosses your top ten.' },
  { id: 'recalculate', word: 'Recalculate',
    text: `Works every total, rank and change out again by the registered ${see('template', 'template')}’s formulas, the same way for everybody, and gives you your workbook back. What you entered is not touched.` },
  { id: 'receipt', word: 'Receipt',
    text: 'A signed note of what was kept and when. Anybody can check later that it was not changed.' },
  { id: 'reconciliation', word: 'Reconciliation',
    text: `A fund laid beside the ${see('ledger', 'ledger')}, to the penny. It shows only what does not tie.` },
  { id: 'reconciling-item', word: 'Reconciling item',
    text: `A ${see('break', 'break')} that is known and will clear by a day you name, such as a payment that is on its way. It has a reason and somebody who answers for it.` },
  { id: 'returned', word: 'Returned',
    text: 'Whoever approves has sent a version back, and says what has to be put right. Submit a newer one.' },
  { id: 'rule', word: 'Rule',
    text: `One check of a template, with the reason why it is there. A new rule can be on trial: until its day it shows as a ${see('note', 'note')}.` },
  { id: 'statement', word: 'Statement',
    text: `The page that a ${see('reconciliation', 'reconciliation')} ends in: what came in, what was spent, what is left, every item between, and two signatures. It is printed for the auditor.` },
  { id: 'story', word: 'Story of a cell',
    text: 'Every value that a cell has had: who entered it, when, and what an officer said of it.' },
  { id: 'submit', word: 'Submit',
    text: `Keeps your workbook as the next ${see('version', 'version')} of its ${see('book', 'book')}. Submitting for approval is a second step: it asks somebody else to look at it.` },
  { id: 'superseded', word: 'Superseded',
    text: `A newer version was approved in its place. It stays in the ${see('book', 'book')}.` },
  { id: 'template', word: 'Template',
    text: 'The empty workbook that everybody starts from. It says itself what belongs in each cell and what is checked, so that a partnership can change it in Excel. Analysts register it.' },
  { id: 'version', word: 'Version',
    text: `One workbook as it was submitted, byte for byte, with who, when and a note. Nobody can change it, you included: what was wrong is put right by the next one.` },
  { id: 'waiver', word: 'Waiver',
    text: `An ${see('error', 'error')} set aside for a while so that the approval can go on. One person asks for it with a reason, an approver gives it, and it ends on a day.` },
  { id: 'withdrawn', word: 'Withdrawn',
    text: 'A version that was taken back with a reason. It never counts again, and stays in the book.' },
];

/** @param {string} id */
export function termOf(id) {
  return GLOSSARY.find((term) => term.id === id) ?? null;
}
