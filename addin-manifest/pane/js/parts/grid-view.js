// @ts-check
import { h } from '../dom.js';

/**
 * @typedef {import('../ports/port.js').Grid} Grid
 * @typedef {import('../ports/port.js').GridRow} GridRow
 * @typedef {(spot: import('../shapes.js').CellKey) => string} StoryLink the address of a cell's story
 */

/** Pixels shown beside the marked cell. */
const MARGIN = 8;

/** What Excel would put at the right of its cell. */
const FIGURE = /^-?£?[\d,.]+%?$/;

/**
 * A few rows and columns of a sheet as Excel shows them, with one cell marked in words and by an outline. Where their
 * stories are known, the cells of its row lead to them; those of every row would be many to tab through.
 * @param {Grid} grid
 * @param {StoryLink | null} [story]
 */
export function gridView(grid, story = null) {
  const caption = `${grid.sheet}, around ${grid.cell}`;
  const letters = grid.columns.map(({ letters, far }) => h('th', { scope: 'col', class: far && 'far' }, letters));
  const table = h('table', { class: 'grid' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, h('td', { class: 'corner' }), ...letters)),
    h('tbody', {}, ...grid.rows.map((row) => line(grid, row, story))));
  return h('div', { class: 'grid-frame', role: 'group', 'aria-label': caption }, table);
}

/**
 * Scrolls a grid that is wider than its frame to the marked cell. Such a frame joins the tab order, so that the
 * keyboard can scroll it too.
 * @param {HTMLElement} place where the grid stands
 */
export function showHere(place) {
  const frame = place.querySelector('.grid-frame');
  const here = frame?.querySelector('.here');
  if (frame && here instanceof HTMLElement && frame.scrollWidth > frame.clientWidth) {
    frame.setAttribute('tabindex', '0');
    frame.scrollLeft = here.offsetLeft + here.offsetWidth - frame.clientWidth + MARGIN;
  }
}

/**
 * @param {Grid} grid
 * @param {GridRow} row
 * @param {StoryLink | null} story
 */
function line(grid, row, story) {
  const isHere = row.cells.some(({ here }) => here);
  const cells = row.cells.map(({ text, here, spot }, i) => {
    const words = [row.heading && 'heading', here && 'here', grid.columns[i].far && 'far', i === 0 && 'key',
      FIGURE.test(text) && 'figure'];
    return h('td', { class: words.filter(Boolean).join(' ') || null },
      here && h('strong', { class: 'here-words' }, 'This cell'),
      spot && story && isHere && (here || text !== '') ? h('a', { href: story(spot) }, text || 'blank',
          storyOf(spot, row.cells[0].text))
        : here && text === '' ? h('span', { class: 'soft' }, 'blank') : text);
  });
  return h('tr', { class: row.heading && 'headings' }, h('th', { scope: 'row' }, row.number), ...cells);
}

/**
 * @param {import('../shapes.js').CellKey} spot
 * @param {string} label what stands at the left of a named cell
 */
function storyOf({ key, column }, label) {
  return h('span', { class: 'unseen' }, ` (the story of ${key === null ? label : `${column} of ${key}`})`);
}
