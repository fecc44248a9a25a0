import { z } from 'zod';

/** What a step adds to the last line, and what a person should read before it. */
export interface StepCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each failure and each skip. */
  readonly remarks: readonly string[];
}

/** The part of vitest's JSON report that is counted. */
export const suiteReportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
export type SuiteReport = z.infer<typeof suiteReportSchema>;
type FileReport = SuiteReport['testResults'][number];

/** Counts a step that is one test: it passed or it did not. */
export function countGate(name: string, problem: string | undefined): StepCount {
  return problem === undefined
    ? { passed: 1, failed: 0, skipped: 0, remarks: [] }
    : { passed: 0, failed: 1, skipped: 0, remarks: [`failed: ${name}: ${problem}`] };
}

/**
 * Counts a suite's tests. Nothing is skipped in silence: a file that broke before its tests ran, a suite
 * without tests, and a run that ended badly without a failed test each count as failed.
 */
export function countSuite(name: string, report: SuiteReport, problem: string | undefined): StepCount {
  const count = sumCounts(report.testResults.map((file) => countFile(name, file)));
  if (count.passed + count.failed + count.skipped === 0) {
    return countGate(name, problem ?? 'it has no tests');
  }
  if (problem !== undefined && count.failed === 0) return sumCounts([count, countGate(name, problem)]);
  return count;
}

/** Adds up counts and keeps their remarks in order. */
export function sumCounts(counts: readonly StepCount[]): StepCount {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
    remarks: counts.flatMap((count) => count.remarks),
  };
}

/** Words the last line. */
export function renderCount(count: StepCount): string {
  return `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
}

function countFile(suite: string, file: FileReport): StepCount {
  const passed = file.assertionResults.filter((result) => result.status === 'passed');
  const failed = file.assertionResults.filter((result) => result.status === 'failed');
  const others = file.assertionResults.filter((result) => !['passed', 'failed'].includes(result.status));
  const isBroken = file.status === 'failed' && failed.length === 0;
  const place = `${suite}: ${file.name}`;
  if (isBroken) {
    const brokenCount = Math.max(1, others.length);
    return {
      passed: passed.length,
      failed: brokenCount,
      skipped: 0,
      remarks: [`failed: ${place}: the file broke outside its tests; ${others.length} did not run`],
    };
  }
  return {
    passed: passed.length,
    failed: failed.length,
    skipped: others.length,
    remarks: [
      ...failed.map((result) => `failed: ${place}: ${result.fullName}`),
      ...others.map((result) => `skipped: ${place}: ${result.fullName}`),
    ],
  };
}
