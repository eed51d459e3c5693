// @ts-check
import { upright } from './axes.js';
import { canvas, label, NARROW, place } from './drawing.js';

/** How much room a period needs for its name, and a figure for itself. */
const NAME = 62;
const FIGURE = 40;

/** One measure over its periods with mean and limits; what the rules saw has a shape of its own. @type {import('./drawing.js').Draw} */
export function control(d3, chart, width) {
  const height = width < NARROW ? 320 : 340;
  const room = { left: 54, right: width - 16, top: 44, foot: height - 56 };
  const svg = canvas(d3, width, height);
  const parts = Object.fromEntries(chart.columns.map(({ part }) => [part, place(chart, part)]));
  const points = chart.rows.map((row) => ({ period: row[0].text, count: row[parts.count], mean: row[parts.mean].number,
    low: row[parts.low].number, high: row[parts.high].number, signal: row[parts.signal].text, broken: row[parts.break].text }));
  const x = d3.scalePoint().domain(d3.range(points.length)).range([room.left + 18, room.right - 18]).padding(points.length === 1 ? 0.5 : 0);
  const y = d3.scaleLinear().domain(tall(d3, points)).nice().range([room.foot, room.top]);
  upright(svg, y, { ...room, room: room.foot - room.top });
  label(svg, chart.unit, { x: 0, y: 14, room: width, most: 1, of: 'label soft-label' });
  breaks(svg, points, x, room);
  for (const kind of ['low', 'mean', 'high']) {
    limit(svg, points, kind, x, y);
  }
  series(d3, svg, points, x, y);
  marks(svg, points, x, y, room);
  periods(svg, points, x, room);
  return svg.node();
}

/**
 * Over all that is drawn; from 0 unless that would squash it.
 * @param {any} d3 @param {any[]} points
 */
function tall(d3, points) {
  const numbers = points.flatMap(({ count, mean, low, high }) => [count.number, mean, low, high]).filter((number) => number !== null);
  const [least, most] = d3.extent(numbers);
  const from = least > 0 && least < most * 0.5 ? 0 : least - (most - least) * 0.1;
  return [from, most + (most - from || 1) * 0.08];
}

/** Where the series is broken, before a period. @param {any} svg @param {any[]} points @param {any} x @param {{top: number, foot: number}} room */
function breaks(svg, points, x, { top, foot }) {
  points.forEach(({ broken }, at) => {
    if (broken) {
      const across = at === 0 ? x(at) - 12 : x(at) - x.step() / 2;
      svg.append('line').attr('class', 'broken').attr('x1', across).attr('x2', across).attr('y1', top - 8).attr('y2', foot);
      svg.append('text').attr('class', 'label tick').attr('text-anchor', 'middle').attr('x', across).attr('y', top - 12).text('break')
        .append('title').text(broken);
    }
  });
}

/** A level line over each run of periods with one limit. @param {any} svg @param {any[]} points @param {string} kind @param {any} x @param {any} y */
function limit(svg, points, kind, x, y) {
  const half = points.length > 1 ? x.step() / 2 : 20;
  points.forEach((point, at) => {
    const level = point[kind];
    if (level !== null && (at === 0 || points[at - 1][kind] !== level)) {
      let last = at;
      while (last + 1 < points.length && points[last + 1][kind] === level) {
        last += 1;
      }
      svg.append('line').attr('class', `limit ${kind === 'mean' ? 'mean' : 'outer'}`).attr('x1', Math.max(x(at) - half, x.range()[0] - 14)).attr('x2', Math.min(x(last) + half, x.range()[1] + 14))
        .attr('y1', y(level)).attr('y2', y(level));
    }
  });
}

/** A line that a gap or a break interrupts. @param {any} d3 @param {any} svg @param {any[]} points @param {any} x @param {any} y */
function series(d3, svg, points, x, y) {
  /** @type {{at: number, number: number}[][]} */
  const runs = [[]];
  points.forEach(({ count, broken }, at) => {
    if (count.number === null || broken) {
      runs.push([]);
    }
    if (count.number !== null) {
      runs[runs.length - 1].push({ at, number: count.number });
    }
  });
  const path = d3.line().x((/** @type {any} */ point) => x(point.at)).y((/** @type {any} */ point) => y(point.number));
  for (const run of runs.filter(({ length }) => length > 1)) {
    svg.append('path').attr('class', 'series').attr('fill', 'none').attr('d', path(run));
  }
}

/** @param {any} svg @param {any[]} points @param {any} x @param {any} y @param {{foot: number}} room */
function marks(svg, points, x, y, { foot }) {
  const isWide = points.length < 2 || x.step() >= FIGURE;
  points.forEach(({ period, count, signal }, at) => {
    if (count.number === null) {
      svg.append('text').attr('class', 'label gap').attr('text-anchor', 'middle').attr('x', x(at)).attr('y', foot - 4).text('gap')
        .append('title').text(`${period}: ${count.text}`);
      return;
    }
    const isSignal = signal !== 'nothing';
    svg.append('path').attr('class', isSignal ? 'signal' : 'mark').attr('transform', `translate(${x(at)},${y(count.number)})`)
      .attr('d', isSignal ? 'M-6,-6H6V6H-6Z' : 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z')
      .append('title').text(`${period}: ${count.text}; the rules saw ${signal}`);
    if (isWide || isSignal || at === points.length - 1) {
      svg.append('text').attr('class', 'label over value').attr('text-anchor', 'middle').attr('x', x(at)).attr('y', y(count.number) - 11).text(count.text);
    }
  });
}

/** As many names of periods as there is room for, the last always. @param {any} svg @param {any[]} points @param {any} x @param {{left: number, right: number, foot: number}} room */
function periods(svg, points, x, { left, right, foot }) {
  const each = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor((right - left) / NAME))));
  points.forEach(({ period }, at) => {
    if ((points.length - 1 - at) % each === 0) {
      label(svg, period, { x: x(at), y: foot + 24, room: points.length > 1 ? Math.max(NAME - 6, x.step() * each - 6) : right - left, most: 2, anchor: 'middle', of: 'label tick' });
    }
  });
}
