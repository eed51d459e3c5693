import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined } from '../pane/js/reconciling.js';

/** A reconciliation with more transactions than one answer tells of is put together from its pages. */

const paid = (...numbers) => numbers.map((number) => ({ number, line: '1' }));
const page = (lists, told) => ({
  id: '1', statement: { openBreaks: 2 }, matches: [], proposals: [], breaks: [], settled: [], ...lists, page: told,
});

test('what a page cuts is one thing again, and nothing comes twice', () => {
  const first = page({ matches: [{ line: 'L1', transactions: paid('1', '2') }] }, { next: 2, continues: false });
  const cases = [
    ['a match that goes on', page({
      matches: [{ line: 'L1', transactions: paid('3') }, { line: 'L2', transactions: paid('4') }],
      breaks: [{ id: 'b', transactions: paid('5') }],
    }, { next: null, continues: true }), [['1', '2', '3'], ['4']], [['5']]],
    ['a match of its own', page({
      matches: [{ line: 'L1', transactions: paid('3') }], breaks: [{ id: 'b', transactions: [] }],
    }, { next: null, continues: false }), [['1', '2'], ['3']], [[]]],
    ['breaks alone', page({ breaks: [{ id: 'b', transactions: paid('3') }] }, { next: null, continues: false }),
      [['1', '2']], [['3']]],
  ];
  const numbers = (things) => things.map(({ transactions }) => transactions.map(({ number }) => number));
  for (const [name, next, matches, breaks] of cases) {
    const whole = joined(first, next);
    assert.deepEqual(numbers(whole.matches), matches, name);
    assert.deepEqual(numbers(whole.breaks), breaks, name);
    assert.equal(whole.page.next, null, name);
  }
});

test('a settled break that goes on keeps what settled it', () => {
  const item = { kind: 'timing' };
  const first = page({ settled: [{ what: { id: 'b', transactions: paid('1') }, item }] }, { next: 1, continues: false });
  const next = page({ settled: [{ what: { id: 'b', transactions: paid('2') }, item }] }, { next: null, continues: true });
  assert.deepEqual(joined(first, next).settled, [{ what: { id: 'b', transactions: paid('1', '2') }, item }]);
});
