// @ts-check
import { canvas, label, NARROW, place } from './drawing.js';

/** Each place among similar areas, on a track with one box for each area. @type {import('./drawing.js').Draw} */
export function positions(d3, chart, width) {
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : Math.min(280, width * 0.3);
  const words = isNarrow ? 0 : 90;
  const row = isNarrow ? 58 : 32;
  const head = 24;
  const svg = canvas(d3, width, head + chart.rows.length * row + 4);
  svg.append('text').attr('class', 'label tick').attr('x', names).attr('y', 14).text('1st');
  svg.append('text').attr('class', 'label tick').attr('x', width - words).attr('y', 14).attr('text-anchor', 'end').text('last');
  chart.rows.forEach((figures, index) => {
    const top = head + index * row;
    const y = isNarrow ? top + 40 : top + row / 2;
    const position = figures[place(chart, 'position')];
    const size = figures[place(chart, 'size')];
    const said = `${position.text} of ${size.text}`;
    label(svg, isNarrow ? `${figures[0].text}: ${said}` : figures[0].text,
      { x: 0, y: isNarrow ? top + 14 : y, room: isNarrow ? width : names - 10, most: isNarrow ? 1 : 2 });
    if (!isNarrow) {
      label(svg, said, { x: width - words + 12, y, room: words, most: 1 });
    }
    track(d3, svg, position.number, size.number, { x: names, y, width: width - names - words });
  });
  return svg.node();
}

/** @param {any} d3 @param {any} svg @param {number | null} position @param {number | null} size @param {{x: number, y: number, width: number}} at */
function track(d3, svg, position, size, { x, y, width }) {
  if (size === null || position === null || size < 1 || size > 200) {
    return;
  }
  const band = d3.scaleBand().domain(d3.range(1, size + 1)).range([x, x + width]).paddingInner(0.15);
  for (const at of d3.range(1, size + 1)) {
    svg.append('rect').attr('class', at === position ? 'slot taken' : 'slot')
      .attr('x', band(at)).attr('y', y - 9).attr('width', band.bandwidth()).attr('height', 18);
  }
  if (band(position) !== undefined && band.bandwidth() > 13) {
    svg.append('text').attr('class', 'score taken-text').attr('text-anchor', 'middle')
      .attr('x', band(position) + band.bandwidth() / 2).attr('y', y + 4).text(String(position));
  }
}
