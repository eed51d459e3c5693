// @ts-check
/**
 * The name a kept version is handed out under. It carries the version's number, so that the page knows what a
 * workbook started from when it comes back.
 * @param {string} book its id
 * @param {number} number
 */
export function versionFileName(book, number) {
  return `${book}.v${number}.xlsx`;
}

/**
 * The version of a book that a file's name says it was downloaded as.
 * @param {string} name
 * @param {string} book its id
 * @returns {number | null} null where it says nothing
 */
export function startedFrom(name, book) {
  const number = name.startsWith(`${book}.`) && /\.v(\d+)(-recalculated)?( ?\(\d+\))?\.xlsx$/i.exec(name);
  return number ? Number(number[1]) : null;
}
