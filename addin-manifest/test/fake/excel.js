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
  commands = {};

  constructor({ book, version = 21, calculated = {}, noFile = '', noUndo = false, sliceSize = LARGEST_SLICE, editing = false }) {
    this.active = book.sheets[0].name;
    Object.assign(this, { book, version, calculated, noFile, noUndo, sliceSize, editing });
  }

  sheet(name) {
    return this.book.sheets.find((sheet) => sheet.name === name);
  }

  cell(sheet, cell) {
    return this.sheet(sheet).cells[cell] ?? { value: '' };
  }

  /** A person types something. */
  type(sheet, cell, value) {
    this.enter(this.sheet(sheet), cell, value);
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

  /** A block, as range.formulas takes it. In filtered rows Excel puts what was meant for hidden ones elsewhere. */
  write(sheet, { top, left }, block) {
    const shown = (row) => !sheet.filteredRows.includes(row + 1);
    block.forEach((row, down) => row.forEach((entry, across) => {
      const cell = addressOf(top + down, left + across);
      if (sheet.protected && (sheet.cells[cell]?.locked ?? true)) {
        throw new ExcelError('AccessDenied', `${cell} is locked`);
      }
    }));
    let at = top;
    for (const row of block) {
      while (block.length > 1 && !shown(at)) {
        at += 1;
      }
      row.forEach((entry, across) => entry !== null && this.enter(sheet, addressOf(at, left + across), entry));
      at += 1;
    }
    this.tell();
  }

  /** What Excel makes of an entry. It works formulas out by what the test says they come to. */
  enter(sheet, cell, entry) {
    const { locked } = sheet.cells[cell] ?? {};
    const isFormula = typeof entry === 'string' && /^[=+\-]./.test(entry);
    const text = typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;
    sheet.cells[cell] = isFormula
      ? { formula: entry, value: this.calculated[`${sheet.name}!${cell}`] ?? 0, locked }
      : { value: typeof text === 'string' && text === entry && text.trim() && !Number.isNaN(Number(text)) ? Number(text) : text, locked };
    (this.changes ??= {})[`${sheet.name}!${cell}`] = sheet.cells[cell];
  }

  tell() {
    setTimeout(() => this.watchers.forEach((watcher) => watcher({})));
  }

  async run(options, work) {
    if (this.editing && !options.delayForCellEdit && !(options instanceof RequestContext)) {
      throw new ExcelError('InvalidOperationInCellEditMode');
    }
    while (this.editing) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (options.mergeUndoGroup && (this.version < 20 || this.noUndo)) {
      throw new ExcelError(this.noUndo ? 'UndoNotSupported' : 'InvalidArgument');
    }
    const context = options instanceof RequestContext ? options
      : new RequestContext(this, options.mergeUndoGroup ?? false);
    const result = await work(context);
    await context.sync();
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
