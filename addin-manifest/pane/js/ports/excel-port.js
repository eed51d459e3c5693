// @ts-check
import { XLSX } from '../api.js';
import { property, select, setProperty, watch, workbookName } from '../office/excel.js';
import { follow } from '../office/selection.js';
import { snapshot } from '../office/snapshot.js';
import { wholeFile } from '../office/whole-file.js';
import { write } from '../office/write.js';
import { startedFrom } from '../version-file.js';
import { count } from '../words.js';

/** The custom document property that says which version the workbook was; it outlives Save As. */
const KEPT = 'safersheets.kept';

/**
 * @typedef {import('./port.js').WorkbookPort} WorkbookPort
 */

/**
 * The workbook that is open in Excel.
 * @param {WorkbookPort} files what is done there with a chosen file
 * @returns {Promise<WorkbookPort>}
 */
export async function excelPort(files) {
  // Both change while the pane is open: by Save As, by renaming, by what a co-author submits.
  let name = await workbookName();
  let size = 0;
  /** What could not be written into the workbook; empty where it says it itself. */
  let unsaid = '';
  let edition = 0;

  /** @type {WorkbookPort} */
  const open = {
    ...files,
    home: 'excel',
    identity: () => ({ name, size }),
    read: async () => {
      name = await workbookName();
      const file = new Blob(await wholeFile(), { type: XLSX });
      size = file.size;
      return file;
    },
    readForCheck: async () => {
      try {
        return await open.read();
      } catch {
        // Some stores and labelled documents keep their file to themselves; their cells can be read all the same.
        return snapshot();
      }
    },
    edition: () => edition,
    watch: (changed) => {
      watch(() => {
        edition += 1;
        changed();
      });
    },
    select,
    follow,
    // Excel itself shows the cell.
    around: async () => null,
    apply: async (patches) => {
      const { written, skipped } = await write(patches);
      const not = skipped.length > 0 ? `, ${count(skipped.length, 'cell')} not` : '';
      return { said: `${count(written, 'cell')} written into the workbook${not}.`, skipped };
    },
    fill: (patches) => open.apply(patches),
    startedFrom: async (book) => {
      const [, at, number] = /^(.*) v(\d+)$/.exec(unsaid || await property(KEPT)) ?? [];
      return at === book ? Number(number) : startedFrom(await workbookName(), book);
    },
    keptAs: async (book, number) => {
      const kept = `${book} v${number}`;
      unsaid = await setProperty(KEPT, kept).then(() => '', () => kept);
    },
  };

  return open;
}
