// @ts-check
/**
 * Help with one view.
 *
 * @typedef {object} Topic
 * @property {string} id of its address, #/help/on/…
 * @property {RegExp} of the paths of the views that it is about
 * @property {string} title
 * @property {string[]} lines with links as "[words](#/address)"
 * @property {string[]} words of the glossary that stand on the view
 */

/** @type {Topic[]} the first that is about a path is its help */
const TOPICS = [
  { id: 'check', of: /^(check|fixes)/, title: 'Checking a workbook',
    lines: [
      'Choose a workbook that was made from one of the [templates](#/templates), or drop it anywhere on the page. It is sent to this service, checked and forgotten: nothing is kept until you submit.',
      'A long check shows how far it is, and can be cancelled.',
    ], words: ['finding', 'error', 'query', 'note'] },
  { id: 'findings', of: /^findings/, title: 'The list of findings',
    lines: [
      'The heaviest stand first. Choose one to see its cell among its neighbours, what is wrong and how to put it right.',
      'Put it right in Excel, save, and choose Check the corrected file. Where a fix is certain there is a button for it.',
      'A query that is right as it is takes an explanation, in its place. Your words go into the note of the version.',
      'The list can be filtered, printed, and taken along as a sheet or as text.',
    ], words: ['error', 'query', 'note', 'not-checked', 'explanation', 'fix'] },
  { id: 'recalculate', of: /^recalculate/, title: 'Recalculating',
    lines: [
      'Each cell that would change is listed, before and after, with the reason. Only those are written; charts, notes and your own sheets stay.',
      'In a browser you get your workbook back as a file. In Excel the cells are written into the open workbook, and can be undone.',
    ], words: ['recalculate', 'exact-test', 'rank-range'] },
  { id: 'submit', of: /^submit/, title: 'Submitting',
    lines: [
      'The page has filled in the book from what the workbook says. Look at it, and add a line about what changed.',
      'Submitting keeps the workbook. Submitting for approval, in the version that is kept, asks somebody else to look at it.',
      'If the service cannot be reached, the workbook waits in this tab and is sent as soon as that works, never twice.',
    ], words: ['book', 'version', 'submit', 'merge'] },
  { id: 'cycle', of: /^cycle/, title: 'What is due',
    lines: [
      'Month by month: what is due, on which day, who answers for it and how far it is. What has a book is as far as its book; what has none is done when a person says so.',
      'Download the year as a calendar file: Outlook and others remind a week and a day before. No figure and no name of a person is in it.',
      'Analysts and administrators keep the [steps](#/cycle/steps). Nothing is due from a partnership until they do.',
    ], words: ['book', 'period', 'approved'] },
  { id: 'compare', of: /^books\/[^/]+\/compare\//, title: 'What changed',
    lines: [
      'Two versions, cell by cell: what was entered, which formulas were altered, and what follows from it. A sheet that was only sorted is no change.',
      'Choose a cell for its story: every value it has had.',
    ], words: ['version', 'story'] },
  { id: 'report', of: /^(reports|books\/[^/]+\/\d+\/report)/, title: 'Reports',
    lines: [
      'Check a report: every figure in its sentences is held against the workbooks. Each mark opens the cell, how it comes out and what to write. What could not be traced was not checked: look at it yourself.',
      'Fill a report: name a figure as {{Charnwood crime: All Crime, Change %}} in a Word report, and it is filled in from the newest approved version. What is not found stays as it is.',
      'Nothing of a report is kept. Tables, pictures and footers are not checked.',
    ], words: ['version', 'approved', 'counts'] },
  { id: 'version', of: /^books\/[^/]+\/\d+/, title: 'A version',
    lines: [
      'What was found when it was kept, what was said of it, and how far it has come: draft, waiting for approval, approved, published.',
      'What you can do next stands under Sign-off. What you cannot do says who can.',
      'The workbook, its receipt and, for a fund, the return to the funder can be downloaded.',
    ], words: ['version', 'approved', 'counts', 'waiver', 'receipt', 'withdrawn'] },
  { id: 'book', of: /^books\/./, title: 'A book',
    lines: [
      'Every version, the newest first: who, when, the note, and which one counts.',
      'From here you compare versions, start the next period, collect the scores of several agencies and reconcile a fund.',
    ], words: ['book', 'version', 'counts', 'locked', 'period', 'story'] },
  { id: 'books', of: /^books/, title: 'Books',
    lines: [
      'Every book that you may see. Search and filter to find one; what you ask for stays in the address, so that you can send it to a colleague.',
    ], words: ['book', 'period', 'counts'] },
  { id: 'reconciliation', of: /^reconcile\/./, title: 'A reconciliation',
    lines: [
      'First what was read of the ledger, then what does not tie, then what was matched, and at the end the statement to the penny.',
      'Settle each break: say where it belongs, take a proposal, or make it a reconciling item. Each decision can be undone.',
      'When nothing is left open, one signs as preparer and somebody else approves.',
    ], words: ['break', 'match', 'certain', 'reconciling-item', 'statement'] },
  { id: 'reconcile', of: /^reconcile/, title: 'Reconciling',
    lines: [
      'Choose the fund (a workbook, or the newest version of its book) and the export of your finance system as it is.',
      'Leave the map out if you have sent one for this fund before; where there is none, the page asks what the headings mean.',
    ], words: ['reconciliation', 'ledger', 'map'] },
  { id: 'register', of: /^templates\/register/, title: 'Registering a template',
    lines: [
      'Choose the workbook. It is looked over, which takes a few seconds: each fault is named with its place and how to put it right.',
      'When nothing is wrong you see every difference from the version before. Then register it or, where people sign in, propose it to a second person.',
    ], words: ['template', 'contract', 'rule'] },
  { id: 'templates', of: /^templates/, title: 'Templates',
    lines: [
      'What each is for, what it asks and what is checked, without opening Excel. Download it empty, or look at one that is filled in.',
      'Analysts register new versions and retire old ones; what was submitted before stays as it is.',
    ], words: ['template', 'contract', 'rule', 'marking'] },
  { id: 'account', of: /^(me|users|welcome)/, title: 'Your account, and users',
    lines: [
      'Your page shows what you do in which partnership, and is where you change your password and make tokens for scripts.',
      'Administrators look after the users. An administrator sees no workbook by that role alone.',
    ], words: [] },
  { id: 'home', of: /^$/, title: 'Home',
    lines: [
      'What is due and what waits for you, your books, and what happened since you were last here.',
      'Start here: check a workbook, start one from a template, or go on where you left off.',
    ], words: ['book', 'submit', 'returned'] },
];

/** @param {string} path of a view, such as "books/charnwood" */
export function topicFor(path) {
  return TOPICS.find(({ of }) => of.test(path)) ?? null;
}

/** @param {string} id */
export function topicOf(id) {
  return TOPICS.find((topic) => topic.id === id) ?? null;
}

export function topics() {
  return TOPICS;
}
