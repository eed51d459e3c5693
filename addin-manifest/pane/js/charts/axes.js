// @ts-check
/** Axes of a drawing that has a scale each way. */

/**
 * Lines across at round figures, each with its figure before it.
 * @param {any} svg
 * @param {any} y
 * @param {{left: number, right: number, room: number}} at `room` in pixels, from the lowest to the highest
 */
export function upright(svg, y, { left, right, room }) {
  const ticks = y.ticks(Math.max(3, Math.floor(room / 55)));
  const written = y.tickFormat(ticks.length);
  for (const tick of ticks) {
    svg.append('line').attr('class', 'grid').attr('x1', left).attr('x2', right).attr('y1', y(tick)).attr('y2', y(tick));
    svg.append('text').attr('class', 'label tick').attr('text-anchor', 'end').attr('x', left - 6).attr('y', y(tick) + 4).text(written(tick));
  }
}

/**
 * Round figures below, with a line at the foot.
 * @param {any} svg
 * @param {any} x
 * @param {{left: number, right: number, foot: number}} at
 */
export function lying(svg, x, { left, right, foot }) {
  svg.append('line').attr('class', 'rule').attr('x1', left).attr('x2', right).attr('y1', foot).attr('y2', foot);
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 100)));
  const written = x.tickFormat(ticks.length);
  for (const tick of ticks) {
    svg.append('text').attr('class', 'label tick').attr('text-anchor', 'middle').attr('x', x(tick)).attr('y', foot + 18).text(written(tick));
  }
}
