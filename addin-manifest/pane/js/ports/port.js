// @ts-check
/**
 * The one way in which the page reaches a workbook, whether it was chosen as a file or is open in Excel.
 *
 * @typedef {import('../shapes.js').CheckAnswer} CheckAnswer
 * @typedef {import('../shapes.js').Patch} Patch
 *
 * @typedef {object} Identity
 * @property {string} name the file's name
 * @property {number} size in bytes
 *
 * @typedef {object} GridCell
 * @property {string} text as the sheet shows it
 * @property {boolean} here whether it is the cell asked for
 * @property {import('../shapes.js').CellKey} [spot] where it stands by name, when that is known
 *
 * @typedef {object} GridRow
 * @property {number} number as Excel numbers it
 * @property {boolean} heading whether it holds the table's headings
 * @property {GridCell[]} cells
 *
 * @typedef {object} Grid a cell among its neighbours
 * @property {string} sheet
 * @property {string} cell such as "B7"
 * @property {{letters: string, far: boolean}[]} columns `far` ones go first where there is little room
 * @property {GridRow[]} rows
 *
 * @typedef {object} Skip a cell that was not written
 * @property {string} sheet
 * @property {string} cell
 * @property {string} why one sentence
 *
 * @typedef {object} Applied
 * @property {string} said what came of it, in a sentence
 * @property {Skip[]} skipped
 * @property {File} [made] the workbook that it came to, where that is a file beside the one in hand
 *
 * @typedef {object} SelectedRow the row of a table that a cell is in
 * @property {string} table
 * @property {string[]} headings
 * @property {string[] | null} values null for the headings themselves
 * @property {number} at which of them the cell is
 *
 * @typedef {object} Selected the cell that is selected in the open workbook
 * @property {string} sheet
 * @property {string} cell such as "B7"
 * @property {string} text as Excel shows it
 * @property {string | null} field its name, where it has one
 * @property {SelectedRow | null} row null where it is in no table
 *
 * @typedef {object} WorkbookPort
 * @property {'file' | 'excel'} home where the workbook in hand is
 * @property {() => Identity | null} identity the workbook in hand; null for none
 * @property {(file: File) => Promise<() => void>} choose takes another workbook in hand; calling what it gives puts
 *   the one before back
 * @property {() => void} letGo takes none in hand
 * @property {() => Promise<Blob>} read the whole file, as it stands
 * @property {() => Promise<Blob>} readForCheck the least that a check needs: the file, or a JSON snapshot
 * @property {() => number} edition another number once the workbook has been edited
 * @property {(changed: () => void) => void} watch tells of every edit made beside this page
 * @property {(sheet: string, cell: string) => Promise<void>} select shows a cell where the workbook itself is shown
 * @property {(tell: (selected: Selected | null) => void) => Promise<() => Promise<void>>} follow tells which cell is
 *   selected where the workbook itself is shown, at once and whenever another is, until what it gives is called
 * @property {(sheet: string, cell: string, answer: CheckAnswer) => Promise<Grid | null>} around
 *   null where the cell is in no table and is no named cell
 * @property {(patches: Patch[]) => Promise<Applied>} apply writes the patches
 * @property {(patches: Patch[]) => Promise<Applied>} fill writes figures that imports hold
 * @property {(book: string) => Promise<number | null>} startedFrom the version of a book that the workbook says at this
 *   moment that it was; null where it says nothing
 * @property {(book: string, number: number) => Promise<void>} keptAs the workbook is now this version
 */

export {};
