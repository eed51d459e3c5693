// @ts-check
import { listed, onSheet } from '../cells.js';
import { button, fill, h, newId } from '../dom.js';
import { buttonOf, keyOf, placesOf } from '../findings.js';
import { asProblem } from '../problem.js';
import { asRecorded } from '../who.js';
import { count } from '../words.js';
import { explainBox } from './explain.js';
import { fixBox } from './fix-box.js';
import { gridView, showHere } from './grid-view.js';
import { problemOf } from './problem-box.js';
import { tag } from './tag.js';
import { canWaive, waiveBox } from './waive.js';

/**
 * @typedef {import('../shapes.js').Finding} Finding
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../ports/port.js').Grid} Grid
 * @typedef {import('../shapes.js').Patch} Patch
 *
 * @typedef {object} Hands what a card may do
 * @property {(sheet: string, cell: string) => Promise<Grid | null>} around
 * @property {(sheet: string, cell: string) => Promise<void>} select shows a cell where the workbook itself is shown
 * @property {(finding: Finding) => string} explanation
 * @property {((finding: Finding) => import('./explain.js').Explaining) | null} explain null where nothing can be
 *   explained any more
 * @property {((finding: Finding) => import('./waive.js').Waiving) | null} waive null where nothing can be waived
 * @property {((patches: Patch[]) => Promise<import('../ports/port.js').Applied>) | null} fix null where nothing can be
 *   written into the workbook
 * @property {import('./grid-view.js').StoryLink} [story] where the workbook has a past
 * @property {(finding: Finding) => string} review where its fixes can be looked over and taken; empty for nowhere
 * @property {Set<string>} open the keys of the findings that are open
 */

/** How many cells of one finding are listed before the rest is asked for. */
const FIRST_PLACES = 12;

/**
 * One finding: what is wrong and what to do, as a button that opens the cell among its neighbours.
 * @param {Finding} finding
 * @param {Hands} hands
 * @param {'h3' | 'h4'} heading
 */
export function findingCard(finding, hands, heading = 'h3') {
  const key = keyOf(finding);
  const id = newId('finding');
  const panel = h('div', { id: `${id}-cell`, class: 'finding-panel', hidden: true });
  const said = explanationOn(hands.explanation(finding), finding);
  const opener = button({ class: 'finding-open', 'aria-controls': panel.id }, () => {
    toggle(!hands.open.has(key));
    if (hands.open.has(key) && finding.cells.length > 0) {
      look(panel, placesOf(finding)[0].cell, finding, hands);
    }
  }, finding.message);
  const toggle = (/** @type {boolean} */ open) => {
    hands.open[open ? 'add' : 'delete'](key);
    opener.setAttribute('aria-expanded', String(open));
    panel.hidden = !open;
    if (open && !panel.hasChildNodes()) {
      fill(panel, ...panelOf(finding, hands, said.show));
    }
  };
  const opens = finding.cells.length > 0 || (finding.canExplain && hands.explain !== null) || isWaivable(finding, hands);
  toggle(opens && hands.open.has(key));
  return h('li', { class: `finding finding-${finding.severity}`, id, 'data-finding': key },
    h('p', { class: 'finding-top' }, tag(finding.severity), finding.waiver && answered('Waived'),
      isAskedFor(finding, hands) && answered('Waiver asked for'), said.tag,
      whereabouts(finding)),
    h(heading, {}, opens ? opener : finding.message),
    finding.fix && h('p', { class: 'finding-fix' }, finding.fix),
    finding.example && h('p', { class: 'soft' }, `For example: ${finding.example}`),
    finding.waiver && h('p', { class: 'explained' }, finding.waiver),
    said.line,
    panel);
}

/** @param {string} word what has become of the finding */
function answered(word) {
  return h('span', { class: 'tag tag-answered' }, word);
}

/**
 * The explanation on the face of a card, which may change.
 * @param {string} text empty for none
 * @param {Finding} finding
 */
function explanationOn(text, { explanation, explainedBy }) {
  const word = answered('Explained');
  const line = h('p', { class: 'explained' });
  const show = (/** @type {string} */ now) => {
    word.hidden = now === '';
    line.hidden = now === '';
    const by = explainedBy && now === explanation ? ` by ${asRecorded(explainedBy.name, explainedBy.user)}` : '';
    fill(line, h('strong', {}, `Explained${by}: `), now);
  };
  show(text);
  return { tag: word, line, show };
}

/**
 * @param {Finding} finding
 * @param {Hands} hands
 */
function isWaivable(finding, { waive }) {
  return waive !== null && canWaive(finding);
}

/**
 * @param {Finding} finding
 * @param {Hands} hands
 */
function isAskedFor(finding, hands) {
  return isWaivable(finding, hands) && hands.waive?.(finding).request;
}

/** @param {Finding} finding */
function whereabouts(finding) {
  const cells = listed(finding.cells);
  return h('span', { class: 'finding-place' }, cells && h('span', { class: 'cells' }, cells),
    cells && finding.label && ' ', finding.label);
}

/**
 * Goes to a cell in Excel; why that cannot be is said at the finding.
 * @param {HTMLElement} near
 * @param {string} cell
 * @param {Finding} finding
 * @param {Hands} hands
 */
async function look(near, cell, { sheet }, hands) {
  try {
    await hands.select(...onSheet(cell, sheet));
  } catch (error) {
    near.prepend(problemOf(asProblem(error)));
  }
}

/**
 * @param {Finding} finding
 * @param {Hands} hands
 * @param {(text: string) => void} show puts an explanation on the face of the card
 */
function panelOf(finding, hands, show) {
  const frame = h('div', { class: 'finding-grid' });
  const draw = async (/** @type {string} */ cell) => {
    const [sheet, address] = onSheet(cell, finding.sheet);
    const grid = await hands.around(sheet, address);
    fill(frame, grid ? gridView(grid, hands.story) : h('p', { class: 'soft' }, `Look at ${address} on the sheet ${sheet}.`));
    showHere(frame);
  };
  const places = placesOf(finding);
  if (places.length > 0) {
    draw(places[0].cell);
  }
  const { explain, waive } = hands;
  return [
    frame,
    places.length > 1 && placeList(places, async (cell) => {
      await draw(cell);
      look(frame, cell, finding, hands);
    }),
    finding.fixes.length > 0 && (hands.fix
      ? fixBox(finding.fixes, hands.fix, buttonOf(finding))
      : hands.review(finding) && h('p', {}, h('a', { class: 'button plain', href: hands.review(finding) }, buttonOf(finding)))),
    finding.canExplain && explain && explainBox(hands.explanation(finding), explain(finding), show),
    waive && canWaive(finding) && waiveBox(finding, waive(finding)),
  ];
}

/**
 * @param {ReturnType<typeof placesOf>} places
 * @param {(cell: string) => void} show
 */
function placeList(places, show) {
  const list = h('ul', { class: places.some(({ message }) => message) ? 'places' : 'places chips' });
  const line = (/** @type {ReturnType<typeof placesOf>[number]} */ { cell, name, message }, /** @type {number} */ at) => {
    const choose = button({ class: 'place', 'aria-pressed': String(at === 0) }, () => {
      for (const other of list.querySelectorAll('.place')) {
        other.setAttribute('aria-pressed', String(other === choose));
      }
      show(cell);
    }, h('span', { class: 'cells' }, message.includes(`(${cell}) `) ? cell : name ?? cell), ' ', message);
    return h('li', {}, choose);
  };
  list.append(...places.slice(0, FIRST_PLACES).map(line));
  const rest = places.slice(FIRST_PLACES);
  const more = rest.length > 0 && button({ class: 'link' }, () => {
    const lines = rest.map((place, i) => line(place, FIRST_PLACES + i));
    list.append(...lines);
    more && more.remove();
    lines[0].querySelector('button')?.focus();
  }, `Show ${count(rest.length, 'more cell')}`);
  return h('div', {}, h('p', { class: 'places-lead' }, `${count(places.length, 'cell')}:`), list, more);
}
