import { describe, expect, test } from 'vitest';
import {
  countGate,
  countSuite,
  renderCount,
  sumCounts,
  type SuiteReport,
} from '../../../cli/gate/count-results.ts';

function buildReport(status: string, ...statuses: readonly string[]): SuiteReport {
  const assertionResults = statuses.map((each, index) => ({ fullName: `test ${index}`, status: each }));
  return { testResults: [{ name: 'a.test.ts', status, assertionResults }] };
}

describe('countSuite', () => {
  test('counts each test and names what failed or was skipped', () => {
    const report = buildReport('failed', 'passed', 'passed', 'failed', 'skipped', 'pending', 'todo');
    expect(countSuite('unit', report, 'ended with exit code 1')).toEqual({
      passed: 2,
      failed: 1,
      skipped: 3,
      remarks: [
        'failed: unit: a.test.ts: test 2',
        'skipped: unit: a.test.ts: test 3',
        'skipped: unit: a.test.ts: test 4',
        'skipped: unit: a.test.ts: test 5',
      ],
    });
  });

  test('counts the tests of a file that broke before they ran as failed, not as skipped', () => {
    expect(countSuite('unit', buildReport('failed', 'skipped', 'skipped'), 'ended with exit code 1')).toEqual(
      {
        passed: 0,
        failed: 2,
        skipped: 0,
        remarks: ['failed: unit: a.test.ts: the file broke outside its tests; 2 did not run'],
      },
    );
  });

  test('counts a file that did not load as one failure', () => {
    expect(countSuite('unit', buildReport('failed'), 'ended with exit code 1').failed).toBe(1);
  });

  test('counts a suite without tests as failed', () => {
    expect(countSuite('e2e', { testResults: [] }, undefined)).toEqual(countGate('e2e', 'it has no tests'));
  });

  test('counts a run that ended badly without a failed test as failed', () => {
    const count = countSuite('unit', buildReport('passed', 'passed'), 'ended with SIGKILL');
    expect(count).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      remarks: ['failed: unit: ended with SIGKILL'],
    });
  });
});

describe('renderCount', () => {
  test('words the last line', () => {
    const count = sumCounts([countGate('types', undefined), countGate('lint', 'ended with exit code 1')]);
    expect(renderCount(count)).toBe('1 passed, 1 failed, 0 skipped');
  });
});
