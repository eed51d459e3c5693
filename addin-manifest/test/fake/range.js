/** This file: ranges of cells. */

/** Which cells each range has, for those that are laid over each other. */
const areas = new WeakMap();
const LAST_COLUMN = 16_383;

/** Cells that Excel reads at once. */
const MOST_READ = 5_000_000;

/** The row hidden by hand, or by a filter. */
function isHidden(sheet, row) {
  return (sheet.hiddenRows ?? []).includes(row) || isFilteredAway(sheet, row);
}

function throughout(all) {
  return all.every((one) => one === all[0]) ? all[0] : null;
}

/** The cells of both; null for none. */
function shared(one, other) {
  const [top, left] = [Math.max(one.top, other.top), Math.max(one.left, other.left)];
  const [bottom, right] = [Math.min(one.bottom, other.bottom), Math.min(one.right, other.right)];
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

function rangeObject(context, find, area) {
  const cellCount = () => (area().bottom - area().top + 1) * (area().right - area().left + 1);
  const each = (take) => {
    const { top, left, bottom, right } = area();
    if (cellCount() > MOST_READ) {
      throw new ExcelError('RangeExceedsLimit', 'there are too many cells to read');
    }
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, across) => take(addressOf(top + down, left + across), down, across)));
  };
  const present = () => {
    if (!find()) {
      throw new ExcelError('ItemNotFound');
    }
    return find();
  };
  const fitting = (block) => {
    const wanted = each(() => 0);
    const fits = Array.isArray(block) && block.length === wanted.length
      && block.every((row) => Array.isArray(row) && row.length === wanted[0].length);
    if (!fits) {
      throw new ExcelError('InvalidArgument', 'the array is not as large as the range');
    }
    return block;
  };
  const range = clientObject(context, {
    isNull: () => !find(),
    values: {
      values: () => each((cell) => present().cells[cell]?.value ?? ''),
      formulas: () => each((cell) => shownFormula(present(), cell)),
      numberFormat: () => each((cell) => present().cells[cell]?.format ?? 'General'),
      address: () => `'${present().name}'!${[...new Set([addressOf(area().top, area().left),
        addressOf(area().bottom, area().right)])].join(':')}`,
      text: () => each((cell) => shownText(context.excel.book, present().cells[cell])),
      rowIndex: () => area().top,
      columnIndex: () => area().left,
      // What is not the same throughout is null.
      rowHidden: () => throughout(each(() => 0).map((_, down) => isHidden(present(), area().top + down + 1))),
      cellCount,
      rowCount: () => area().bottom - area().top + 1,
      columnCount: () => area().right - area().left + 1,
    },
    parts: {
      worksheet: () => sheetObject(context, find),
      format: () => clientObject(context, { parts: { protection: () => clientObject(context, {
        values: { locked: () => throughout(each((cell) => present().cells[cell]?.locked ?? true).flat()) },
      }) } }),
    },
    writes: {
      formulas: (block) => writeBlock(context.excel, present(), area(), fitting(block)),
      numberFormat: (block) => formatBlock(context.excel, present(), area(), fitting(block)),
    },
    calls: {
      select: () => context.call(() => context.excel.select(present().name, addressOf(area().top, area().left))),
      getEntireRow: () => rangeObject(context, find, () => ({ ...area(), left: 0, right: LAST_COLUMN })),
      getIntersection: (other) => rangeObject(context, find, () => {
        const both = shared(area(), areas.get(other)());
        if (!both) {
          throw new ExcelError('ItemNotFound', 'the ranges share no cell');
        }
        return both;
      }),
      getTables: () => tablesObject(context, () => [{
        ...present(), tables: present().tables.filter(({ ref }) => shared(bounds(ref), area())),
      }]),
      getRow: (row) => rangeObject(context, find, () => ({ ...area(), top: area().top + row, bottom: area().top + row })),
      getResizedRange: (rows, columns) => rangeObject(context, find, () =>
        ({ ...area(), bottom: area().bottom + rows, right: area().right + columns })),
      getCellProperties: (asked) => clientResult(context, asked, '{"format":{"protection":true}}', () =>
        each((cell) => ({ format: { protection: { locked: present().cells[cell]?.locked ?? true } } }))),
    },
  });
  areas.set(range, area);
  return range;
}

/** What a method gives once it was carried out. Nothing but what is asked for here can be asked. */
function clientResult(context, asked, known, ask) {
  if (JSON.stringify(asked) !== known) {
    throw new Error(`the fake Excel cannot tell ${JSON.stringify(asked)}`);
  }
  let value;
  context.call(() => {
    value = ask();
    return value;
  });
  return {
    get value() {
      if (value === undefined) {
        throw new ExcelError('ValueNotLoaded', 'The value of the result object has not been loaded yet. Sync first.');
      }
      return value;
    },
  };
}
