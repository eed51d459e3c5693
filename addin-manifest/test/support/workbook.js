import { readFile } from 'node:fs/promises';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook as somebody might send it: one of the examples, changed as Excel would change it.
 * @param {string} path
 * @param {(sheet: string, name: string) => string} [change] of the XML of every sheet, by the part's name
 * @param {string} [remark] stands far below on the first sheet, so that it is another workbook
 * @returns {Promise<Buffer>}
 */
export async function workbook(path, change = (sheet) => sheet, remark = '') {
  const parts = unzip(await readFile(path)).map(({ name, bytes }) => ({
    name,
    bytes: name.startsWith('xl/worksheets/sheet') ? Buffer.from(remarked(change(bytes.toString('utf8'), name), name)) : bytes,
  }));
  return zip(parts);

  /**
   * @param {string} sheet
   * @param {string} name
   */
  function remarked(sheet, name) {
    return remark && name === 'xl/worksheets/sheet1.xml' ? sheet.replace('</sheetData>',
      `<row r="900"><c r="A900" t="inlineStr"><is><t>${remark}</t></is></c></row></sheetData>`) : sheet;
  }
}

/**
 * A workbook in which a text reads otherwise, wherever it stands.
 * @param {string} path
 * @param {string} text
 * @param {string} now
 * @returns {Promise<Buffer>}
 */
export async function renamed(path, text, now) {
  const parts = unzip(await readFile(path)).map(({ name, bytes }) => ({
    name,
    bytes: name === 'xl/sharedStrings.xml' ? Buffer.from(bytes.toString('utf8').replaceAll(text, now)) : bytes,
  }));
  return zip(parts);
}

/**
 * The XML of a sheet with a number typed over a cell's formula.
 * @param {string} sheet
 * @param {string} cell
 * @param {number} value
 */
export function typedOver(sheet, cell, value) {
  return sheet.replace(new RegExp(`(<c r="${cell}"(?: s="\\d+")?)[^>]*><f>.*?</c>`), `$1><v>${value}</v></c>`);
}

/**
 * A change for {@link workbook}: another score in one cell of the risk matrix.
 * @param {string} cell
 * @param {number} score
 */
export function scored(cell, score) {
  return (/** @type {string} */ sheet, /** @type {string} */ name) => (name === 'xl/worksheets/sheet3.xml'
    ? sheet.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${score}`) : sheet);
}

/** @param {Buffer} file */
export function unzip(file) {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06'));
  const parts = [];
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    parts.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed,
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/**
 * @param {{name: string, bytes: Buffer}[]} parts
 */
export function zip(parts) {
  const files = [];
  const entries = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    files.push(Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}
