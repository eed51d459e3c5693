// @ts-check
/**
 * What every view is given.
 *
 * @typedef {object} App
 * @property {import('./workspace.js').Workspace} workspace
 * @property {import('./outbox.js').Outbox} outbox
 * @property {import('./many.js').Item[]} many the files that were chosen at once, with what came of each
 * @property {(file: File) => void} check takes a workbook in hand, checks it and shows the findings
 * @property {() => void} checkAgain checks the workbook in hand as it is now, and keeps the person's place
 * @property {(name: string, path: string) => void} checkKept the same with a file the service keeps
 * @property {() => void} takeTour checks Charnwood's workbook and says at each step what to try
 * @property {(view: string) => void} command goes to a view of the workbook that is open in Excel, as the ribbon does
 * @property {() => void} letGo puts the workbook away and asks for another
 *
 * @typedef {import('./router.js').View} View
 */

export {};
