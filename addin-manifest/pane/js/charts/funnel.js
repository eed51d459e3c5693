// @ts-check
import { lying, upright } from './axes.js';
import { canvas, label, NARROW, place } from './drawing.js';

/** About how wide a letter of a name is, and how high. */
const LETTER = 7;
const HIGH = 16;

/** Each area's rate over its residents, with the mean and the limits; the own area is marked and named. @type {import('./drawing.js').Draw} */
export function funnel(d3, chart, width) {
  const isNarrow = width < NARROW;
  const height = isNarrow ? 340 : 420;
  const room = { left: 54, right: width - 16, top: 40, foot: height - 46 };
  const svg = canvas(d3, width, height);
  const at = { x: place(chart, 'population'), y: place(chart, 'rate'), own: place(chart, 'own'), place: place(chart, 'place') };
  const points = chart.rows.map((row) => ({ name: row[0].text, x: row[at.x].number ?? 0, y: row[at.y].number ?? 0,
    said: row[at.y].text, isOwn: row[at.own].text === 'yes', place: row[at.place].text }));
  const lines = chart.curves.flatMap((curve) => curve.points);
  const x = d3.scaleLinear().domain(d3.extent([...points, ...lines], (/** @type {any} */ point) => point.x)).range([room.left, room.right]);
  const y = d3.scaleLinear().domain(tall(d3, points, lines)).nice().range([room.foot, room.top]).clamp(true);
  upright(svg, y, { ...room, room: room.foot - room.top });
  lying(svg, x, room);
  label(svg, chart.unit, { x: 0, y: 14, room: width, most: 1, of: 'label soft-label' });
  label(svg, chart.columns[at.x].heading, { x: room.right, y: height - 8, room: width, most: 1, anchor: 'end', of: 'label soft-label' });
  curves(d3, svg, chart, x, y);
  const named = marks(svg, points, x, y);
  names(svg, named, x, y, { width });
  return svg.node();
}

/**
 * From the least to the greatest rate; limits of areas with few residents may leave the drawing above.
 * @param {any} d3
 * @param {{y: number}[]} points
 * @param {{y: number}[]} lines
 */
function tall(d3, points, lines) {
  const least = d3.min([...points, ...lines], (/** @type {any} */ point) => point.y);
  const most = d3.max(points, (/** @type {any} */ point) => point.y);
  const highest = d3.max(lines, (/** @type {any} */ point) => point.y);
  return [Math.max(0, least * 0.95), Math.max(most * 1.08, Math.min(highest * 1.02, most * 2)) || 1];
}

/** @param {any} d3 @param {any} svg @param {import('../content.js').Chart} chart @param {any} x @param {any} y */
function curves(d3, svg, chart, x, y) {
  const path = d3.line().curve(d3.curveMonotoneX).x((/** @type {any} */ point) => x(point.x)).y((/** @type {any} */ point) => y(point.y));
  for (const { part, heading, points } of chart.curves) {
    const kind = part === 'mean' ? 'mean' : part.endsWith('998') ? 'outer' : 'inner';
    svg.append('path').attr('class', `limit ${kind}`).attr('fill', 'none').attr('d', path(points)).append('title').text(heading);
  }
}

/**
 * A ring for an area within its limits, a triangle for one outside those of 99.8%, a diamond for the own.
 * @param {any} svg @param {any[]} points @param {any} x @param {any} y
 */
function marks(svg, points, x, y) {
  const inFront = [...points].sort((one, other) => Number(one.isOwn) - Number(other.isOwn));
  for (const point of inFront) {
    const kind = point.isOwn ? 'own' : point.place.includes('99.8') ? 'outside' : 'inside';
    svg.append('path').attr('class', `area ${kind}`).attr('transform', `translate(${x(point.x)},${y(point.y)})`)
      .attr('d', shape(kind, point.place.startsWith('above')))
      .append('title').text(`${point.name}: ${point.said}, ${point.place}`);
  }
  return inFront.filter(({ isOwn, place: words }) => isOwn || words.includes('99.8')).reverse();
}

/** @param {string} kind @param {boolean} above */
function shape(kind, above) {
  if (kind === 'own') {
    return 'M0,-9L9,0L0,9L-9,0Z';
  }
  if (kind === 'inside') {
    return 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0Z';
  }
  return above ? 'M0,-6L6,5H-6Z' : 'M0,6L6,-5H-6Z';
}

/**
 * The own area's name first, then those of the others outside, where there is room: the figures have them all.
 * @param {any} svg @param {any[]} points @param {any} x @param {any} y @param {{width: number}} at
 */
function names(svg, points, x, y, { width }) {
  /** @type {{left: number, right: number, y: number}[]} */
  const taken = [];
  for (const { name, said, x: across, y: up, isOwn } of points) {
    const text = isOwn ? `${name}, ${said}` : name;
    const long = text.length * LETTER;
    const isLeft = x(across) + long + 14 > width;
    const box = { left: isLeft ? x(across) - long - 14 : x(across) + 12, right: isLeft ? x(across) - 12 : x(across) + long + 14, y: y(up) - (isOwn ? 11 : 0) };
    const isFree = box.left >= 0 && taken.every((other) => Math.abs(other.y - box.y) > HIGH || other.left > box.right || other.right < box.left);
    if (isOwn || isFree) {
      taken.push(box);
      label(svg, text, { x: isLeft ? x(across) - 13 : x(across) + 13, y: box.y, room: Math.max(long + 20, 60), most: 1,
        anchor: isLeft ? 'end' : 'start', of: isOwn ? 'label over strong' : 'label over soft-label' });
    }
  }
}
