// @ts-check
import { canvas, label, NARROW, place } from './drawing.js';

/** Budget, spend and forecast of each line: the budget pale, the spend strong, the forecast a line. @type {import('./drawing.js').Draw} */
export function money(d3, chart, width) {
  const isNarrow = width < NARROW;
  const names = isNarrow ? 0 : Math.min(300, width * 0.32);
  const words = isNarrow ? 0 : 230;
  const row = isNarrow ? 72 : 36;
  const svg = canvas(d3, width, chart.rows.length * row + 8);
  const at = { budget: place(chart, 'budget'), spent: place(chart, 'spent'), committed: place(chart, 'committed'), forecast: place(chart, 'forecast') };
  const most = d3.max(chart.rows, (/** @type {any} */ figures) => d3.max(Object.values(at), (/** @type {number} */ column) => figures[column].number)) || 1;
  const x = d3.scaleLinear().domain([0, most]).range([names, width - words - 2]);
  chart.rows.forEach((figures, index) => {
    const top = index * row;
    const y = isNarrow ? top + 54 : top + row / 2;
    const spent = figures[at.spent];
    const said = spent.number === null ? `${figures[at.budget].text}; spend ${spent.text}` : `${spent.text} of ${figures[at.budget].text}`;
    const name = `${figures[0].text} ${figures[place(chart, 'name')].text}`;
    label(svg, name, isNarrow ? { x: 0, y: top + 14, room: width, most: 1, of: 'label strong' } : { x: 0, y, room: names - 10, most: 2 });
    label(svg, said, isNarrow ? { x: 0, y: top + 32, room: width, most: 1 } : { x: width - words + 8, y, room: words - 8, most: 2 });
    bar(svg, figures[at.budget].number, x, y, 20, 'budget');
    const done = bar(svg, spent.number, x, y, 12, 'spent');
    ahead(svg, figures[at.committed].number, spent.number ?? 0, x, y);
    const forecast = figures[at.forecast].number;
    if (forecast !== null) {
      svg.append('line').attr('class', 'forecast').attr('x1', x(forecast)).attr('x2', x(forecast)).attr('y1', y - 13).attr('y2', y + 13);
    }
    if (!done && figures[at.budget].number === 0) {
      svg.append('line').attr('class', 'zero').attr('x1', x(0)).attr('x2', x(0)).attr('y1', y - 10).attr('y2', y + 10);
    }
  });
  return svg.node();
}

/** @param {any} svg @param {number | null} amount @param {any} x @param {number} y @param {number} height @param {string} kind */
function bar(svg, amount, x, y, height, kind) {
  if (!amount) {
    return false;
  }
  svg.append('rect').attr('class', `bar ${kind}`).attr('x', Math.min(x(0), x(amount))).attr('y', y - height / 2)
    .attr('width', Math.abs(x(amount) - x(0))).attr('height', height);
  return true;
}

/** What is ordered stands after what is spent. @param {any} svg @param {number | null} amount @param {number} from @param {any} x @param {number} y */
function ahead(svg, amount, from, x, y) {
  if (amount) {
    svg.append('rect').attr('class', 'bar committed').attr('x', x(from)).attr('y', y - 6)
      .attr('width', Math.max(0, x(from + amount) - x(from))).attr('height', 12);
  }
}
