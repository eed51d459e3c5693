// @ts-check
import { isApart } from '../beside.js';
import { drawOf, meaningOf } from '../charts/kinds.js';
import { library } from '../charts/library.js';
import { asPng, asSvg } from '../charts/picture.js';
import { button, fill, h, newId } from '../dom.js';
import { field } from '../export.js';
import { hand } from '../handing.js';
import { asProblem } from '../problem.js';
import { announce } from './status.js';

/**
 * @typedef {import('../content.js').Chart} Chart
 */

/** A plain number, however it is written: nothing that a spreadsheet would run. */
const NUMBER = /^-?£?[\d,]+(\.\d+)?%?$/;

/**
 * One chart: what it shows in words, the drawing, how to read it, its figures, and ways to take it along.
 * @param {Chart} chart
 * @param {{source: string, file: string}} about where the figures come from, and how its files are named
 */
export function chartCard(chart, { source, file }) {
  const heading = newId('chart');
  const said = newId('chart-said');
  const frame = h('div', { class: 'chart-frame', role: 'img', 'aria-labelledby': heading, 'aria-describedby': said });
  const card = h('section', { class: 'chart', 'aria-labelledby': heading },
    h('h4', { id: heading }, chart.title),
    h('p', { id: said }, chart.alternative),
    frame,
    h('p', { class: 'soft' }, meaningOf(chart.kind), chart.kind === 'heat-map' && key(chart)),
    chart.notes.length > 0 && h('ul', { class: 'chart-notes' }, chart.notes.map((note) => h('li', {}, note))),
    h('p', { class: 'soft chart-source' }, `Unit: ${chart.unit}. Source: ${source}.`),
    h('details', {}, h('summary', {}, 'The figures'), figures(chart)),
    take(chart, frame, file));
  drawInto(frame, chart);
  return card;
}

/** What the numbers over a narrow heat map stand for. @param {Chart} chart */
function key(chart) {
  const criteria = chart.columns.filter(({ part }) => part === 'score').map(({ heading }, at) => `${at + 1} ${heading}`);
  return h('span', { class: 'narrow-key' }, ` The numbers over the cells are: ${criteria.join('; ')}.`);
}

/** How wide a drawing is on paper, so that its letters can be read there. */
const PAPER = 640;

/**
 * Draws when the place comes near, again when it is of another width, and for paper.
 * @param {HTMLElement} frame
 * @param {Chart} chart
 */
function drawInto(frame, chart) {
  /** @type {any} */
  let d3 = null;
  let drawn = 0;
  const draw = (/** @type {number} */ width) => {
    if (d3 && width > 0 && width !== drawn) {
      drawn = width;
      const drawing = drawOf(chart.kind)(d3, chart, width);
      drawing.setAttribute('aria-hidden', 'true');
      fill(frame, drawing);
    }
  };
  const fit = () => draw(Math.floor(frame.clientWidth));
  const begin = async () => {
    try {
      d3 = await library();
      fit();
      new ResizeObserver(fit).observe(frame);
    } catch (error) {
      fill(frame, h('p', {}, asProblem(error).message));
    }
  };
  fill(frame, h('p', { class: 'soft' }, 'The chart is drawn when you come to it.'));
  const sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) {
      sight.disconnect();
      begin();
    }
  }, { rootMargin: '400px' });
  sight.observe(frame);
  forPaper(frame, () => draw(PAPER), fit);
}

/**
 * @param {HTMLElement} frame
 * @param {() => void} drawForPaper
 * @param {() => void} show
 */
function forPaper(frame, drawForPaper, show) {
  const media = matchMedia('print');
  const turn = () => {
    if (!frame.isConnected) {
      media.removeEventListener('change', turn);
    } else if (media.matches) {
      drawForPaper();
    } else {
      show();
    }
  };
  media.addEventListener('change', turn);
}

/** The figures of a chart, as a table. @param {Chart} chart */
export function figures(chart) {
  return h('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': `The figures of: ${chart.title}` },
    h('table', { class: 'figures' },
      h('thead', {}, h('tr', {}, chart.columns.map(({ heading }, at) =>
        h('th', { scope: 'col', class: at > 0 && chart.rows.some((row) => row[at].number !== null) && 'figure' }, heading)))),
      h('tbody', {}, chart.rows.map(([first, ...rest]) => h('tr', {},
        h('th', { scope: 'row' }, first.text),
        rest.map(({ text, number }) => h('td', { class: number !== null && 'figure' }, text)))))));
}

/**
 * @param {Chart} chart
 * @param {HTMLElement} frame
 * @param {string} file how its files are named
 */
function take(chart, frame, file) {
  const name = `${file}.${chart.id}`;
  /** @param {string} ending @param {Blob} body */
  const give = async (ending, body) => announce(`${name}.${ending} ${await hand(`${name}.${ending}`, body)}.`);
  /** @param {(drawing: SVGSVGElement) => Blob | Promise<Blob>} make @param {string} ending */
  const picture = (make, ending) => async () => {
    const drawing = frame.querySelector('svg');
    if (drawing) {
      await give(ending, await make(drawing));
    }
  };
  return h('p', { class: 'actions chart-actions' },
    button({ class: 'plain' }, async () => {
      try {
        await navigator.clipboard.writeText(rowsOf(chart).map((row) => row.join('\t')).join('\n'));
        announce('The figures are copied.');
      } catch {
        announce('This browser does not let the page copy. Take the figures as CSV.');
      }
    }, 'Copy the figures'),
    button({ class: 'plain' }, () => give('csv', new Blob([asCsv(chart)], { type: 'text/csv' })), 'Figures as CSV'),
    // A desktop's pane has its files fetched by a browser, and the service hands out none that a browser would run.
    !isApart() && button({ class: 'plain' }, picture((drawing) => new Blob([asSvg(drawing, chart.title)], { type: 'image/svg+xml' }), 'svg'), 'Picture as SVG'),
    button({ class: 'plain' }, picture((drawing) => asPng(drawing, chart.title), 'png'), 'Picture as PNG'));
}

/** @param {Chart} chart */
function rowsOf(chart) {
  return [chart.columns.map(({ heading }) => heading), ...chart.rows.map((row) => row.map(({ text }) => text))];
}

/** @param {Chart} chart */
export function asCsv(chart) {
  const written = (/** @type {string} */ text) => (NUMBER.test(text) ? (text.includes(',') ? `"${text}"` : text) : field(text));
  // Excel reads a CSV as UTF-8 only when it starts with this mark.
  return `\ufeff${rowsOf(chart).map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
}
