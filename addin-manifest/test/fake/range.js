/** This file: ranges of cells. */

/** Which cells each range has, for those that are laid over each other. */
const areas = new WeakMap();
const LAST_COLUMN = 16_383;

/** The cells of both; null for none. */
function shared(one, other) {
  const [top, left] = [Math.max(one.top, other.top), Math.max(one.left, other.left)];
  const [bottom, right] = [Math.min(one.bottom, other.bottom), Math.min(one.right, other.right)];
  return top > bottom || left > right ? null : { top, left, bottom, right };
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
  const range = clientObject(context, {
    isNull: () => !find(),
    values: {
      values: () => each((cell) => present().cells[cell]?.value ?? ''),
      formulas: () => each((cell) => present().cells[cell]?.formula ?? present().cells[cell]?.value ?? ''),
      address: () => `'${present().name}'!${[...new Set([addressOf(area().top, area().left),
        addressOf(area().bottom, area().right)])].join(':')}`,
      text: () => each((cell) => String(present().cells[cell]?.value ?? '')),
      rowIndex: () => area().top,
      columnIndex: () => area().left,
      cellCount: () => size().flat().length,
      rowCount: () => size().length,
      columnCount: () => size()[0].length,
    },
    parts: { worksheet: () => sheetObject(context, find) },
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
  areas.set(range, area);
  return range;
}
