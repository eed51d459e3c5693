// @ts-check
import { api } from '../api.js';
import { button, h } from '../dom.js';
import { link } from '../router.js';
import { versionFileName } from '../version-file.js';

/** The book of figures 1 and 2 of Charnwood's scrutiny report of September 2019. */
const BOOK = 'charnwood.crime-performance.2019-20-q1';

/** @type {[string, string][]} */
const STEPS = [
  ['Choose the workbook',
    'Charnwood reported its first quarter of 2019/20 in two tables: nine crime types, and ten police beats. '
    + 'Somebody typed both into the crime performance template, exactly as printed.'],
  ['See what is wrong',
    'The list shows what a careful colleague would notice: the ten beats add up to 1,038 more crimes than the borough, '
    + 'and theft of motor vehicles rises in the beats while it falls in the borough. '
    + 'Open a finding to see its cell among its neighbours.'],
  ['Put it right or explain it',
    'An error has to be put right before the figures are approved. A query may be right after all: '
    + 'say why, where it stands. A note is only worth knowing.'],
  ['Recalculate',
    'Changes, percentages and whether a change is real are worked out the same way for everybody. '
    + 'You see each cell before and after, then take the file: your notes and charts stay as they were.'],
  ['Submit',
    'The workbook is kept as a version of its book: who, when, and what changed. '
    + 'Nobody can overwrite it, and nobody has to ask which copy counts.'],
];

/**
 * Five steps through Charnwood's figures.
 * @param {import('../app.js').App} app
 * @returns {import('../router.js').View}
 */
export function tourView(app) {
  const start = () => app.checkKept(versionFileName(BOOK, 1), api.versionFile(BOOK, 1));
  const body = h('div', { class: 'tour' },
    h('h1', {}, 'New here?'),
    h('p', { class: 'lead' },
      'Five steps through a real report. Nothing you do here changes anything until you submit it.'),
    h('ol', { class: 'steps' }, STEPS.map(([title, text]) => h('li', {}, h('h2', {}, title), h('p', {}, text)))),
    h('p', {}, button({ class: 'main' }, start, 'Open Charnwood’s workbook')),
    h('p', { class: 'soft' }, 'Or look at ', h('a', { href: link('books', BOOK) }, 'the versions of its book'), '.'));
  return { title: 'New here?', body };
}
