/** This file: the workbook, its sheets, tables and names, over a grid in memory. */

const LAST_ROW = 1_048_575;

/** "B7:C9", or "A:Z", as zero-based bounds. */
function bounds(address) {
  const [from, to = from] = address.split(':').map((cell) => {
    const [, letters, row] = /^\$?([A-Z]+)\$?(\d*)$/.exec(cell) ?? [];
    if (!letters) {
      throw new ExcelError('InvalidArgument', `${address} is no address`);
    }
    return { col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: row && row - 1 };
  });
  return from.row === '' ? { top: 0, left: from.col, bottom: LAST_ROW, right: to.col }
    : { top: from.row, left: from.col, bottom: to.row, right: to.col };
}

function addressOf(row, col) {
  let text = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text + (row + 1);
}

function workbookObject(context) {
  const { excel } = context;
  return clientObject(context, {
    values: { name: () => excel.book.name },
    calls: {
      getActiveCell: () => rangeObject(context, () => excel.sheet(excel.active),
        () => bounds(excel.selected.replace(/.*!/, ''))),
    },
    parts: {
      worksheets: () => worksheetsObject(context),
      tables: () => tablesObject(context, () => excel.book.sheets),
      names: () => clientObject(context, {
        items: () => Object.entries(excel.book.names).map(([name, at]) => nameObject(context, name, at)),
      }),
      properties: () => clientObject(context, { parts: { custom: () => propertiesObject(context) } }),
      functions: () => clientObject(context, { calls: { date: (...day) => dayObject(context, day) } }),
    },
  });
}

/** The number that this workbook has for a day. */
function dayObject(context, [year, month, day]) {
  const number = () => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (context.excel.book.since1904 ? 1462 : 0);
  const { noDays } = context.excel;
  return clientObject(context, {
    values: { value: () => (noDays ? null : number()), error: () => (noDays ? '#VALUE!' : null) },
  });
}

function worksheetsObject(context) {
  const { excel } = context;
  return clientObject(context, {
    calls: {
      getItem: (name) => sheetObject(context, () => excel.sheet(name)),
      getItemOrNullObject: (name) => sheetObject(context, () => excel.sheet(name)),
    },
    parts: {
      onChanged: () => eventOf(context, excel.watchers),
      onSelectionChanged: () => eventOf(context, excel.followers),
      onActivated: () => eventOf(context, excel.turners),
    },
  });
}

/** An event: whoever is added is told from the next sync on, until the sync after they are removed. */
function eventOf(context, listeners) {
  return {
    add: (handler) => {
      context.call(() => listeners.push(handler));
      return { context, remove: () => context.call(() => listeners.splice(listeners.indexOf(handler), 1)) };
    },
  };
}

function propertiesObject(context) {
  const { properties } = context.excel.book;
  return clientObject(context, {
    calls: {
      getItemOrNullObject: (name) => clientObject(context, {
        isNull: () => !(name in properties), values: { value: () => properties[name] },
      }),
      add: (name, value) => context.call(() => {
        properties[name] = value;
      }, value),
    },
  });
}

function sheetObject(context, find) {
  const filtered = () => find().filteredRows.length > 0;
  return clientObject(context, {
    isNull: () => !find(),
    values: { name: () => find().name, visibility: () => find().visibility },
    parts: {
      protection: () => clientObject(context, { values: {
        protected: () => find().protected,
        options: () => (find().protected ? { allowFormatCells: find().allowFormatCells ?? false } : null),
      } }),
      autoFilter: () => clientObject(context, { values: { isDataFiltered: () => filtered() } }),
      tables: () => tablesObject(context, () => [find()]),
    },
    calls: {
      activate: () => context.call(() => context.excel.activate(find().name)),
      getRange: (address) => rangeObject(context, find, () => bounds(address)),
      getUsedRangeOrNullObject: () => rangeObject(context, find, () => usedBounds(find().cells)),
    },
  });
}

/** The block that holds every filled cell. */
function usedBounds(cells) {
  const all = Object.keys(cells).map((cell) => bounds(cell));
  return {
    top: Math.min(...all.map(({ top }) => top)),
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    right: Math.max(...all.map(({ right }) => right)),
  };
}

function tablesObject(context, sheets) {
  return clientObject(context, {
    items: () => sheets().flatMap((sheet) => sheet.tables.map((table) => tableObject(context, sheet, table))),
  });
}

function tableObject(context, sheet, { name, ref, filteredRows = [] }) {
  const { top, left, bottom, right } = bounds(ref);
  return clientObject(context, {
    values: { name: () => name },
    parts: {
      worksheet: () => sheetObject(context, () => sheet),
      autoFilter: () => clientObject(context, { values: { isDataFiltered: () => filteredRows.length > 0 } }),
    },
    calls: {
      getRange: () => rangeObject(context, () => sheet, () => ({ top, left, bottom, right })),
      getHeaderRowRange: () => rangeObject(context, () => sheet, () => ({ top, left, bottom: top, right })),
      getDataBodyRange: () => rangeObject(context, () => sheet, () => ({ top: top + 1, left, bottom, right })),
    },
  });
}

/** A name of a cell; or of whatever its formula says, of which only a single block can be had. */
function nameObject(context, name, { sheet, cell, formula = `='${sheet}'!${cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}` }) {
  const [, of, block] = /^='?([^'!,(]*)'?!([$A-Z\d:]+)$/.exec(formula) ?? [];
  return clientObject(context, {
    values: { name: () => name, type: () => 'Range', formula: () => formula },
    calls: {
      getRangeOrNullObject: () => {
        context.call(() => {
          if (!block) {
            throw new ExcelError('GeneralException', `${name} is not one block of cells`);
          }
        });
        return rangeObject(context, () => context.excel.sheet(of), () => bounds(block));
      },
    },
  });
}
