// @ts-check
import { h } from '../dom.js';

/**
 * @typedef {import('../ports/port.js').Grid} Grid
 * @typedef {import('../ports/port.js').GridRow} GridRow
 */

/** Pixels shown beside the marked cell. */
const MARGIN = 8;

/** What Excel would put at the right of its cell. */
const FIGURE = /^-?£?[\d,.]+%?$/;

/**
 * A few rows and columns of a sheet as Excel shows them, with one cell marked in words and by an outline.
 * @param {Grid} grid
 */
export function gridView(grid) {
  const caption = `${grid.sheet}, around ${grid.cell}`;
  const letters = grid.columns.map(({ letters, far }) => h('th', { scope: 'col', class: far && 'far' }, letters));
  const table = h('table', { class: 'grid' },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, h('td', { class: 'corner' }), ...letters)),
    h('tbody', {}, ...grid.rows.map((row) => line(grid, row))));
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
 */
function line(grid, row) {
  const cells = row.cells.map(({ text, here }, i) => {
    const words = [row.heading && 'heading', here && 'here', grid.columns[i].far && 'far', i === 0 && 'key',
      FIGURE.test(text) && 'figure'];
    return h('td', { class: words.filter(Boolean).join(' ') || null },
      here && h('strong', { class: 'here-words' }, 'This cell'),
      here && text === '' ? h('span', { class: 'soft' }, 'blank') : text);
  });
  return h('tr', { class: row.heading && 'headings' }, h('th', { scope: 'row' }, row.number), ...cells);
}
