// @ts-check
/**
 * Files as somebody chose or dropped them, folders with all that is in them.
 * @typedef {{file: File, path: string}} Chosen `path` from the chosen folder on
 */

/** @param {Iterable<File>} files @returns {Chosen[]} */
export function chosenFiles(files) {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/**
 * What was dropped. It has to be asked for while the drop lasts.
 * @param {DataTransfer} dropped
 * @returns {Promise<Chosen[]>}
 */
export async function droppedFiles(dropped) {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) {
    return chosenFiles(dropped.files);
  }
  return (await Promise.all(entries.map((entry) => (entry ? within(entry) : [])))).flat();
}

/**
 * @param {FileSystemEntry} entry
 * @returns {Promise<Chosen[]>}
 */
async function within(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  // A browser gives a hundred or so at once, until there are no more.
  for (let some = await next(reader); some.length > 0; some = await next(reader)) {
    found.push(...some);
  }
  return (await Promise.all(found.map(within))).flat();
}

/**
 * @param {FileSystemDirectoryReader} reader
 * @returns {Promise<FileSystemEntry[]>}
 */
function next(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
