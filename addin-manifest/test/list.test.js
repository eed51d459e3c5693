import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asTyped, letters, listed, onSheet, place } from '../pane/js/cells.js';
import { asCsv, asText, neutralised } from '../pane/js/export.js';
import { buttonOf, bySheet, inWords, keyOf } from '../pane/js/findings.js';
import { around } from '../pane/js/grid.js';
import { fieldText, typeAt } from '../pane/js/surroundings.js';
import { startedFrom, versionFileName } from '../pane/js/version-file.js';
import { clock, count, list, onWhen, shown, size, when } from '../pane/js/words.js';

/** @param {Partial<import('../pane/js/shapes.js').Finding>} of */
function finding(of) {
  return {
    ruleId: 'V100', severity: 'error', sheet: 'Risk matrix', table: null, column: null, rowKey: null, cells: [],
    label: 'Arson', found: null, expected: null, difference: null, message: 'It is wrong.', fix: 'Put it right.',
    example: '', canExplain: false, explanation: null, waiver: null, places: [], ...of,
  };
}

/** @param {ReturnType<typeof finding>[]} findings */
function answer(...findings) {
  return {
    template: { id: 'risk-matrix', version: '1', title: 'Risk matrix' },
    summary: { errors: findings.length, queries: 0, notes: 0, notChecked: 0 },
    findings,
    patches: [],
  };
}

const ALL = new Set(['error', 'query', 'note', 'notChecked']);

for (const [address, row, col] of [['A1', 0, 0], ['b7', 6, 1], ['$Z$26', 25, 25], ['AA10', 9, 26], ['XFD1048576', 1048575, 16383]]) {
  test(`${address} is row ${row}, column ${col}`, () => {
    assert.deepEqual(place(address), { row, col });
    assert.equal(letters(col), address.replace(/[^A-Z]/gi, '').toUpperCase());
  });
}

test('what is no address is refused', () => {
  assert.throws(() => place('A0'), /'A0' is not a cell address such as B7/);
});

for (const [cells, said] of [
  [[], ''],
  [['D7'], 'D7'],
  [['D7', 'D8'], 'D7 and D8'],
  [['C4', 'C9', 'C10', 'C11', 'Beats!C12'], 'C4, C9 to C11 and Beats!C12'],
  [['A1', 'B1', 'C1', 'D1', 'D2', 'D3', 'E1', 'F1', 'F2'], 'A1, B1, C1, D1 to D3 and 3 more'],
]) {
  test(`cells are listed as "${said}"`, () => {
    assert.equal(listed(cells), said);
  });
}

test('a formula is shown as it is typed', () => {
  assert.equal(asTyped('T[[#This Row],[Current]]-T[[#This Row],[All crime %]]+SUM(T[Current])'),
    '[@Current]-[@[All crime %]]+SUM(T[Current])');
});

test('a cell may carry its sheet', () => {
  assert.deepEqual(onSheet('C6', 'Beats'), ['Beats', 'C6']);
  assert.deepEqual(onSheet('Crime! performance!C6', 'Beats'), ['Crime! performance', 'C6']);
});

test('numbers, dates and sizes are written as in the United Kingdom', () => {
  const now = new Date('2026-06-12T12:00:00Z');
  assert.equal(when('2026-06-12T09:42:00Z', now), 'today at 10:42am');
  assert.equal(when('2026-01-05T15:05:00Z', now), '5 January 2026 at 3:05pm');
  assert.equal(onWhen('2019-07-08T15:42:00Z'), 'on 8 July 2019 at 4:42pm');
  assert.equal(clock('2026-01-05T00:30:00Z'), '12:30am');
  assert.equal(count(1, 'error'), '1 error');
  assert.equal(count(10000, 'query', 'queries'), '10,000 queries');
  assert.equal(list(['a', 'b', 'c']), 'a, b and c');
  assert.equal(size(200), '1 KB');
  assert.equal(size(3 * 1024 * 1024), '3.0 MB');
});

test('a summary is said in words, without what there is none of', () => {
  assert.equal(inWords({ errors: 2, queries: 1, notes: 0, notChecked: 3 }), '2 errors, 1 query and 3 checks that could not run');
  assert.equal(inWords({ errors: 0, queries: 0, notes: 0, notChecked: 0 }), 'nothing to fix');
});

test('findings stand under their sheet, the heaviest first', () => {
  const groups = bySheet([
    finding({ sheet: 'Details', severity: 'note', label: 'a' }),
    finding({ sheet: 'Beats', severity: 'query', label: 'b' }),
    finding({ sheet: 'Beats', severity: 'error', label: 'c' }),
    finding({ sheet: '', severity: 'note', label: 'd' }),
  ], ALL);

  assert.deepEqual(groups.map(({ sheet, findings }) => [sheet, ...findings.map(({ label }) => label)]),
    [['Beats', 'c', 'b'], ['', 'd'], ['Details', 'a']]);
});

test('only the severities asked for are shown', () => {
  assert.deepEqual(bySheet([finding({ severity: 'note' })], new Set(['error'])), []);
});

test('an explanation is lost when the cell changes', () => {
  const before = keyOf(finding({ cells: ['D7'], found: 62 }));
  assert.equal(keyOf(finding({ cells: ['D7'], found: 62, message: 'Said otherwise.' })), before);
  assert.notEqual(keyOf(finding({ cells: ['D7'], found: 63 })), before);
});

test('the list as CSV has a line for each cell and no text that Excel would run', () => {
  const places = ['D7', 'F9'].map((cell) => ({
    cell, column: null, rowKey: null, found: 4, expected: null, message: `=Cost "impact", ${cell}`,
  }));
  const grouped = finding({ cells: ['D7', 'F9'], places });
  const csv = asCsv(answer(grouped, finding({ sheet: '', label: 'Links' })), new Map([[keyOf(grouped), 'Agreed.']]));

  assert.deepEqual(csv.split('\r\n'), [
    '\ufeffSeverity,Sheet,Cell,About,What is wrong,How to put it right,Example,Explanation',
    'Error,Risk matrix,D7,"\'=Cost ""impact"", D7",It is wrong.,Put it right.,,Agreed.',
    'Error,Risk matrix,F9,"\'=Cost ""impact"", F9",It is wrong.,Put it right.,,Agreed.',
    'Error,,,Links,It is wrong.,Put it right.,,',
    '',
  ]);
});

for (const [text, shown] of [
  ['=cmd|\' /C calc\'!A0', '\'=cmd|\' /C calc\'!A0'],
  ['  +1', '\'  +1'],
  ['\uff1d1+1', '\'\uff1d1+1'],
  ['\t@SUM(A1)', '\'\t@SUM(A1)'],
  ['a=1', 'a=1'],
  ['4 - 3', '4 - 3'],
]) {
  test(`${JSON.stringify(text)} reaches a spreadsheet as text, and is counted when it is changed`, () => {
    const one = answer(finding({ message: text }));
    const csv = asCsv(one, new Map());
    assert.ok(csv.includes(`,${shown},`), csv);
    assert.equal(neutralised(one, new Map()) > 0, shown !== text);
  });
}

test('the list as text reads as the page does', () => {
  const text = asText(answer(finding({ cells: ['D7'], example: '3' })), 'matrix.xlsx', new Map());

  assert.equal(text, 'matrix.xlsx\r\n1 error\r\n\r\n'
    + 'Error: Risk matrix, D7\r\n  It is wrong.\r\n  Put it right.\r\n  For example: 3\r\n');
});

/** A table as the service describes it. */
function table(topLeft, columns, rows) {
  return { table: 'RiskMatrix', key: columns[0], sheet: 'Matrix', topLeft, columns: columns.map((text) => ({ text, type: 'whole' })), rows };
}

test('the little grid shows the key column, the headings and two neighbours on each side', () => {
  const columns = Array.from({ length: 10 }, (_, c) => `Heading ${c}`);
  const rows = Array.from({ length: 30 }, (_, r) => ({ number: r + 6, cells: columns.map((_, c) => `${r}:${c}`) }));
  const surroundings = { fields: [], tables: [table('B5', columns, rows)] };

  const grid = around(surroundings, 'Matrix', 'G16');

  assert.deepEqual(grid?.columns.map(({ letters: name }) => name).join(' '), 'B E F G H I');
  assert.deepEqual(grid?.rows.map(({ number }) => number), [5, 14, 15, 16, 17, 18]);
  assert.deepEqual(grid?.rows[3].cells.filter(({ here }) => here), [
    { text: '10:5', here: true, spot: { table: 'RiskMatrix', key: '10:0', column: 'Heading 5' } },
  ]);
  assert.equal(grid?.rows[0].cells[1].spot, undefined);
  assert.equal(around(surroundings, 'Matrix', 'A16'), null);
  assert.equal(around(surroundings, 'Details', 'G16'), null);
});

test('the grid at the corner of a table has no neighbours outside it', () => {
  const surroundings = { fields: [], tables: [table('A1', ['a'], [{ number: 2, cells: ['x'] }])] };
  assert.deepEqual(around(surroundings, 'Matrix', 'A2')?.rows.map(({ cells }) => cells[0].text), ['a', 'x']);
  assert.equal(around(surroundings, 'Matrix', 'A3'), null);
});

const FIELDS = [
  { name: 'Partnership', label: 'Partnership', role: 'partnership', sheet: 'Details', cell: 'B6', type: 'text', text: 'Charnwood' },
  { name: 'Award', label: 'Amount awarded', sheet: 'Details', cell: 'B7', type: 'money', text: '' },
];

test('named cells stand beside their labels, without headings', () => {
  assert.deepEqual(around({ fields: FIELDS, tables: [] }, 'Details', 'B7')?.rows, [
    { number: 6, heading: false, cells: [
      { text: 'Partnership', here: false, spot: undefined },
      { text: 'Charnwood', here: false, spot: { table: null, key: null, column: 'Partnership' } },
    ] },
    { number: 7, heading: false, cells: [
      { text: 'Amount awarded', here: false, spot: undefined },
      { text: '', here: true, spot: { table: null, key: null, column: 'Award' } },
    ] },
  ]);
  assert.equal(around({ fields: FIELDS, tables: [] }, 'Details', 'B8'), null);
});

test('a cell has the type of its column or its field', () => {
  const surroundings = { fields: FIELDS, tables: [table('B5', ['Issue', 'Total'], [])] };
  assert.equal(typeAt(surroundings, 'Details', 'B7'), 'money');
  assert.equal(typeAt(surroundings, 'Matrix', 'C99'), 'whole');
  assert.equal(typeAt(surroundings, 'Matrix', 'C5'), 'text');
  assert.equal(typeAt(surroundings, 'Matrix', 'A99'), 'text');
  assert.equal(typeAt(undefined, 'Matrix', 'C99'), 'text');
  assert.equal(fieldText(surroundings, 'partnership'), 'Charnwood');
});

for (const [value, type, text] of [
  [1234.5, 'money', '£1,234.50'], [-61, 'money', '-£61.00'], [0.1785, 'percent', '17.9%'], [43646, 'date', '30 June 2019'],
  [3289, 'whole', '3,289'], ['clear rise', 'text', 'clear rise'], [null, 'money', ''], [true, 'text', 'true'],
]) {
  test(`${value} as ${type} is "${text}"`, () => {
    assert.equal(shown(value, type), text);
  });
}

test('a downloaded version says in its name where it came from', () => {
  const name = versionFileName('charnwood.risk-matrix.2026-27', 7);
  assert.equal(name, 'charnwood.risk-matrix.2026-27.v7.xlsx');
  assert.equal(startedFrom(name, 'charnwood.risk-matrix.2026-27'), 7);
  assert.equal(startedFrom('charnwood.risk-matrix.2026-27.v12 (2).xlsx', 'charnwood.risk-matrix.2026-27'), 12);
  assert.equal(startedFrom('charnwood.risk-matrix.2026-27.v7-recalculated.xlsx', 'charnwood.risk-matrix.2026-27'), 7);
  assert.equal(startedFrom('matrix.xlsx', 'charnwood.risk-matrix.2026-27'), null);
  assert.equal(startedFrom(name, 'charnwood.risk-matrix.2025-26'), null);
});

test('the list says where calculated cells are out of date', () => {
  const one = { sheet: 'Risk matrix', cell: 'K9', value: 24, was: 21, formula: 'SUM(D9:J9)', why: 'The result was out of date.' };
  const stale = { ...answer(finding({})), patches: [one, { ...one, cell: 'K10' }] };
  assert.match(asText(stale, 'matrix.xlsx', new Map()), /\r\n2 calculated cells differ from what we work out\.\r\n/);
  assert.doesNotMatch(asText(answer(finding({})), 'matrix.xlsx', new Map()), /calculated/);
});

for (const [fix, formula, button] of [
  ['Select Convert, or type 2322 again.', null, 'Convert'],
  ['Remove it or select Keep as text.', null, 'Keep as text'],
  ['Select Use calculated value.', 'A1', 'Use calculated value'],
  ['Recalculate and save the workbook.', 'A1', 'Use calculated value'],
  ['Clear the cell.', null, 'Fix'],
]) {
  test(`"${fix}" has the button ${button}`, () => {
    assert.equal(buttonOf(finding({ fix, fixes: [{ sheet: 'A', cell: 'A1', value: 1, was: '1', formula, why: '' }] })), button);
  });
}
