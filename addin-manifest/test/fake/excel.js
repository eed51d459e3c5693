/** This file: Excel itself, and what a test does to them as a person would: `fakeExcel`. */

/** Bytes, and how many files of the open workbook there may be at once. */
const LARGEST_SLICE = 4 * 1024 * 1024;
const MOST_FILES = 2;

class FakeExcel {
  watchers = [];
  syncs = 0;
  /** The largest request so far, in bytes. */
  largest = 0;
  undoSteps = 0;
  openFiles = 0;
  lostClicks = 0;
  /** Whoever is told of another selection. */
  followers = [];
  /** Whoever is told of another sheet. */
  turners = [];
  active = '';
  /** The cell that is selected on each sheet. */
  selections = {};
  /** Whether somebody is typing in a cell. */
  editing = false;
  /** How often that was in the way of a request. */
  met = 0;
  commands = {};

  /**
   * @param {{code: string, when: 'asked' | 'written' | 'ended'}} [settings.noUndo] how a grouped undo fails: before
   *   anything is done, once something was written, or when all was
   * @param {boolean} [settings.noDays] whether Excel cannot say what number a day has
   */
  constructor({ book, version = 21, calculated = {}, noFile = '', noUndo = null, noDays = false, sliceSize = LARGEST_SLICE, editing = false }) {
    this.active = book.sheets[0].name;
    Object.assign(this, { book, version, calculated, noFile, noUndo, noDays, sliceSize, editing });
  }

  /** Saved as another file, or renamed on the web. */
  rename(name) {
    this.book.name = name;
  }

  /** What somebody else does in the same workbook from another machine; nobody here is told of a property. */
  coAuthor(property, value) {
    this.book.properties[property] = value;
  }

  /** @param {'asked' | 'written' | 'ended'} when */
  failGroup({ isMerged }, when) {
    if (this.failNext && when === 'asked') {
      throw new ExcelError(this.failNext);
    }
    if (isMerged && this.noUndo?.when === when) {
      throw new ExcelError(this.noUndo.code);
    }
  }

  sheet(name) {
    return this.book.sheets.find((sheet) => sheet.name === name);
  }

  cell(sheet, cell) {
    return this.sheet(sheet).cells[cell] ?? { value: '' };
  }

  /** A person types something. */
  type(sheet, cell, value) {
    enter(this, this.sheet(sheet), cell, value);
    this.tell();
  }

  /** A person, or the page, selects a cell of the sheet that is in front. */
  select(sheet, cell) {
    this.activate(sheet);
    this.selections[sheet] = cell;
    setTimeout(() => this.followers.forEach((follower) => follower({ address: cell })));
  }

  /** Brings a sheet to the front; what is selected on it stays selected, and Excel says nothing of that. */
  activate(sheet) {
    this.active = sheet;
    setTimeout(() => this.turners.forEach((turner) => turner({})));
  }

  /** Such as "Details!B4". */
  get selected() {
    return `${this.active}!${this.selections[this.active] ?? 'A1'}`;
  }

  /** A person clicks a button of the ribbon. Excel forgets a click that nobody took. */
  async click(name) {
    if (!this.commands[name]) {
      this.lostClicks += 1;
      return;
    }
    await new Promise((completed) => this.commands[name]({ completed }));
  }

  tell() {
    setTimeout(() => this.watchers.forEach((watcher) => watcher({})));
  }

  async run(options, work) {
    const isShort = options instanceof RequestContext;
    const { previousObjects, delayForCellEdit = false, mergeUndoGroup = false } = isShort ? { previousObjects: options } : options;
    if (mergeUndoGroup && this.version < 20) {
      throw new ExcelError('InvalidArgument');
    }
    const context = previousObjects ?? new RequestContext(this);
    if (!(context instanceof RequestContext)) {
      throw new Error('the fake Excel takes a context as previousObjects');
    }
    context.waitsForEdits = delayForCellEdit;
    context.isMerged = mergeUndoGroup;
    const result = await work(context);
    await context.sync();
    this.failGroup(context, 'ended');
    if (context.wrote && context.isMerged) {
      this.undoSteps += 1;
    }
    return result;
  }

  async getFile({ sliceSize }, done) {
    const fail = (message) => done({ status: 'failed', error: { message } });
    if (this.noFile || sliceSize > LARGEST_SLICE || this.openFiles >= MOST_FILES) {
      fail(this.noFile || (sliceSize > LARGEST_SLICE ? 'Internal Error' : 'Too many files are open'));
      return;
    }
    this.openFiles += 1;
    const slice = Math.min(sliceSize, this.sliceSize);
    const bytes = Uint8Array.from(atob(await window.fakeFile(this.changes ?? {})), (letter) => letter.charCodeAt(0));
    const value = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / slice),
      getSliceAsync: (i, then) => setTimeout(() => then({
        status: 'succeeded', value: { data: [...bytes.subarray(i * slice, (i + 1) * slice)] },
      })),
      closeAsync: (then) => {
        this.openFiles -= 1;
        setTimeout(() => then({ status: 'succeeded' }));
      },
    };
    done({ status: 'succeeded', value });
  }
}

const fakeExcel = new FakeExcel(window.fakeSettings);
window.fakeExcel = fakeExcel;

window.Excel = {
  run: (options, work) => fakeExcel.run(work ? options : {}, work ?? options),
  SheetVisibility: { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' },
  NamedItemType: { range: 'Range' },
};
