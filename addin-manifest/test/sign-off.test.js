import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersInWords } from '../pane/js/findings.js';
import { isOpen, stepsFrom } from '../pane/js/states.js';
import { agreement, isAbout, placeInWords } from '../pane/js/waivers.js';

/** What is worked out on the page about signing off, without a browser. */

for (const [state, locked, steps] of [
  ['draft', false, 'submission withdrawal'],
  ['submitted', false, 'approval return withdrawal'],
  ['returned', false, 'submission withdrawal'],
  ['approved', true, 'publication unlocking withdrawal'],
  ['approved', false, 'publication withdrawal'],
  ['published', true, 'unlocking withdrawal'],
  ['published', false, 'withdrawal'],
  ['superseded', false, ''],
  ['withdrawn', false, ''],
]) {
  test(`what can be done with a version that is ${state}${locked ? ' and locks its book' : ''}: ${steps || 'nothing'}`, () => {
    assert.equal(stepsFrom(state, locked).map(({ name }) => name).join(' '), steps);
    assert.equal(isOpen(state), steps !== '');
  });
}

for (const [table, rowKey, column, words] of [
  ['CrimePerformance', 'Robbery', 'Change %', 'Change % of Robbery in CrimePerformance'],
  ['CrimePerformance', 'Robbery', null, 'Robbery in CrimePerformance'],
  ['CrimePerformance', null, 'Change %', 'all of Change % in CrimePerformance'],
  ['CrimePerformance', null, null, 'all of CrimePerformance'],
  [null, null, 'Award', 'all of Award'],
  [null, null, null, 'the whole workbook'],
]) {
  test(`a waiver stands for ${words}`, () => {
    assert.equal(placeInWords({ ruleId: 'V205', table, rowKey, column }), words);
  });
}

for (const [waived, finding, covered] of [
  [['V205', null, null, null], ['V205', 'Beats', 'Centre', 'Change %'], true],
  [['V205', 'Beats', null, 'Change %'], ['V205', 'Beats', 'Centre', 'Change %'], true],
  [['V205', 'Beats', 'Centre', 'Change %'], ['V205', 'Beats', 'Centre', 'Change %'], true],
  [['V205', 'Beats', 'Centre', 'Change %'], ['V205', 'Beats', null, 'Change %'], false],
  [['V205', 'Beats', 'Centre', 'Change %'], ['V205', 'Beats', 'North', 'Change %'], false],
  [['V205', null, null, null], ['V206', 'Beats', 'Centre', 'Change %'], false],
]) {
  test(`a waiver of ${waived.join(' ')} is ${covered ? '' : 'not '}about ${finding.join(' ')}`, () => {
    const place = ([ruleId, table, rowKey, column]) => ({ ruleId, table, rowKey, column });
    assert.equal(isAbout(place(waived), place(finding)), covered);
  });
}

test('a waiver says who agreed on it and until when', () => {
  const waiver = { askedBy: 'Analyst, Charnwood', approvedBy: 'Chair, Charnwood', until: '2027-03-31' };
  assert.equal(agreement({ ...waiver, inForce: true }),
    'Asked for by Analyst, Charnwood; approved by Chair, Charnwood; until 31 March 2027.');
  assert.equal(agreement({ ...waiver, inForce: false }),
    'Asked for by Analyst, Charnwood; approved by Chair, Charnwood; ended on 31 March 2027.');
});

test('what was said of findings is counted in words', () => {
  const error = { severity: 'error', waiver: 'Waived by the chair.', explanation: null };
  const query = { severity: 'query', waiver: null, explanation: 'The force printed it so.' };
  const open = { severity: 'error', waiver: null, explanation: null };
  assert.equal(answersInWords([open]), '');
  assert.equal(answersInWords([error, open]), '1 error is waived.');
  assert.equal(answersInWords([error, query, query]), '1 error is waived and 2 queries are explained.');
});
