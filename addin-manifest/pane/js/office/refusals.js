// @ts-check
import { Problem } from '../problem.js';

const AGAIN = 'Check the workbook again.';
const SAVE = 'Save the workbook, then choose the saved file here.';

/**
 * What Excel's refusals mean, by its code for them: what happened, and what to do.
 * @type {Map<string, [what: string, fix: string]>}
 */
const REFUSALS = new Map([
  ['AccessDenied', ['Excel refused: something here is protected.', 'Ask whoever protected it, then try again.']],
  ['ActivityLimitReached', ['Excel is busy with too much at once.', 'Wait a minute, then try again.']],
  ['ApiNotFound', ['This Excel cannot do that; a newer one can.', SAVE]],
  ['Conflict', ['Somebody else changed the same thing at the same time.', AGAIN]],
  ['FilteredRangeConflict', ['Excel does not write over rows that a filter hides.', 'Clear the filter, then try again.']],
  ['FormulaLengthExceedsLimit', ['A formula is longer than Excel takes.', 'Download the recalculated workbook in a browser.']],
  ['InactiveWorkbook', ['Another workbook is in front in Excel.', 'Click into this workbook, then try again.']],
  ['InsertDeleteConflict', ['Excel would have had to move cells that may not move.', AGAIN]],
  ['InvalidOperationInCellEditMode', ['A cell is being edited in Excel.', 'Press Enter in Excel, then try again.']],
  ['InvalidOrTimedOutSession', ['Excel has lost its connection to this workbook.', 'Close the workbook, open it again, then try again.']],
  ['InvalidReference', ['A cell or name of this workbook leads nowhere any more.', AGAIN]],
  ['InvalidRequestContext', ['Another workbook is in front in Excel.', 'Click into this workbook, then try again.']],
  ['InvalidSelection', ['Something is selected that is not a cell.', 'Click a cell, then try again.']],
  ['ItemNotFound', ['Something of this workbook is not there any more.', AGAIN]],
  ['MergedRangeConflict', ['Cells here are merged.', 'Unmerge them, then try again.']],
  ['NotImplemented', ['This Excel cannot do that; a newer one can.', SAVE]],
  ['OperationCellsExceedLimit', ['Those are more cells than Excel takes at once.', 'Do it in smaller parts.']],
  ['PivotTableRangeConflict', ['A pivot table is in the way.', 'Move it, then try again.']],
  ['RangeExceedsLimit', ['Those are more cells than Excel hands out at once.', SAVE]],
  ['RequestAborted', ['Excel stopped in the middle.', AGAIN]],
  ['RequestPayloadSizeLimitExceeded', ['That is more than Excel takes at once.', 'Do it in smaller parts.']],
  ['ResponsePayloadSizeLimitExceeded', ['That is more than Excel hands out at once.', SAVE]],
  ['UnsupportedSheet', ['The sheet in front is not one of cells.', 'Click the tab of the sheet you work on, then try again.']],
  ['WriteNotSupportedWhenModalDialogOpen', ['A window of Excel is open.', 'Close it, then try again.']],
]);

/**
 * Excel's refusal as a problem; its own message and code stay where we know no better words.
 * @param {unknown} error
 */
export function inWords(error) {
  const { code = '', message = '' } = /** @type {{code?: string, message?: string}} */ (error);
  if (error instanceof Problem || !code) {
    return error;
  }
  const [what, fix] = REFUSALS.get(code) ?? [`Excel refused: ${message} (${code})`, 'Try again.'];
  return new Problem(code, what, fix);
}
