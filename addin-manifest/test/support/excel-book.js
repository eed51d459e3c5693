import { unzip, zip } from './workbook.js';

/**
 * A workbook of ours as a grid for the fake Excel, and back. It reads what our own builder writes, not any .xlsx.
 * @param {Buffer} file
 * @param {string} name
 */
export function bookOf(file, name) {
  const parts = new Map(unzip(file).map((part) => [part.name, part.bytes.toString('utf8')]));
  const text = (/** @type {string} */ part) => parts.get(part) ?? '';
  const strings = all(text('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, si]) => plain(si));
  const styles = stylesIn(text('xl/styles.xml'));
  const sheets = all(text('xl/workbook.xml'), /<sheet name="([^"]*)"[^>]*?sheetId="(\d+)"/g).map(([, sheet, id]) => {
    const xml = text(`xl/worksheets/sheet${id}.xml`);
    return {
      name: entities(sheet),
      part: `xl/worksheets/sheet${id}.xml`,
      visibility: 'Visible',
      protected: xml.includes('<sheetProtection'),
      filteredRows: [],
      cells: cellsOf(xml, strings, styles),
      tables: all(text(`xl/worksheets/_rels/sheet${id}.xml.rels`), /tables\/(table\d+\.xml)/g)
        .map(([, table]) => /<table [^>]*?ref="([^"]*)" displayName="([^"]*)"/.exec(text(`xl/tables/${table}`)))
        .map((found) => ({ ref: found?.[1], name: found?.[2] })),
    };
  });
  const names = Object.fromEntries(
    all(text('xl/workbook.xml'), /<definedName name="(\w+)">'?([^'!<]*)'?!\$([A-Z]+)\$(\d+)<\/definedName>/g)
      .map(([, field, sheet, column, row]) => [field, { sheet: entities(sheet), cell: column + row }]));
  const properties = Object.fromEntries(all(text('docProps/custom.xml'), /name="([^"]*)"><[^>]*>([^<]*)/g)
    .map(([, property, value]) => [property, entities(value)]));
  return { name, sheets, names, properties };
}

/**
 * What each calculated cell comes to, by "Sheet!E6".
 * @param {ReturnType<typeof bookOf>} book
 */
export function calculatedIn({ sheets }) {
  return Object.fromEntries(sheets.flatMap(({ name, cells }) => Object.entries(cells)
    .filter(([, { formula }]) => formula).map(([cell, { value }]) => [`${name}!${cell}`, value])));
}

/**
 * The file with these cells changed, as Excel would save it.
 * @param {Buffer} file
 * @param {ReturnType<typeof bookOf>} book
 * @param {Record<string, {value: unknown, formula?: string}>} changes by "Sheet!E6"
 */
export function fileOf(file, book, changes) {
  const parts = unzip(file).map(({ name, bytes }) => {
    const sheet = book.sheets.find(({ part }) => part === name);
    const mine = Object.entries(changes).filter(([at]) => sheet && at.startsWith(`${sheet.name}!`));
    const xml = mine.reduce((all, [at, cell]) => written(all, at.slice(at.indexOf('!') + 1), cell), bytes.toString('utf8'));
    return { name, bytes: mine.length > 0 ? Buffer.from(xml) : bytes };
  });
  return zip(parts);
}

/**
 * @param {string} xml of a sheet
 * @param {string} cell
 * @param {{value: unknown, formula?: string}} content
 */
function written(xml, cell, { value, formula }) {
  const v = typeof value === 'number' ? `<v>${value}</v>` : `<v>${escaped(String(value))}</v>`;
  const type = typeof value === 'number' || value === '' ? '' : ' t="str"';
  const body = `${formula ? `<f>${escaped(formula.slice(1))}</f>` : ''}${value === '' ? '' : v}`;
  return placed(xml, cell).replace(new RegExp(`(<c r="${cell}"(?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, 's'),
    (_, start) => `${start}${type}>${body}</c>`);
}

/**
 * With the cell in it, on a row of its own below the others where the sheet has none.
 * @param {string} xml of a sheet
 * @param {string} cell
 */
function placed(xml, cell) {
  const row = cell.replace(/\D/g, '');
  if (xml.includes(`<c r="${cell}"`)) {
    return xml;
  }
  const open = xml.replace(new RegExp(`(<row r="${row}"[^>]*)/>`), '$1></row>');
  const rowed = open.includes(`<row r="${row}"`) ? open : open.replace('</sheetData>', `<row r="${row}"></row></sheetData>`);
  return rowed.replace(new RegExp(`<row r="${row}"[^>]*>.*?(?=</row>)`, 's'), (start) => `${start}<c r="${cell}"/>`);
}

/** The number formats that Excel knows without being told, as far as our workbooks have them. */
const KNOWN_FORMATS = { 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 49: '@' };

/** @param {string} xml */
function stylesIn(xml) {
  const own = Object.fromEntries(all(xml, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([, id, code]) => [id, entities(code)]));
  return all(/<cellXfs.*<\/cellXfs>/s.exec(xml)?.[0] ?? '', /<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs).map(([style]) => {
    const id = /numFmtId="(\d+)"/.exec(style)?.[1] ?? '0';
    return { locked: !/locked="(false|0)"/.test(style), format: own[id] ?? KNOWN_FORMATS[id] ?? `format ${id}` };
  });
}

/**
 * @param {string} xml
 * @param {string[]} strings
 * @param {{locked: boolean, format: string}[]} styles
 */
function cellsOf(xml, strings, styles) {
  return Object.fromEntries(all(xml, /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).map(([, cell, how, body = '']) => {
    const formula = /<f>(.*?)<\/f>/s.exec(body)?.[1];
    const { locked, format } = styles[Number(/s="(\d+)"/.exec(how)?.[1] ?? 0)] ?? { locked: true, format: 'General' };
    return [cell, {
      value: valueOf(/t="(\w+)"/.exec(how)?.[1], body, strings),
      locked,
      format,
      ...(formula && { formula: `=${content(formula)}` }),
    }];
  }));
}

/**
 * @param {string | undefined} type
 * @param {string} body
 * @param {string[]} strings
 */
function valueOf(type, body, strings) {
  const v = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? '';
  switch (type) {
    case 's': return strings[Number(v)];
    case 'inlineStr': return plain(body);
    case 'b': return v === '1';
    case 'str': case 'e': return entities(v);
    default: return v === '' ? '' : Number(v);
  }
}

/** @param {string} text @param {RegExp} pattern */
function all(text, pattern) {
  return [...text.matchAll(pattern)];
}

/** @param {string} xml */
function plain(xml) {
  return entities(all(xml, /<t[^>]*>(.*?)<\/t>/gs).map(([, t]) => t).join(''));
}

/** What stands in an element, as it is or in sections of CDATA. @param {string} xml */
function content(xml) {
  return xml.split(/<!\[CDATA\[(.*?)\]\]>/s).map((part, at) => (at % 2 ? part : entities(part))).join('');
}

/** @param {string} text */
function entities(text) {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
