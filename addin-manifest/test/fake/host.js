/**
 * This file: Office, which Excel's pane is in. `silent` is an Office that does not say that it is ready until a test has
 * it do so with `fakeExcel.answer()`; until then there is nothing to ask it for. `platform` is where it runs: a browser
 * window is opened only from a desktop, and Excel for Mac downloads nothing. `slowPane` is a pane that is not there until
 * `fakeExcel.appear()`: who asks for it again meanwhile kills the buttons of Excel on the web.
 */

const { silent = false, slowPane = false, platform = 'PC' } = window.fakeSettings;

/** What the page in a window said to the pane that opened it. */
fakeExcel.told = [];
/** The addresses of the windows of a browser that were opened. */
fakeExcel.windows = [];
/** How often the pane was asked for. */
fakeExcel.asks = 0;

let isReady = false;
let waitsForPane = false;
const ready = new Promise((resolve) => {
  fakeExcel.answer = () => {
    isReady = true;
    resolve({ host: 'Excel', platform });
  };
});

const SETS = {
  ExcelApi: (version) => Number(version.split('.')[1]) <= fakeExcel.version,
  NestedAppAuth: () => Boolean(window.fakeSettings.nested),
  // What only Microsoft's library asks of itself.
  DelayForCellEdit: () => true,
  ExcelApiUndo: () => true,
  RichApiRuntimeFlag: () => true,
  OpenBrowserWindowApi: () => platform !== 'OfficeOnline',
};

const context = {
  platform,
  requirements: { isSetSupported: (set, version) => SETS[set]?.(version) ?? false },
  document: { getFileAsync: (type, options, done) => fakeExcel.getFile(options, done) },
  ui: {
    openBrowserWindow: (address) => {
      if (!SETS.OpenBrowserWindowApi()) {
        throw new ExcelError('NotSupported', 'Excel on the web opens no window of a browser');
      }
      fakeExcel.windows.push(address);
    },
    messageParent: (message, { targetOrigin }) => fakeExcel.told.push([message, targetOrigin]),
  },
};

window.Office = {
  HostType: { Excel: 'Excel' },
  FileType: { Compressed: 'compressed' },
  AsyncResultStatus: { Succeeded: 'succeeded' },
  onReady: () => ready,
  actions: {
    associate: (name, run) => {
      fakeExcel.commands[name] = run;
    },
  },
  addin: {
    showAsTaskpane: async () => {
      fakeExcel.asks += 1;
      if (waitsForPane) {
        fakeExcel.commands = {};
      }
      waitsForPane = slowPane;
      await new Promise((resolve) => {
        fakeExcel.appear = () => {
          waitsForPane = false;
          resolve();
        };
        slowPane || resolve();
      });
    },
  },
  get context() {
    if (!isReady) {
      throw new Error('Office is not ready: wait for Office.onReady');
    }
    return context;
  },
};

if (!silent) {
  // Never in the turn in which it is asked.
  setTimeout(fakeExcel.answer);
}

if (platform === 'Mac') {
  addEventListener('click', (event) => event.target.closest?.('a[download]') && event.preventDefault(), true);
}

// A person who clicks as soon as there is a button to click.
window.fakeSettings.clickAtOnce?.forEach((name) => setTimeout(() => fakeExcel.click(name)));
