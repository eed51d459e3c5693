/** This file: the workbook, its sheets, tables and names, over a grid in memory. */

/** "B7:C9" as zero-based bounds. */
function bounds(address) {
  const [from, to = from] = address.split(':').map((cell) => {
    const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
    if (!letters) {
      throw new ExcelError('InvalidArgument', `${address} is no address`);
    }
    return { col: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: row - 1 };
  });
  return { top: from.row, left: from.col, bottom: to.row, right: to.col };
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
    },
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
      protection: () => clientObject(context, { values: { protected: () => find().protected } }),
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

function tableObject(context, sheet, { name, ref }) {
  const { top, left, bottom, right } = bounds(ref);
  return clientObject(context, {
    values: { name: () => name },
    parts: {
      worksheet: () => sheetObject(context, () => sheet),
      // The sheet's own filter says what of a table is filtered, which is as well as a test needs to know.
      autoFilter: () => clientObject(context, { values: { isDataFiltered: () => false } }),
    },
    calls: {
      getRange: () => rangeObject(context, () => sheet, () => ({ top, left, bottom, right })),
      getHeaderRowRange: () => rangeObject(context, () => sheet, () => ({ top, left, bottom: top, right })),
      getDataBodyRange: () => rangeObject(context, () => sheet, () => ({ top: top + 1, left, bottom, right })),
    },
  });
}

function nameObject(context, name, { sheet, cell }) {
  return clientObject(context, {
    values: { name: () => name, type: () => 'Range', formula: () => `='${sheet}'!${cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}` },
    calls: { getRangeOrNullObject: () => rangeObject(context, () => context.excel.sheet(sheet), () => bounds(cell)) },
  });
}
