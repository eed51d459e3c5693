import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../pane/js/export.js';
import { placeInWords, saidTogether, together, told } from '../pane/js/findings.js';
import { holdsUp } from '../pane/js/parts/hold-ups.js';
import { accountOf, asLines, inWords, said, signOffOf } from '../pane/js/record.js';
import { isTooLate } from '../pane/js/sign-off.js';
import { nameAt } from '../pane/js/surroundings.js';
import { startedFrom } from '../pane/js/version-file.js';
import { actAs } from '../pane/js/who.js';

/** What is worked out on the page about books, their record and their findings, without a browser. */

const event = (act, rest = {}) => ({
  number: 1, at: '2026-06-12T09:42:00Z', who: 'Chair', origin: '', user: null, act, version: 3, detail: '', hash: '', ...rest,
});

for (const [act, version, words] of [
  ['opened', null, 'opened the book'],
  ['kept', 3, 'submitted version 3 to the book'],
  ['submitted', 3, 'submitted version 3 for approval'],
  ['approved', 3, 'approved version 3'],
  ['returned', 3, 'returned version 3'],
  ['waived', 3, 'gave a waiver at version 3'],
  ['reconciled', null, 'reconciled with the ledger'],
  ['something new', 3, 'something new'],
]) {
  test(`the record has "${act}" as "${words}"`, () => {
    assert.equal(inWords(event(act, { version })), words);
  });
}

test('the record leaves hashes to the file, and writes days as people do', () => {
  assert.equal(said(event('kept', { detail: 'a'.repeat(64) })), '');
  assert.equal(said(event('waived', { detail: 'V100 at D7 until 2027-03-31: as printed' })), 'V100 at D7 until 31 March 2027: as printed');
  const [headings, line] = asLines([event('kept', { detail: 'a'.repeat(64) })]);
  assert.equal(line.length, headings.length);
  assert.match(csv([headings, line]), new RegExp(`submitted version 3 to the book,3,${'a'.repeat(64)}`));
});

test('what was done with a version is what brought it forward and what was waived, and who did it is known by number', () => {
  const events = [event('opened', { version: null }), event('kept'), event('explained'), event('approved', { number: 7, user: 'u1' }),
    event('approved', { version: 2 })];
  assert.deepEqual(signOffOf(events, 3).map(({ act }) => act), ['kept', 'approved']);
  assert.equal(accountOf(events, 7), 'u1');
  assert.equal(accountOf(events, 9), null);
});

const blank = (label, cell, rest = {}) => ({
  ruleId: 'V010', severity: 'error', sheet: 'Details', table: null, column: null, rowKey: null, cells: [cell], label,
  found: null, message: `${label} (${cell}) is blank.`, ...rest,
});

test('findings that say the same of one cell each stand together from three on', () => {
  const three = [blank('Partnership', 'B6'), blank('Period', 'B7'), blank('Prepared by', 'B8')];
  const other = blank('Award', 'B9', { message: 'Award (B9) contains #REF!.' });
  assert.deepEqual(together([...three, other]), [three, [other]]);
  assert.equal(saidTogether(three), '3 entries are blank.');
  assert.deepEqual(together(three.slice(0, 2)), [[three[0]], [three[1]]]);
  const query = blank('Marking', 'B10', { severity: 'query' });
  assert.deepEqual(together([...three, query]), [three, [query]], 'never an error with a query');
});

for (const [place, words] of [
  [{ cell: 'O7', name: 'L02, Spent (O7)', rowKey: 'L02', message: 'You entered text.' }, 'L02, Spent (O7): You entered text.'],
  [{ cell: 'O7', name: 'L02, Spent (O7)', rowKey: 'L02', message: 'L02, Spent (O7) is blank.' }, 'L02, Spent (O7) is blank.'],
  [{ cell: 'O7', name: 'L02, Spent (O7)', rowKey: 'L02', message: 'L02 overspent.' }, 'O7: L02 overspent.'],
  [{ cell: 'O7', rowKey: null, message: 'You entered text.' }, 'O7: You entered text.'],
]) {
  test(`a place of several is told as "${words}"`, () => assert.equal(placeInWords(place), words));
}

for (const [rest, words] of [
  [{}, 'Details: Award (B9) is blank.'],
  [{ message: 'You entered text.' }, 'Details: Award (B9): You entered text.'],
  [{ message: 'You entered text.', cells: ['B9', 'B10'] }, 'Details: You entered text.'],
  [{ message: 'This workbook links to budget.xlsx.', sheet: '', label: '', cells: [] }, 'This workbook links to budget.xlsx.'],
]) {
  test(`a finding is told in one line as "${words}"`, () => assert.equal(told(blank('Award', 'B9', rest)), words));
}

test('errors that nobody waived and queries that nobody explained hold an approval up', () => {
  assert.ok(holdsUp({ severity: 'error' }));
  assert.ok(holdsUp({ severity: 'query', explanation: null }));
  assert.ok(!holdsUp({ severity: 'error', waiver: 'Waived by the chair.' }));
  assert.ok(!holdsUp({ severity: 'query', explanation: 'As printed.' }));
  assert.ok(!holdsUp({ severity: 'note' }));
});

test('a corrected or recalculated copy of a version still says what it was', () => {
  assert.equal(startedFrom('charnwood.risk.v3-corrected.xlsx', 'charnwood.risk'), 3);
  assert.equal(startedFrom('charnwood.risk.v3-recalculated-corrected (1).xlsx', 'charnwood.risk'), 3);
  assert.equal(startedFrom('charnwood.risk.v3-mine.xlsx', 'charnwood.risk'), null);
});

test('a cell to write is called by its row and column, as far as they are known', () => {
  const surroundings = {
    fields: [{ label: 'Highest total', sheet: 'Details', cell: 'B3', type: 'whole' }],
    tables: [{ table: 'Scores', key: 'Issue', sheet: 'Scores', topLeft: 'A5', columns: [{ text: 'Issue' }, { text: 'Total' }],
      rows: [{ number: 6, cells: ['Robbery', '7'] }] }],
  };
  assert.equal(nameAt(surroundings, 'Scores', 'B6'), 'Robbery, Total');
  assert.equal(nameAt(surroundings, 'Scores', 'B9'), 'Total');
  assert.equal(nameAt(surroundings, 'Details', 'B3'), 'Highest total');
  assert.equal(nameAt(surroundings, 'Details', 'B4'), '');
});

test('what came too late is told apart from what was refused', () => {
  assert.ok(isTooLate({ kind: 'stale-book' }));
  assert.ok(isTooLate({ kind: 'wrong-state' }));
  assert.ok(!isTooLate({ kind: 'errors-block' }));
});

test('where people sign in, a name that was only given says so', async () => {
  const { byWhom } = await import('../pane/js/record.js');
  assert.equal(byWhom(event('kept')), 'Chair');
  actAs('Chair', 'u1');
  assert.equal(byWhom(event('kept')), 'Chair (name as given)');
  assert.equal(byWhom(event('kept', { user: 'u1' })), 'Chair');
  actAs(null);
});
