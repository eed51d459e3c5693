// @ts-check
import { api, XLSX } from '../api.js';
import { around } from '../grid.js';
import { hand } from '../handing.js';
import { written } from '../imports.js';
import { Problem } from '../problem.js';
import { startedFrom } from '../version-file.js';
import { count } from '../words.js';

/**
 * @typedef {import('./port.js').WorkbookPort} WorkbookPort
 * @typedef {{name: string, bytes: Blob, kept?: {book: string, number: number}}} Chosen
 */

/**
 * A workbook that was chosen as a file. It is read once, when it is chosen: what is checked is then what is submitted,
 * even when Excel saves over the file meanwhile.
 * @returns {WorkbookPort}
 */
export function filePort() {
  /** @type {Chosen | null} */
  let chosen = null;
  let edition = 0;
  /** Which version a workbook was made from that this page made itself. @type {WeakMap<File, Chosen['kept']>} */
  const origins = new WeakMap();

  /**
   * A workbook that came of the one in hand, given to the person.
   * @param {Blob} bytes
   * @param {string} how
   * @param {string} what was written
   */
  const made = async (bytes, how, what) => {
    const { name, kept } = inHand(chosen);
    const file = name.replace(/(-(corrected|recalculated|filled))*(\.xlsx)?$/i, `-${how}.xlsx`);
    const workbook = new File([bytes], file, { type: XLSX });
    origins.set(workbook, kept);
    const where = await hand(file, workbook);
    return { made: workbook, said: `${file} ${where}, with ${what} written. `
      + 'Notes, charts and other sheets are as they were.', skipped: [] };
  };

  return {
    home: 'file',
    identity: () => chosen && { name: chosen.name, size: chosen.bytes.size },
    choose: async (file) => {
      const before = chosen;
      chosen = { name: file.name, bytes: new Blob([await contents(file)], { type: XLSX }), kept: origins.get(file) };
      edition += 1;
      return () => {
        chosen = before;
      };
    },
    letGo: () => {
      chosen = null;
    },
    read: async () => inHand(chosen).bytes,
    readForCheck: async () => inHand(chosen).bytes,
    edition: () => edition,
    watch: () => {},
    select: async () => {},
    follow: async () => async () => {},
    around: async (sheet, cell, answer) => around(answer.surroundings, sheet, cell),
    apply: async (patches) => {
      const fixes = patches.some(({ formula }) => !formula);
      return made(await api.recalculate(inHand(chosen).bytes, fixes), fixes ? 'corrected' : 'recalculated',
        count(patches.length, 'cell'));
    },
    fill: async (patches) => made(await written(inHand(chosen).bytes, patches), 'filled', count(patches.length, 'figure')),
    startedFrom: async (book) => (chosen?.kept?.book === book ? chosen.kept.number : startedFrom(chosen?.name ?? '', book)),
    keptAs: async (book, number) => {
      inHand(chosen).kept = { book, number };
    },
  };
}

/** @param {File} file */
async function contents(file) {
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new Problem('unreadable', `${file.name} could not be read.`,
      'If it is a folder, choose the workbook inside it. If it has been moved or saved since, choose it again.');
  }
  if (bytes.byteLength === 0) {
    throw new Problem('empty', `${file.name} is empty.`, 'Save it again in Excel, then choose it again.');
  }
  return bytes;
}

/** @param {Chosen | null} chosen */
function inHand(chosen) {
  if (!chosen) {
    throw new Problem('no-workbook', 'There is no workbook here.', 'Choose a workbook first.');
  }
  return chosen;
}
