// @ts-check
import { api } from '../api.js';
import { fill, focusOn, h } from '../dom.js';
import { agreeForm } from '../parts/agree-form.js';
import { nameOf } from '../parts/book-words.js';
import { loading } from '../parts/loading.js';
import { scoreForm } from '../parts/score-form.js';
import { spreadTable } from '../parts/spread-table.js';
import { announce } from '../parts/status.js';
import { kept } from '../parts/submit-outcome.js';
import { accountOf, record } from '../record.js';
import { may } from '../rights.js';
import { link } from '../router.js';
import { scoring } from '../scoring.js';
import { versionFileName } from '../version-file.js';
import { asRecorded, rememberedName } from '../who.js';
import { count, list, number, onWhen } from '../words.js';

/**
 * @typedef {import('../scoring.js').Scoring} Scoring
 * @typedef {import('../scoring.js').Spread} Spread
 * @typedef {import('../shapes.js').Book} Book
 */

/**
 * Several agencies score the newest version, each for itself, and agree on the next.
 * @param {string} id
 * @returns {import('../router.js').View}
 */
export function scorersView(id) {
  const heading = h('h1', {}, 'Scores side by side');
  let said = '';
  const place = loading('scores', () => read(id), (found, again) => {
    heading.textContent = `Scores side by side: ${nameOf(found.book, found.templates)}`;
    if (!found.spread) {
      return h('p', { class: 'lead' }, 'Submit a first version. Then each agency can score a copy of it.');
    }
    const taken = async (/** @type {Scoring} */ { agency }) => {
      said = `The scores of ${agency} are kept.`;
      await again();
      announce(said);
      focusOn(place.querySelector('.done'));
    };
    const celebrate = (/** @type {import('../shapes.js').Version} */ version) => {
      const done = kept(found.book, version, h('p', {}, h('a', { href: link('books', id, 'agreed', version.number) },
        'See who scored what')), { name: rememberedName() ?? '' });
      fill(place, done);
      focusOn(done);
    };
    return shown(found, found.spread, said, { taken, kept: celebrate, again });
  });
  const body = h('div', {},
    h('p', { class: 'back' }, h('a', { href: link('books', id) }, 'All versions of this book')),
    heading,
    place);
  return { title: 'Scores side by side', body };
}

/** @param {string} id */
async function read(id) {
  const [book, templates, events] = await Promise.all([api.book(id), api.templates(), record.of(id)]);
  const newest = book.head?.number;
  const [spread, before] = newest
    ? await Promise.all([scoring.spread(id, newest), scoring.agreedIn(id, newest)]) : [null, null];
  return { book, templates, events, spread, before };
}

/**
 * @param {Awaited<ReturnType<typeof read>>} found `before` is what the newest version was agreed from
 * @param {Spread} spread
 * @param {string} said the good news; empty for none
 * @param {object} then
 * @param {(scoring: Scoring) => Promise<void>} then.taken
 * @param {(version: import('../shapes.js').Version) => void} then.kept
 * @param {() => Promise<void>} then.again
 */
function shown({ book, before, events }, spread, said, { taken, kept, again }) {
  const { base, scorers, tables } = spread;
  const file = h('a', { href: api.versionFile(book.id, base), download: versionFileName(book.id, base) },
    `Download version ${base}`);
  /** @type {import('../parts/cell-choice.js').CellChoice[]} */
  const questions = [];
  const agencies = scorers.map(({ agency }) => agency);
  return [
    said && h('p', { class: 'done', tabindex: '-1' }, said),
    h('p', { class: 'lead' }, lead(spread)),
    before && before.scorers.length > 0 && h('p', {}, h('a', { href: link('books', book.id, 'agreed', base) },
      `See who scored what when version ${base} was agreed`)),
    scorers.length > 0 && h('ul', { class: 'scorers' }, scorers.map((scorer) => scorerLine(scorer, accountOf(events, scorer.number)))),
    tables.map((table) => spreadTable(book.id, table, agencies, questions)),
    scorers.length > 0 && may('agree-scores', book.partnership) && agreeForm(book, spread, questions, { kept, again }),
    may('score', book.partnership) && [
      h('p', { class: 'start-scoring' }, file, ', fill in one agency’s scores, and upload the copy here.'),
      scoreForm(book.id, base, taken),
    ],
  ];
}

/** @param {Spread} spread */
function lead({ base, scorers, cells, open }) {
  if (scorers.length === 0) {
    return `Nobody has scored version ${base} yet. Each agency scores a copy of it for itself.`;
  }
  const who = `${list(scorers.map(({ agency }) => agency))} scored version ${base}.`;
  return open === 0 ? `${who} They agree on all ${count(cells, 'cell')}.`
    : `${who} ${number(open)} of ${count(cells, 'cell')} ${open === 1 ? 'has' : 'have'} to be settled.`;
}

/**
 * @param {Scoring} scoring
 * @param {string | null} user
 */
function scorerLine({ agency, who, at, workbook }, user) {
  return h('li', {}, h('strong', {}, agency), `, uploaded by ${asRecorded(who, user)} ${onWhen(at)} `,
    h('a', { href: workbook, download: true }, 'Download',
      h('span', { class: 'unseen' }, ` what ${agency} scored`)));
}
