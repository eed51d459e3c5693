// @ts-check
import { STATES } from '../collections.js';
import { h } from '../dom.js';

const SVG = 'http://www.w3.org/2000/svg';

/** From what is done to what is not asked. */
const ORDER = ['approved', 'submitted', 'returned', 'draft', 'not-started', 'exempt'];

/**
 * How many stand how, as one bar. The words stand beside it: it is for the eye alone.
 * @param {Record<string, number>} states
 */
export function stateBar(states) {
  const bar = document.createElementNS(SVG, 'svg');
  const all = Object.values(states).reduce((sum, each) => sum + each, 0);
  bar.setAttribute('viewBox', `0 0 ${Math.max(1, all)} 1`);
  bar.setAttribute('preserveAspectRatio', 'none');
  bar.setAttribute('class', 'state-bar');
  bar.setAttribute('aria-hidden', 'true');
  let at = 0;
  for (const state of ORDER) {
    const part = document.createElementNS(SVG, 'rect');
    Object.entries({ x: at, y: 0, width: states[state] ?? 0, height: 1, class: `bar-${state}` })
      .forEach(([name, value]) => part.setAttribute(name, String(value)));
    at += states[state] ?? 0;
    bar.append(part);
  }
  return bar;
}

/**
 * How a return stands, in words.
 * @param {import('../collections.js').CollectionLine} line
 */
export function lineTags({ state, late }) {
  return h('span', { class: 'tags' },
    h('span', { class: `tag state-${state}` }, STATES[state]),
    late && h('span', { class: 'tag tag-late' }, 'Late'));
}
