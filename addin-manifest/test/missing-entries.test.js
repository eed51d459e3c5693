import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacking } from '../pane/js/missing-entries.js';

/** What a workbook lacks of a version, from the comparison of the two. */

const CELL = { sheet: 'S', cell: 'B6', kind: 'entered', old: 5, new: 1 };
const TABLE = { table: 'T', added: [], removed: [], renamed: [], changed: [] };

for (const [what, tables, fields, cells, rows] of [
  ['nothing', [], [], [], []],
  ['an entry of a table and a named cell', [{ ...TABLE, changed: [CELL] }], [{ ...CELL, cell: 'B7' }], ['B6', 'B7'], []],
  ['a formula and what follows', [{ ...TABLE, changed: [{ ...CELL, kind: 'formula' }, { ...CELL, kind: 'follows' }] }], [], [], []],
  ['a cell that the workbook has no place for', [{ ...TABLE, changed: [{ ...CELL, sheet: null, cell: null }] }], [], [], []],
  ['rows', [{ ...TABLE, added: ['A'], removed: ['B'], renamed: [{ from: 'C', to: 'D' }] }], [], [],
    ['B is only in version 3.', 'A is only in the open workbook.', 'D is called C in version 3.']],
]) {
  test(`lacking: ${what}`, () => {
    const lacks = lacking({ tables, fields, summary: { sentence: '' } }, 3);
    assert.deepEqual(lacks.patches.map(({ cell }) => cell), cells);
    assert.deepEqual(lacks.rows, rows);
  });
}

test('the workbook gets what the version has, over what it has itself', () => {
  const { patches } = lacking({ tables: [{ ...TABLE, changed: [CELL] }], fields: [], summary: { sentence: '' } }, 3);
  assert.deepEqual(patches, [{ sheet: 'S', cell: 'B6', formula: null, value: 5, was: 1, format: null, why: 'Version 3 has this.' }]);
});
