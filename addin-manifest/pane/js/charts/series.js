// @ts-check
import { canvas, label, NARROW } from './drawing.js';

/** Each row over the periods, on a scale of its own from 0. A period without a figure breaks the line. @type {import('./drawing.js').Draw} */
export function series(d3, chart, width) {
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : Math.min(260, width * 0.28);
  const row = isNarrow ? 108 : 74;
  const foot = 44;
  const svg = canvas(d3, width, chart.rows.length * row + foot);
  const periods = chart.columns.slice(1);
  const x = d3.scalePoint().domain(d3.range(periods.length)).range([names + 40, width - 40]).padding(periods.length === 1 ? 0.5 : 0);
  chart.rows.forEach((figures, index) => {
    const top = index * row;
    label(svg, figures[0].text, isNarrow ? { x: 0, y: top + 14, room: width, most: 1, of: 'label strong' }
      : { x: 0, y: top + row / 2, room: names - 10, most: 3 });
    line(d3, svg, figures.slice(1), x, { top: top + (isNarrow ? 46 : 26), bottom: top + row - 10 });
  });
  const room = periods.length > 1 ? x.step() - 6 : width - names;
  periods.forEach(({ heading }, at) => {
    label(svg, heading, { x: x(at), y: chart.rows.length * row + foot / 2, room: Math.max(30, room), most: 3, anchor: 'middle' });
  });
  return svg.node();
}

/** @param {any} d3 @param {any} svg @param {import('../content.js').Figure[]} figures @param {any} x @param {{top: number, bottom: number}} room */
function line(d3, svg, figures, x, { top, bottom }) {
  const numbers = figures.map(({ number }) => number);
  const least = Math.min(0, d3.min(numbers) ?? 0);
  const y = d3.scaleLinear().domain([least, Math.max(d3.max(numbers) ?? 1, least + 1)]).range([bottom, top]);
  svg.append('line').attr('class', 'rule').attr('x1', x.range()[0]).attr('x2', x.range()[1]).attr('y1', y(0)).attr('y2', y(0));
  const path = d3.line().defined((/** @type {number | null} */ number) => number !== null)
    .x((/** @type {any} */ _, /** @type {number} */ at) => x(at)).y((/** @type {any} */ number) => y(number));
  svg.append('path').attr('class', 'series').attr('fill', 'none').attr('d', path(numbers));
  figures.forEach(({ number, text }, at) => {
    if (number === null) {
      svg.append('text').attr('class', 'label gap').attr('text-anchor', 'middle').attr('x', x(at)).attr('y', bottom - 4).text('gap')
        .append('title').text(text);
      return;
    }
    svg.append('circle').attr('class', at === figures.length - 1 ? 'mark' : 'mark pale').attr('cx', x(at)).attr('cy', y(number)).attr('r', 4);
    svg.append('text').attr('class', 'label value').attr('text-anchor', 'middle').attr('x', x(at)).attr('y', y(number) - 9).text(text);
  });
}
