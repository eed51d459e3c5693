// @ts-check
import { changes } from './changes.js';
import { control } from './control.js';
import { funnel } from './funnel.js';
import { heatMap } from './heat-map.js';
import { money } from './money.js';
import { positions } from './positions.js';
import { series } from './series.js';
import { targets } from './targets.js';

/** How each kind of chart is drawn, and what its marks mean. */

/** @type {Record<string, import('./drawing.js').Draw>} */
const DRAWN = { 'heat-map': heatMap, changes, areas: changes, positions, money, targets, series, funnel, control };

/** @type {Record<string, string>} */
const MEANS = {
  'heat-map': 'The stronger the colour of a cell, the higher its score. The dot is the rank as it stands; the line runs over the ranks that could be defended.',
  changes: 'A triangle pointing up is a clear rise, one pointing down a clear fall, a ring no clear change. The line is the interval; an arrow says that it goes on.',
  areas: 'A triangle pointing up is a clear rise, one pointing down a clear fall, a ring no clear change. The line is the interval; an arrow says that it goes on.',
  positions: 'Each box is one area of the group; the dark one is yours.',
  money: 'The pale bar is the budget, the dark one what is spent, the striped one what is committed, the upright line the forecast.',
  targets: 'The bar is the figure, the ring the baseline, the upright line the target.',
  funnel: 'A diamond is your own area, a ring another, a triangle one outside the 99.8% limits. The unbroken line is the mean, the dashed lines are the 95% limits, the dotted ones those of 99.8%. The scale need not start at 0.',
  control: 'The line is the count, a square a period in which the rules saw something. The level unbroken line is the mean, the dotted ones are the limits; an upright line is a break. A gap is a period without a figure. The scale need not start at 0.',
  series: 'Each row has a scale of its own from 0. A gap is a period without a figure.',
};

/** @param {string} kind */
export function drawOf(kind) {
  return DRAWN[kind];
}

/** @param {string} kind */
export function meaningOf(kind) {
  return MEANS[kind] ?? '';
}
