/** This file: what Excel makes of what is entered, and how it shows that again. */

/** The format of cells that keep what is typed as text. */
const AS_TEXT = '@';

/** Whether rows of a sheet are hidden by a filter, by the numbers that Excel prints: the sheet's own, or a table's. */
function isFilteredAway(sheet, row) {
  return sheet.filteredRows.includes(row) || sheet.tables.some(({ filteredRows = [] }) => filteredRows.includes(row));
}

/** A block, as range.formulas takes it. In filtered rows Excel puts what was meant for hidden ones elsewhere. */
function writeBlock(excel, sheet, { top, left }, block) {
  refuseLocked(sheet, { top, left }, block, (cell) => cell?.locked ?? true);
  let at = top;
  for (const row of block) {
    while (block.length > 1 && isFilteredAway(sheet, at + 1)) {
      at += 1;
    }
    row.forEach((entry, across) => entry !== null && enter(excel, sheet, addressOf(at, left + across), entry));
    at += 1;
  }
  excel.tell();
}

/** A block of number formats. What a cell holds stays what it was: text does not become a number by it. */
function formatBlock(excel, sheet, { top, left }, block) {
  refuseLocked(sheet, { top, left }, block, () => !sheet.allowFormatCells);
  block.forEach((row, down) => row.forEach((format, across) => {
    const cell = addressOf(top + down, left + across);
    sheet.cells[cell] = { ...(sheet.cells[cell] ?? { value: '' }), format: format ?? sheet.cells[cell]?.format };
  }));
}

function refuseLocked(sheet, { top, left }, block, isLocked) {
  block.forEach((row, down) => row.forEach((_, across) => {
    const cell = addressOf(top + down, left + across);
    if (sheet.protected && isLocked(sheet.cells[cell])) {
      throw new ExcelError('AccessDenied', `${cell} is locked`);
    }
  }));
}

/** What Excel makes of an entry. It works formulas out by what the test says they come to. */
function enter(excel, sheet, cell, entry) {
  const { locked, format } = sheet.cells[cell] ?? {};
  const kept = { locked, format };
  const isMarked = typeof entry === 'string' && entry.startsWith("'");
  if (typeof entry === 'string' && !isMarked && format !== AS_TEXT && /^\s*[=+\-]./.test(entry)) {
    sheet.cells[cell] = { ...kept, formula: entry, value: excel.calculated[`${sheet.name}!${cell}`] ?? 0 };
  } else {
    const text = isMarked ? entry.slice(1) : entry;
    sheet.cells[cell] = { ...kept, value: isMarked || entry === '' ? text : format === AS_TEXT ? String(text) : valueOf(text) };
  }
  (excel.changes ??= {})[`${sheet.name}!${cell}`] = sheet.cells[cell];
}

/** Numbers, true and false, months and days: what Excel takes for a value although it was given as text. */
function valueOf(text) {
  if (typeof text !== 'string' || !text.trim()) {
    return text;
  }
  const number = Number(text.trim().replace(/^£/, '').replace(/^\((.*)\)$/, '-$1'));
  if (!Number.isNaN(number)) {
    return number;
  }
  if (/^\s*(true|false)\s*$/i.test(text)) {
    return text.trim().toLowerCase() === 'true';
  }
  // Which day it is does not matter to a test: that it is no text any more does.
  return /^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\d+$/i.test(text) ? 46_000 : text;
}

/** A cell as range.formulas hands it out: its formula in the form Excel shows it, or text without its first apostrophe. */
function shownFormula(sheet, address) {
  const { formula, value = '' } = sheet.cells[address] ?? {};
  if (formula === undefined) {
    return typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
  }
  const { row, col } = { row: bounds(address).top, col: bounds(address).left };
  const own = sheet.tables.find(({ ref }) => {
    const { top, left, bottom, right } = bounds(ref);
    return row >= top && row <= bottom && col >= left && col <= right;
  })?.name;
  return formula.replace(/_xlfn\.SINGLE\((\w+)\)/g, '@$1').replace(/_xlfn\.(_xlws\.)?/g, '')
    .replace(/^=INDEX\(/, '=@INDEX(')
    .replace(/(\w+)\[\[#This Row\],(\[(?:[^\]']|'.)+\])(:\[(?:[^\]']|'.)+\])?\]/g, (_, table, first, last) => {
      const columns = last ? first + last : first.replace(/^\[(\w+)\]$/, '$1');
      return `${table === own && !last ? '' : table}[@${columns}]`;
    });
}

/** A cell as its sheet shows it: days as days where the column is wide enough, all else as it is. */
function shownText({ since1904, narrow = false }, { value = '', format = '' } = {}) {
  if (typeof value !== 'number' || !/^d+\/m+\/y+$/.test(format)) {
    return String(value);
  }
  if (narrow) {
    return '########';
  }
  const [year, month, day] = new Date((value - 25_569 + (since1904 ? 1462 : 0)) * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
