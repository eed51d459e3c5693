// @ts-check
import { canvas, label, NARROW, percent, place } from './drawing.js';

/** Each change with its interval and its verdict, beside the line of no change. @type {import('./drawing.js').Draw} */
export function changes(d3, chart, width) {
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : Math.min(260, width * 0.28);
  const words = isNarrow ? 0 : 190;
  const hasRates = place(chart, 'rate') >= 0;
  const row = (isNarrow ? 66 : 34) + (hasRates ? (isNarrow ? 17 : 8) : 0);
  const head = 34;
  const svg = canvas(d3, width, head + chart.rows.length * row + 6);
  const x = scale(d3, chart, [names + 14, width - words - 14]);
  axis(svg, x, head, head + chart.rows.length * row, width - words - names);
  chart.rows.forEach((figures, index) => {
    const top = head + index * row;
    const y = isNarrow ? top + row - 16 : top + row / 2;
    const verdict = figures[place(chart, 'verdict')].text;
    const said = `${figures[place(chart, 'change')].text}, ${verdict}`;
    if (index > 0) {
      svg.append('line').attr('class', 'rule').attr('x1', 0).attr('x2', width).attr('y1', top).attr('y2', top);
    }
    label(svg, figures[0].text, isNarrow ? { x: 0, y: top + 14, room: width, most: 1, of: 'label strong' }
      : { x: 0, y, room: names - 8, most: 2 });
    label(svg, said, isNarrow ? { x: 0, y: top + 31, room: width, most: 1 }
      : { x: width - words, y: hasRates ? y - 8 : y, room: words, most: 1 });
    if (hasRates) {
      label(svg, rate(chart, figures), isNarrow ? { x: 0, y: top + 48, room: width, most: 1, of: 'label soft-label' }
        : { x: width - words, y: y + 9, room: words, most: 1, of: 'label soft-label' });
    }
    interval(svg, figures, chart, x, y, verdict);
  });
  return svg.node();
}

/** A rate is on a scale of its own, and so is told. @param {import('../content.js').Chart} chart @param {import('../content.js').Figure[]} figures */
function rate(chart, figures) {
  const own = figures[place(chart, 'rate')];
  const between = figures[place(chart, 'rate-interval')];
  return own.number === null ? `rate: ${own.text}` : `rate ${own.text}${between && between.low !== null ? ` (${between.text})` : ''}`;
}

/**
 * From the least to the greatest of what is drawn, and always with no change; what one wide interval would squash the
 * rest for is cut at three times the greatest change, with an arrow.
 * @param {any} d3
 * @param {import('../content.js').Chart} chart
 * @param {[number, number]} room
 */
function scale(d3, chart, room) {
  const drawn = chart.rows.map((row) => row[place(chart, 'change')].number).filter((number) => number !== null);
  const ends = chart.rows.map((row) => row[place(chart, 'interval')]);
  const limit = Math.max(0.2, 1.6 * d3.max(drawn, (/** @type {number} */ number) => Math.abs(number)) || 0);
  const low = Math.max(-limit, -1, d3.min([0, ...drawn, ...ends.map(({ low: end }) => end)]));
  const high = Math.min(limit, d3.max([0, ...drawn, ...ends.map(({ high: end }) => end)]));
  return d3.scaleLinear().domain([Math.min(low, -0.1), Math.max(high, 0.1)]).range(room).clamp(true);
}

/** @param {any} svg @param {any} x @param {number} top @param {number} bottom @param {number} room */
function axis(svg, x, top, bottom, room) {
  for (const tick of x.ticks(Math.max(2, Math.floor(room / 90)))) {
    svg.append('line').attr('class', tick === 0 ? 'zero' : 'grid').attr('x1', x(tick)).attr('x2', x(tick)).attr('y1', top).attr('y2', bottom);
    svg.append('text').attr('class', 'label tick').attr('text-anchor', 'middle').attr('x', x(tick)).attr('y', top - 8)
      .text(tick === 0 ? 'no change' : percent(tick));
  }
}

/** @param {any} svg @param {import('../content.js').Figure[]} figures @param {import('../content.js').Chart} chart @param {any} x @param {number} y @param {string} verdict */
function interval(svg, figures, chart, x, y, verdict) {
  const { low, high } = figures[place(chart, 'interval')];
  const { number } = figures[place(chart, 'change')];
  const kind = verdict === 'clear rise' ? 'rise' : verdict === 'clear fall' ? 'fall' : 'unclear';
  if (low !== null && high !== null) {
    const [least, greatest] = x.domain();
    svg.append('line').attr('class', `interval ${kind}`).attr('x1', x(low)).attr('x2', x(high)).attr('y1', y).attr('y2', y);
    for (const end of [low, high]) {
      const isCut = end < least || end > greatest;
      svg.append('path').attr('class', `interval ${kind}`).attr('fill', 'none')
        .attr('d', isCut ? arrow(x(end), y, end > greatest) : `M${x(end)},${y - 5}V${y + 5}`);
    }
  }
  if (number !== null) {
    const shape = { rise: 'M0,-7L7,6H-7Z', fall: 'M0,7L7,-6H-7Z', unclear: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z' }[kind];
    svg.append('path').attr('class', `change ${kind}`).attr('transform', `translate(${x(number)},${y})`).attr('d', shape);
  }
}

/** @param {number} x @param {number} y @param {boolean} right */
function arrow(x, y, right) {
  const back = right ? x - 6 : x + 6;
  return `M${back},${y - 5}L${x},${y}L${back},${y + 5}`;
}
