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
 * @typedef {object} WorkbookPort
 * @property {'file' | 'excel'} home
 * @property {() => Identity | null} identity the workbook in hand; null for none
 * @property {(file: File) => Promise<() => void>} choose takes another workbook in hand; calling what it gives puts
 *   the one before back
 * @property {() => void} letGo takes none in hand
 * @property {() => Promise<Blob>} read the whole file, as it stands
 * @property {() => Promise<Blob>} readForCheck the least that a check needs: the file, or a JSON snapshot
 * @property {(sheet: string, cell: string, answer: CheckAnswer) => Promise<Grid | null>} around
 *   null where the cell is in no table and is no named cell
 * @property {(patches: Patch[]) => Promise<string>} apply writes the patches; says in a sentence what came of it
 * @property {(name: string, body: Blob) => void} hand gives the person a file
 */

export {};
