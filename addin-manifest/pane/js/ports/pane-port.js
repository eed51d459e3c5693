// @ts-check
/**
 * @typedef {import('./port.js').WorkbookPort} WorkbookPort
 */

/**
 * What is in hand in the pane: the workbook that is open in Excel, once Excel answers. A file chosen in the pane, such as
 * a kept version, takes its place until it is let go of.
 * @param {WorkbookPort} files
 * @returns {{port: WorkbookPort, take: (excel: WorkbookPort) => void}} `take` is told of the open workbook
 */
export function panePort(files) {
  /** @type {WorkbookPort | null} */
  let excel = null;
  /** @type {(() => void)[]} */
  const watchers = [];
  const inHand = () => (excel && !files.identity() ? excel : files);

  return {
    take: (open) => {
      excel = open;
      watchers.forEach((changed) => open.watch(changed));
    },
    port: {
      ...files,
      get home() {
        return inHand().home;
      },
      identity: () => inHand().identity(),
      read: () => inHand().read(),
      readForCheck: () => inHand().readForCheck(),
      edition: () => inHand().edition(),
      watch: (changed) => {
        watchers.push(changed);
        excel?.watch(changed);
      },
      select: (sheet, cell) => inHand().select(sheet, cell),
      follow: (tell) => inHand().follow(tell),
      around: (sheet, cell, answer) => inHand().around(sheet, cell, answer),
      apply: (patches) => inHand().apply(patches),
      fill: (patches) => inHand().fill(patches),
      startedFrom: (book) => inHand().startedFrom(book),
      keptAs: (book, number) => inHand().keptAs(book, number),
    },
  };
}
