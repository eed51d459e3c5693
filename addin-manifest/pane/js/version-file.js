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
 * The name its entries are handed out under in a newer version of their template.
 * @param {string} book its id
 * @param {number} number
 * @param {string} templateVersion
 */
export function movedFileName(book, number, templateVersion) {
  return `${book}.v${number}-template-${templateVersion}.xlsx`;
}

/**
 * The name of the receipt for a version.
 * @param {string} book its id
 * @param {number} number
 */
export function receiptFileName(book, number) {
  return `${book}.v${number}-receipt.json`;
}

/**
 * The version of a book that a file's name says it was downloaded as.
 * @param {string} name
 * @param {string} book its id
 * @returns {number | null} null where it says nothing
 */
export function startedFrom(name, book) {
  const number = name.startsWith(`${book}.`) && /\.v(\d+)((-recalculated|-corrected)*|-template-[^.]+)( ?\(\d+\))?\.xlsx$/i.exec(name);
  return number ? Number(number[1]) : null;
}

/**
 * The name of a return to the funder.
 * @param {string} name of what it is the return of
 * @param {'docx' | 'pdf' | 'xlsx'} form
 */
export function returnFileName(name, form) {
  return `${name}-return.${form}`;
}

/**
 * The name of a version's one page.
 * @param {string} book its id
 * @param {number} number
 * @param {'docx' | 'pdf'} form
 */
export function packFileName(book, number, form) {
  return `${book}.v${number}-pack.${form}`;
}
