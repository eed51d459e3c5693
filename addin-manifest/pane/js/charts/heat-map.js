// @ts-check
import { canvas, label, lines, NARROW, place } from './drawing.js';

/** How high one letter of a slanted heading stands. */
const SLANT = 4.4;
const LONGEST = 34;
/** How dark a score is, from none to the highest. */
const STEPS = 4;

/** Scores by issue and criterion, the total, and the ranks that each issue could defend. @type {import('./drawing.js').Draw} */
export function heatMap(d3, chart, width) {
  const scores = chart.columns.flatMap((column, at) => (column.part === 'score' ? [at] : []));
  const most = d3.max(chart.rows, (/** @type {any} */ row) => d3.max(scores, (/** @type {number} */ at) => row[at].number)) || 1;
  return width < NARROW ? tall(d3, chart, width, scores, most) : wide(d3, chart, width, scores, most);
}

/** @param {any} d3 @param {import('../content.js').Chart} chart @param {number} width @param {number[]} scores @param {number} most */
function wide(d3, chart, width, scores, most) {
  const head = 24 + SLANT * d3.max(scores, (/** @type {number} */ at) => Math.min(LONGEST, chart.columns[at].heading.length));
  const row = 26;
  const names = Math.min(230, width * 0.24);
  const numbers = 96;
  const range = Math.max(130, width * 0.2);
  const cell = (width - names - numbers - range) / scores.length;
  const svg = canvas(d3, width, head + chart.rows.length * row + 8);
  scores.forEach((at, index) => {
    slanted(svg, chart.columns[at].heading, names + (index + 0.5) * cell, head - 6);
  });
  heading(svg, chart.columns[place(chart, 'total')].heading, names + scores.length * cell + 28, head - 6, 60);
  heading(svg, chart.columns[place(chart, 'rank')].heading, names + scores.length * cell + 72, head - 6, 50);
  heading(svg, chart.columns[place(chart, 'range')].heading, width - range / 2, head - 6, range);
  const x = ranks(d3, chart, [width - range + 34, width - 44]);
  chart.rows.forEach((figures, index) => {
    const top = head + index * row;
    label(svg, figures[0].text, { x: 0, y: top + row / 2, room: names - 6, most: 1 });
    scores.forEach((at, column) => box(svg, figures[at], most, { x: names + column * cell, y: top, width: cell, height: row }));
    value(svg, figures[place(chart, 'total')].text, names + scores.length * cell + 28, top + row / 2);
    value(svg, figures[place(chart, 'rank')].text, names + scores.length * cell + 72, top + row / 2);
    span(svg, figures, chart, x, top + row / 2);
  });
  return svg.node();
}

/** Each issue's name above its scores. @param {any} d3 @param {import('../content.js').Chart} chart @param {number} width @param {number[]} scores @param {number} most */
function tall(d3, chart, width, scores, most) {
  const head = 22;
  const row = 84;
  const cell = width / scores.length;
  const svg = canvas(d3, width, head + chart.rows.length * row);
  scores.forEach((_, index) => value(svg, String(index + 1), (index + 0.5) * cell, head / 2));
  chart.rows.forEach((figures, index) => {
    const top = head + index * row;
    const words = `rank ${figures[place(chart, 'rank')].text}, total ${figures[place(chart, 'total')].text}, ranks ${figures[place(chart, 'range')].text}`;
    label(svg, figures[0].text, { x: 0, y: top + 14, room: width, most: 1, of: 'label strong' });
    label(svg, words, { x: 0, y: top + 31, room: width, most: 1, of: 'label soft-label' });
    scores.forEach((at, column) => box(svg, figures[at], most, { x: column * cell, y: top + 44, width: cell, height: 28 }));
  });
  return svg.node();
}

/** @param {any} svg @param {string} text @param {number} x @param {number} bottom */
function slanted(svg, text, x, bottom) {
  svg.append('text').attr('class', 'label heading').attr('transform', `translate(${x},${bottom})rotate(-45)`)
    .text(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text).append('title').text(text);
}

/** @param {any} svg @param {string} text @param {number} x @param {number} bottom @param {number} room */
function heading(svg, text, x, bottom, room) {
  const made = lines(text, room, 5);
  const element = svg.append('text').attr('class', 'label heading').attr('text-anchor', 'middle');
  made.forEach((line, at) => {
    element.append('tspan').attr('x', x).attr('y', bottom - (made.length - 1 - at) * 14).text(line);
  });
  element.append('title').text(text);
}

/**
 * @param {any} svg
 * @param {import('../content.js').Figure} figure
 * @param {number} most
 * @param {{x: number, y: number, width: number, height: number}} at
 */
function box(svg, figure, most, { x, y, width, height }) {
  const step = figure.number === null ? 'none' : Math.max(0, Math.min(STEPS, Math.round((figure.number / most) * STEPS)));
  svg.append('rect').attr('class', `heat heat-${step}`)
    .attr('x', x + 1).attr('y', y + 1).attr('width', Math.max(0, width - 2)).attr('height', height - 2);
  svg.append('text').attr('class', `score score-${step}`).attr('text-anchor', 'middle')
    .attr('x', x + width / 2).attr('y', y + height / 2 + 4).text(figure.number === null && figure.text === 'not entered' ? '–' : figure.text);
}

/** @param {any} svg @param {string} text @param {number} x @param {number} y */
function value(svg, text, x, y) {
  svg.append('text').attr('class', 'label value').attr('text-anchor', 'middle').attr('x', x).attr('y', y + 4).text(text);
}

/** @param {any} d3 @param {import('../content.js').Chart} chart @param {[number, number]} room */
function ranks(d3, chart, room) {
  return d3.scaleLinear().domain([1, Math.max(2, chart.rows.length)]).range(room);
}

/** Which ranks an issue could take, with its own. @param {any} svg @param {import('../content.js').Figure[]} figures @param {import('../content.js').Chart} chart @param {any} x @param {number} y */
function span(svg, figures, chart, x, y) {
  const { low, high, text } = figures[place(chart, 'range')];
  const rank = figures[place(chart, 'rank')].number;
  if (low === null || high === null) {
    value(svg, text, x(1), y);
    return;
  }
  svg.append('line').attr('class', 'range').attr('x1', x(low)).attr('x2', x(high)).attr('y1', y).attr('y2', y);
  if (rank !== null) {
    svg.append('circle').attr('class', 'mark').attr('cx', x(rank)).attr('cy', y).attr('r', 4.5);
  }
  svg.append('text').attr('class', 'label end').attr('x', x(low) - 9).attr('y', y + 4).attr('text-anchor', 'end').text(String(low));
  if (high !== low) {
    svg.append('text').attr('class', 'label end').attr('x', x(high) + 9).attr('y', y + 4).text(String(high));
  }
}
