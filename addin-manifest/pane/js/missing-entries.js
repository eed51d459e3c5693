// @ts-check
/**
 * What a workbook lacks of a version, as cells to write and as what no single cell can put right.
 *
 * @typedef {import('./shapes.js').Patch} Patch
 * @typedef {import('./shapes.js').Comparison} Comparison
 */

/**
 * @param {Comparison} comparison from the version to the workbook
 * @param {number} version
 * @returns {{patches: Patch[], rows: string[]}} `rows` are sentences; calculated cells follow by themselves
 */
export function lacking({ tables, fields }, version) {
  const cells = [...tables.flatMap(({ changed }) => changed), ...fields];
  const patches = cells.flatMap(({ kind, sheet, cell, old, new: now }) => (kind === 'entered' && sheet && cell
    ? [{ sheet, cell, formula: null, value: old, was: now, format: null, why: `Version ${version} has this.` }] : []));
  const rows = tables.flatMap(({ added, removed, renamed }) => [
    ...removed.map((key) => `${key} is only in version ${version}.`),
    ...added.map((key) => `${key} is only in the open workbook.`),
    ...renamed.map(({ from, to }) => `${to} is called ${from} in version ${version}.`),
  ]);
  return { patches, rows };
}
