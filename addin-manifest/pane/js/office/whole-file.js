// @ts-check
import { Problem } from '../problem.js';

/** Bytes: Office takes no larger slices. */
const SLICE = 4 * 1024 * 1024;

/**
 * The open workbook as a file, as it stands. Office keeps at most two such files open, so each is closed again.
 * @returns {Promise<Uint8Array<ArrayBuffer>[]>} its slices
 */
export async function wholeFile() {
  const { document } = Office.context;
  /** @type {Office.File} */
  const file = await answered((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done));
  try {
    const slices = [];
    for (let i = 0; i < file.sliceCount; i++) {
      /** @type {Office.Slice} */
      const slice = await answered((done) => file.getSliceAsync(i, done));
      slices.push(new Uint8Array(slice.data));
    }
    if (slices.reduce((sum, { length }) => sum + length, 0) !== file.size || file.size === 0) {
      throw new Problem('incomplete', 'Excel handed out only a part of this workbook.', 'Try again.');
    }
    return slices;
  } finally {
    await answered((done) => file.closeAsync(done)).catch(() => {});
  }
}

/**
 * @param {(done: (result: Office.AsyncResult<any>) => void) => void} ask
 * @returns {Promise<any>}
 */
function answered(ask) {
  return new Promise((resolve, reject) => {
    ask((result) => (result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(
      new Problem('no-file', `Excel would not hand out this workbook: ${result.error.message}`,
        'Save the workbook, then choose the saved file here.'))));
  });
}
