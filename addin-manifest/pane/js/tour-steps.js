// @ts-check
/**
 * The tour: Charnwood's figures for the first quarter of 2019/20, from the choice of a file to a kept version.
 *
 * @typedef {object} Step
 * @property {string} path the view it happens in; empty for the tour's own page
 * @property {string} title
 * @property {string} text what it is about
 * @property {string} doThis what to try in that view
 */

/** The book of figures 1 and 2 of Charnwood's scrutiny report of September 2019. */
export const BOOK = 'charnwood.crime-performance.2019-20-q1';

/** @type {Step[]} */
export const STEPS = [
  { path: '', title: 'Choose a workbook',
    text: 'Charnwood reported its first quarter of 2019/20 in two tables: nine crime types and ten police beats. '
      + 'Both were typed into the crime performance template exactly as printed.',
    doThis: '' },
  { path: 'findings', title: 'See what is wrong, and why',
    text: 'The list shows what a careful colleague would notice. The ten beats add up to 1,038 more crimes than their '
      + 'borough, and theft of motor vehicles rises in the beats while it falls in the borough.',
    doThis: 'Select a finding to see its cell among its neighbours. An error has to be put right. '
      + 'A query may be right after all: say why, where it stands.' },
  { path: 'recalculate', title: 'Recalculate',
    text: 'Changes, percentages and whether a change is real are worked out the same way for everybody.',
    doThis: 'Look each cell over, before and after, then take the file. What people entered is never touched.' },
  { path: 'submit', title: 'Submit',
    text: 'The workbook is kept as a version of its book: who, when and what changed. '
      + 'Nobody can overwrite it, and nobody has to ask which copy counts.',
    doThis: 'The page has filled in what the workbook says. This one is the same as the version that is kept, '
      + 'so submitting it keeps nothing new.' },
];
