import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameFormula } from '../pane/js/office/formula-forms.js';

/** Formulas as a file has them beside formulas as Excel shows them. */

for (const [file, shown] of [
  ['T[[#This Row],[A]:[B]]', 'T[@[A]:[B]]'],
  ['SUM(T[[#This Row],[A]:[B c]])', 'SUM(T[@[A]:[B c]])'],
  ['T[[#This Row],[A]]', 'T[@A]'],
  ['T[[#This Row],[A]]', '[@A]'],
  ['T[[#This Row],[A]]', '[@[A]]'],
  ['T[[#This Row],[A b]]', '[@[A b]]'],
  ['T[[#This Row],[A b]]', '[@A b]'],
  ["T[[#This Row],[It's '[new']]]", "T[@[It's '[new']]]"],
  ['T[[#This Row], [A]]-1', '[@A] - 1'],
  ['T[#This Row]', 'T[@]'],
  ['T[[#This Row]]', 'T[@]'],
  ['T[[#Data],[A]]', 'T[A]'],
  ['T[[A]]', 'T[A]'],
  ['SUM(T[A])', 'SUM([A])'],
  ['T[[#Headers],[A]]', 'T[[#Headers], [A]]'],
  ['INDEX(S[A],MATCH(T[[#This Row],[B]],S[B],0))', '@INDEX(S[A],MATCH([@B],S[B],0))'],
  ['INDEX(A1:A9,2)+1', '@INDEX(A1:A9,2)+1'],
  ['1+INDEX(A1:A9,2)', '1+@INDEX(A1:A9,2)'],
  ['IFERROR(INDEX(A1:A9,2),"")', 'IFERROR(@INDEX(A1:A9,2),"")'],
  ['IF(INDEX(A1:A9,2)>0,1,2)', 'IF(@INDEX(A1:A9,2)>0,1,2)'],
  ['SUM(1+A1:A3)', 'SUM(1+@A1:A3)'],
  ['_xlfn.SINGLE(A1:A3)', '@A1:A3'],
  ['SUM(_xlfn.SINGLE(A1:A3))', 'SUM(@A1:A3)'],
  ['SUM(_xlfn.SINGLE(INDEX(A1:B9,0,1)),1)', 'SUM(@INDEX(A1:B9,0,1),1)'],
  ['SUM(_xlfn.SINGLE(A1:A3+1))', 'SUM(@(A1:A3+1))'],
  ['SUM(_xlfn.ANCHORARRAY(A1))', 'SUM(A1#)'],
  ['_xlfn.XLOOKUP(A1,_xlfn._xlws.FILTER(B1:B9,C1:C9),D1:D9)', 'XLOOKUP(A1,FILTER(B1:B9,C1:C9),D1:D9)'],
  ['_xlfn.LET(_xlpm.x,1,_xlpm.x+1)', 'LET(x,1,x+1)'],
  ['sum( a1 , b2 )', 'SUM(A1,B2)'],
  ['if(A1="Yes",1,0)', 'IF( A1 = "Yes", 1, 0 )'],
  ["'Beats'!B4+1", 'Beats!B4+1'],
  ["'Beats and borough'!$B$4", "'Beats and borough'!$B$4"],
  ['A1*0.50', 'A1*0.5'],
  ['A1:A9  B2:C3', 'A1:A9 B2:C3'],
  ['IF(A1<=2,"a ""b"" c",TRUE)', 'IF(A1<=2,"a ""b"" c",true)'],
  ['', ''],
]) {
  test(`${file} is shown as ${shown}`, () => {
    assert.equal(sameFormula(file, shown), true);
    assert.equal(sameFormula(shown, file), true);
    assert.equal(sameFormula(file, `${shown}+1`), false);
  });
}

for (const [one, other] of [
  ['T[[#This Row],[A]]', 'U[@A]'],
  ['T[[#This Row],[A]]', '[A]'],
  ['T[[#This Row],[A]]', '[@B]'],
  ['T[[#This Row],[A]]+U[[#This Row],[B]]', '[@A]+[@B]'],
  ['T[[#This Row],[A]:[B]]', 'T[@[A]:[C]]'],
  ['T[[#Headers],[A]]', 'T[A]'],
  ['T[[#All],[A]]', 'T[[#Data],[A]]'],
  ["T[[#This Row],['#A]]", 'T[@A]'],
  ['SUM(A1:A3)', 'SUM(@A1:A3)'],
  ['SUM(INDEX(A1:B9,0,1))', 'SUM(@INDEX(A1:B9,0,1))'],
  ['COUNTIF(INDEX(A1:B9,0,1),1)', 'COUNTIF(@INDEX(A1:B9,0,1),1)'],
  ['SUM(_xlfn.ANCHORARRAY(A1))', 'SUM(A1)'],
  ['IF(A1="Yes",1,0)', 'IF(A1="yes",1,0)'],
  ['"a b"', '"ab"'],
  ['A1:A9 B2:C3', 'A1:A9B2:C3'],
  ['A1', '$A$1'],
  ['A1', 'A2'],
  ['A1<>B1', 'A1<B1'],
  ['12', '1 2'],
  ['Beats!B4', 'B4'],
  ["'Beats and borough'!B4", "'Beatsandborough'!B4"],
  ['1+1', '1+1+'],
  ['SUM(A1', 'SUM(A1)'],
]) {
  test(`${one} is not ${other}`, () => {
    assert.equal(sameFormula(one, other), false);
    assert.equal(sameFormula(other, one), false);
  });
}

test('what is no formula at all does no harm', () => {
  for (const text of ['[', 'T[', "T['", '"', "'", ']', '(', '@', '#', '{1,2;3}', 'é', '\u{1F600}']) {
    assert.equal(sameFormula(text, text), true);
    assert.equal(sameFormula(text, 'A1'), false);
  }
});
