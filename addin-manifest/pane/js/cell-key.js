// @ts-check
/**
 * Where a cell stands by name, from what is around it in the open workbook.
 *
 * @typedef {import('./ports/port.js').Selected} Selected
 * @typedef {import('./shapes.js').CellKey} CellKey
 * @typedef {import('./shapes.js').Surroundings} Surroundings
 */

/**
 * @param {Selected} selected
 * @param {Surroundings | null | undefined} surroundings what the template knows of the workbook
 * @returns {{spot: CellKey, why: null} | {spot: null, why: string}} why it has none, and what to select instead
 */
export function cellKeyOf({ cell, sheet, field, row }, surroundings) {
  if (surroundings?.fields.some(({ name }) => name === field)) {
    return { spot: { table: null, key: null, column: /** @type {string} */ (field) }, why: null };
  }
  const table = surroundings?.tables.find((known) => known.table === row?.table);
  if (!table || !row) {
    return no(`${cell} on ${sheet} is not one of the template’s cells. Select a cell of a table, or a named one in Details.`);
  }
  const column = row.headings[row.at];
  if (row.values === null) {
    return no(`${cell} is the heading ${column}. Select a cell below it.`);
  }
  const key = row.values[row.headings.findIndex((heading) => folded(heading) === folded(table.key))]?.trim();
  return key ? { spot: { table: table.table, key, column }, why: null }
    : no(`The row of ${cell} is blank under ${table.key}, so it cannot be found in other versions.`);
}

/** @param {string} why */
function no(why) {
  return { spot: null, why };
}

/** @param {string} heading */
function folded(heading) {
  return heading.trim().toLowerCase();
}
