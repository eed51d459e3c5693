import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newer } from '../../scripts/lib/dependencies/versions.mjs';

const CASES = [
  ['1.9.0', ['1.10.0', '1.9.0', '1.9.1', '1.8.9'], ['1.9.1', '1.10.0']],
  ['5.14.4', ['5.14.4', '6.0.0-M1', '6.0.0-RC2', '6.1.3'], ['6.1.3']],
  ['2.0.18', ['2.0.18', '2.0.20', '2.1.0-alpha1', '2.1.0-beta.2'], ['2.0.20']],
  ['1.20.0', ['20041127.091804', '1.20.0', '1.23.0'], ['1.23.0']],
  ['32.0.0-jre', ['32.0.0-jre', '32.0.1-jre', '32.0.0-android'], ['32.0.1-jre']],
  ['2.22', ['2.22', '2.22.0', '2.23'], ['2.23']],
  ['3.54.1.0', ['3.54.1.0', '3.54.2.0', '3.54.1.1'], ['3.54.1.1', '3.54.2.0']],
  ['7.0.2', ['7.0.2', '7.1.0-dev.20260901', '7.1.0-insiders.1', '7.0.3'], ['7.0.3']],
];

for (const [ours, all, wanted] of CASES) {
  test(`after ${ours} come ${wanted.join(', ')}`, () => assert.deepEqual(newer(ours, all), wanted));
}
