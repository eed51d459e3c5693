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
    calls: { getItemOrNullObject: (name) => sheetObject(context, () => excel.sheet(name)) },
    parts: { onChanged: () => ({ add: (handler) => context.call(() => excel.watchers.push(handler)) }) },
  });
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
      activate: () => context.call(() => {
        context.excel.active = find().name;
      }),
      getRange: (address) => rangeObject(context, find, () => bounds(address)),
    },
  });
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
      getHeaderRowRange: () => rangeObject(context, () => sheet, () => ({ top, left, bottom: top, right })),
      getDataBodyRange: () => rangeObject(context, () => sheet, () => ({ top: top + 1, left, bottom, right })),
    },
  });
}

function nameObject(context, name, { sheet, cell }) {
  return clientObject(context, {
    values: { name: () => name, type: () => 'Range' },
    calls: { getRangeOrNullObject: () => rangeObject(context, () => context.excel.sheet(sheet), () => bounds(cell)) },
  });
}

function rangeObject(context, find, area) {
  const each = (take) => {
    const { top, left, bottom, right } = area();
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => take(addressOf(top + down, left + across), down, across)));
  };
  const present = () => {
    if (!find()) {
      throw new ExcelError('ItemNotFound');
    }
    return find();
  };
  const size = () => each(() => 0);
  return clientObject(context, {
    isNull: () => !find(),
    values: {
      values: () => each((cell) => present().cells[cell]?.value ?? ''),
      formulas: () => each((cell) => present().cells[cell]?.formula ?? present().cells[cell]?.value ?? ''),
      address: () => `'${present().name}'!${addressOf(area().top, area().left)}:${addressOf(area().bottom, area().right)}`,
      cellCount: () => size().flat().length,
      rowCount: () => size().length,
      columnCount: () => size()[0].length,
    },
    writes: {
      formulas: (block) => {
        const wanted = size();
        const fits = Array.isArray(block) && block.length === wanted.length
          && block.every((row) => Array.isArray(row) && row.length === wanted[0].length);
        if (!fits) {
          throw new ExcelError('InvalidArgument', 'the array is not as large as the range');
        }
        context.excel.write(present(), area(), block);
      },
    },
    calls: {
      select: () => context.call(() => {
        context.excel.selected = `${present().name}!${addressOf(area().top, area().left)}`;
      }),
      getRow: (row) => rangeObject(context, find, () => ({ ...area(), top: area().top + row, bottom: area().top + row })),
      getResizedRange: (rows, columns) => rangeObject(context, find, () =>
        ({ ...area(), bottom: area().bottom + rows, right: area().right + columns })),
      getCellProperties: () => {
        const result = {};
        context.call(() => {
          result.value = each((cell) => ({ format: { protection: { locked: present().cells[cell]?.locked ?? true } } }));
          return result.value;
        });
        return result;
      },
    },
  });
}
