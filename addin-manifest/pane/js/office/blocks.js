// @ts-check
import { letters, place } from '../cells.js';

/**
 * Cells as rectangles: one call for a block is thirty times smaller than one for each of its cells.
 *
 * @template T
 * @typedef {object} Block
 * @property {string} address such as "B7:C9"
 * @property {T[][]} items row by row
 */

/** Cells in one block: many blocks make batches that are well filled. */
const MOST_CELLS = 5000;

/** What a call for a block costs besides what it holds. */
const BLOCK_BYTES = 300;

/** Excel on the web takes five megabytes at once, and our patches say more than what is written. */
const BATCH_BYTES = 3_500_000;

/**
 * The fewest full rectangles found without much thought: runs down a column, then neighbours of the same height.
 * @template {{cell: string}} T
 * @param {T[]} items each cell once
 * @returns {Block<T>[]}
 */
export function blocksOf(items) {
  const placed = items.map((item) => ({ item, ...place(item.cell) })).sort((a, b) => a.col - b.col || a.row - b.row);
  /** @type {{row: number, col: number, columns: T[][]}[]} */
  const blocks = [];
  /** @type {typeof blocks} */
  let runs = [];
  for (const { item, row, col } of placed) {
    const last = runs.at(-1);
    const column = last?.columns[0];
    if (last && column && last.col === col && last.row + column.length === row && column.length < MOST_CELLS) {
      column.push(item);
    } else {
      runs.push({ row, col, columns: [[item]] });
    }
  }
  for (const run of runs) {
    const beside = blocks.find((block) => block.row === run.row && block.col + block.columns.length === run.col
      && block.columns[0].length === run.columns[0].length
      && (block.columns.length + 1) * run.columns[0].length <= MOST_CELLS);
    if (beside) {
      beside.columns.push(run.columns[0]);
    } else {
      blocks.push(run);
    }
  }
  return blocks.map(blockOf);
}

/**
 * @template T
 * @param {{row: number, col: number, columns: T[][]}} block
 * @returns {Block<T>}
 */
function blockOf({ row, col, columns }) {
  const height = columns[0].length;
  const first = letters(col) + (row + 1);
  const last = letters(col + columns.length - 1) + (row + height);
  return {
    address: first === last ? first : `${first}:${last}`,
    items: columns[0].map((_, down) => columns.map((column) => column[down])),
  };
}

/**
 * Blocks in batches that one request may carry.
 * @template T
 * @param {Block<T>[]} blocks
 * @returns {Block<T>[][]}
 */
export function batchesOf(blocks) {
  /** @type {Block<T>[][]} */
  const batches = [];
  let bytes = Infinity;
  for (const block of blocks) {
    const size = BLOCK_BYTES + JSON.stringify(block.items).length;
    bytes += size;
    if (bytes > BATCH_BYTES) {
      batches.push([]);
      bytes = size;
    }
    batches[batches.length - 1].push(block);
  }
  return batches;
}
