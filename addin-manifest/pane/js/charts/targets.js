// @ts-check
import { canvas, label, NARROW, place } from './drawing.js';

/** Each figure beside its baseline and its target, every row on a scale of its own from 0. @type {import('./drawing.js').Draw} */
export function targets(d3, chart, width) {
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : Math.min(300, width * 0.32);
  const words = isNarrow ? 0 : 210;
  const row = isNarrow ? 78 : 40;
  const svg = canvas(d3, width, chart.rows.length * row + 8);
  chart.rows.forEach((figures, index) => {
    const top = index * row;
    const y = isNarrow ? top + 60 : top + row / 2;
    const actual = figures[place(chart, 'actual')];
    const target = figures[place(chart, 'target')];
    const unit = figures[place(chart, 'unit')].text;
    const against = target.number === null ? 'no target' : `target ${target.text}: ${figures[place(chart, 'verdict')].text}`;
    const said = `${actual.text}${actual.number !== null && unit && unit !== 'Number' ? ` ${unit}` : ''}, ${against}`;
    const name = `${figures[0].text} ${figures[place(chart, 'name')].text}`;
    label(svg, name, isNarrow ? { x: 0, y: top + 14, room: width, most: 1, of: 'label strong' } : { x: 0, y, room: names - 10, most: 2 });
    label(svg, said, isNarrow ? { x: 0, y: top + 34, room: width, most: 2 } : { x: width - words + 10, y, room: words - 10, most: 2 });
    bullet(d3, svg, [actual.number, target.number, figures[place(chart, 'baseline')].number], { x: names, y, width: width - names - words });
  });
  return svg.node();
}

/** @param {any} d3 @param {any} svg @param {(number | null)[]} figures actual, target, baseline @param {{x: number, y: number, width: number}} at */
function bullet(d3, svg, [actual, target, baseline], { x, y, width }) {
  const most = d3.max([actual, target, baseline].filter((number) => number !== null));
  svg.append('line').attr('class', 'rule').attr('x1', x).attr('x2', x + width).attr('y1', y + 11).attr('y2', y + 11);
  if (actual === null || actual < 0 || !(most > 0)) {
    return;
  }
  const along = d3.scaleLinear().domain([0, most]).range([x, x + width - 6]);
  svg.append('rect').attr('class', 'bar spent').attr('x', x).attr('y', y - 6).attr('width', along(actual) - x).attr('height', 12);
  if (baseline !== null && baseline >= 0) {
    svg.append('circle').attr('class', 'change unclear').attr('cx', along(baseline)).attr('cy', y).attr('r', 5);
  }
  if (target !== null && target >= 0) {
    svg.append('line').attr('class', 'forecast').attr('x1', along(target)).attr('x2', along(target)).attr('y1', y - 12).attr('y2', y + 12);
  }
}
