// @ts-check
/**
 * What each role does here, step by step.
 *
 * @typedef {object} Guide
 * @property {string} id of its address, #/help/guides/…
 * @property {string} title
 * @property {string} lead
 * @property {{title: string, text: string}[]} steps with links as "[words](#/address)"
 */

/** @type {Guide[]} */
export const GUIDES = [
  { id: 'officer', title: 'For officers', lead: 'You fill a workbook for the partnership, and want it to be right before anybody else sees it.',
    steps: [
      { title: 'Get the workbook', text: 'Under [Templates](#/templates) download it empty, or look at one that is filled in. For the next period open your book under [Books](#/books) and choose Start the next period: what stays the same goes along.' },
      { title: 'Fill it in Excel', text: 'Start with the sheets Read me and Details. Choose a cell and its help appears. A figure you do not have is not 0: write [x] if it is not available, [z] if it does not apply.' },
      { title: 'Check it', text: 'Under [Check](#/check) choose the file, or drop it anywhere on the page. Nothing is kept by that. Put each [error](#/help/glossary/error) right; put each [query](#/help/glossary/query) right or say why it is right.' },
      { title: 'Submit it', text: 'Choose Submit. Your workbook is kept as the next [version](#/help/glossary/version) of its [book](#/help/glossary/book). Then choose Submit for approval, so that somebody else looks at it.' },
      { title: 'When it comes back', text: 'A returned version says what has to be put right. Correct the workbook, check it and submit it again. If a colleague was quicker, the page joins what you both entered.' },
    ] },
  { id: 'analyst', title: 'For analysts', lead: 'You bring the figures together, keep the templates, and say which changes are real.',
    steps: [
      { title: 'Recalculate', text: 'Check a workbook, then [Recalculate](#/help/glossary/recalculate): totals, ranks and verdicts are worked out the same way for everybody. You see each cell before and after.' },
      { title: 'Is the change real?', text: 'The column Verdict is an [exact test](#/help/glossary/exact-test). Rank range says how far an issue could move: see [rank range](#/help/glossary/rank-range).' },
      { title: 'See what changed', text: 'In a book under [Books](#/books) compare two versions: what was entered, which formulas were altered, and what follows. Choose a cell there for its [story](#/help/glossary/story).' },
      { title: 'Collect scores', text: 'In the book of a risk matrix, Scores of several agencies takes a copy from each and asks only about the cells where they differ.' },
      { title: 'Register a template', text: 'Change the workbook in Excel, then under Templates [register it](#/templates/register). Faults are named with their place; you see every difference. Where people sign in, a second person accepts it.' },
    ] },
  { id: 'finance', title: 'For finance', lead: 'You hold a fund against the ledger, and answer for every penny of it.',
    steps: [
      { title: 'Lay them side by side', text: 'Under [Reconcile](#/reconcile) choose the funding workbook or its book, and the export of your finance system as it is. Say once what its headings mean: that is the [map](#/help/glossary/map).' },
      { title: 'Look at what was read', text: 'First you see how many rows were read and which were not. A row with an amount that was not read has to be set aside with a reason.' },
      { title: 'Settle each break', text: 'A [break](#/help/glossary/break) is money that does not tie. Say where it belongs, take a proposal, or make it a [reconciling item](#/help/glossary/reconciling-item).' },
      { title: 'Sign', text: 'When every break is settled, one prepares and somebody else approves. Print the [statement](#/help/glossary/statement), or download the workbook with Spent filled.' },
      { title: 'Send the return', text: 'The return to the funder stands below the reconciliation, as a Word document and as a workbook. What nobody entered says so.' },
    ] },
  { id: 'approver', title: 'For approvers', lead: 'You stand by what the partnership says, and need to know what you sign.',
    steps: [
      { title: 'See what waits', text: '[Home](#/) shows what waits for you. Or look under [Books](#/books) for what is waiting for approval.' },
      { title: 'Look at what was found', text: 'Open the version. It says what was found when it was kept, what was explained and by whom, and what changed since the one before.' },
      { title: 'Approve or return', text: 'Approve it, and it [counts](#/help/glossary/counts) and the book is locked. Or return it and say what has to be put right. You cannot approve what you submitted yourself.' },
      { title: 'Give a waiver', text: 'Somebody may ask for a [waiver](#/help/glossary/waiver) of an error. Read why, then give it or leave it.' },
      { title: 'Accept a template', text: 'Under [Templates](#/templates) you see what waits for a second person, with every difference.' },
    ] },
];

/** @param {string} id */
export function guideOf(id) {
  return GUIDES.find((guide) => guide.id === id) ?? null;
}
