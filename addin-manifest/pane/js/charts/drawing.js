// @ts-check
/**
 * What every chart is made of. Colours and sizes are the style sheet's: a drawing has classes and no styles.
 *
 * @typedef {import('../content.js').Chart} Chart
 * @typedef {import('../content.js').Figure} Figure
 * @typedef {(d3: any, chart: Chart, width: number) => SVGSVGElement} Draw
 */

/** Below this a drawing is laid out anew: labels stand above what they name. */
export const NARROW = 520;

/** About how wide a letter of 13 pixels is. */
const LETTER = 6.7;

/**
 * An empty drawing.
 * @param {any} d3
 * @param {number} width
 * @param {number} height
 */
export function canvas(d3, width, height) {
  return d3.create('svg:svg')
    .attr('class', 'drawing')
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`);
}

/**
 * Text as it fits: broken into lines between words, a word that is too long cut with an ellipsis.
 * @param {string} text
 * @param {number} room pixels
 * @param {number} [most] lines
 */
export function lines(text, room, most = 3) {
  const letters = Math.max(3, Math.floor(room / LETTER));
  /** @type {string[]} */
  const made = [];
  for (const { word, space } of pieces(text)) {
    const last = made[made.length - 1];
    const joined = last === undefined ? word : `${last}${space}${word}`;
    if (last !== undefined && joined.length <= letters) {
      made[made.length - 1] = joined;
    } else {
      made.push(word);
    }
  }
  const kept = made.slice(0, most);
  if (made.length > most) {
    kept[most - 1] = `${kept[most - 1]}…`;
  }
  return kept.map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
}

/** Words, and the parts of a word with strokes in it. @param {string} text */
function pieces(text) {
  return text.split(/\s+/).flatMap((word) => word.split(/(?<=\/)/).map((part, at) => ({ word: part, space: at === 0 ? ' ' : '' })));
}

/**
 * A label of one line or more, with the whole of it as its title.
 * @param {any} parent
 * @param {string} text
 * @param {{x: number, y: number, room: number, most?: number, anchor?: string, of?: string}} place y is the middle of all its lines
 */
export function label(parent, text, { x, y, room, most = 2, anchor = 'start', of = 'label' }) {
  const made = lines(text, room, most);
  const element = parent.append('text').attr('class', of).attr('text-anchor', anchor);
  made.forEach((line, at) => {
    element.append('tspan').attr('x', x).attr('y', y + (at - (made.length - 1) / 2) * 15 + 4).text(line);
  });
  if (made.join(' ') !== text) {
    element.append('title').text(text);
  }
  return element;
}

/**
 * Where a column stands among the figures.
 * @param {Chart} chart
 * @param {string} part
 */
export function place(chart, part) {
  return chart.columns.findIndex((column) => column.part === part);
}

/** A percentage on an axis. @param {number} value */
export function percent(value) {
  return `${value > 0 ? '+' : ''}${Math.round(value * 100)}%`;
}
