import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStoredReports } from './read-database.ts';
import { expectProblem } from './read-problem.ts';
import { startEndpoint } from './start-endpoint.ts';
import { postReport, toTestReport } from './test-report.ts';

const corpus = new URL('../../../shared/suites/cvd-policy/tests/reports/', import.meta.url);

function listCases(folder: string): { name: string; text: string }[] {
  const directory = new URL(`${folder}/`, corpus);
  if (!existsSync(directory)) return [];
  return readdirSync(directory).map((name) => ({
    name,
    text: readFileSync(new URL(name, directory), 'utf8'),
  }));
}

describe.skipIf(!existsSync(corpus))('the report 0.1 corpus', () => {
  test('is there', () => {
    expect(listCases('valid').length).toBeGreaterThan(0);
    expect(listCases('invalid').length).toBeGreaterThan(0);
  });

  test.for(listCases('valid'))('valid/$name is received', async ({ text }) => {
    const endpoint = await startEndpoint();
    expect((await postReport(endpoint.url, toTestReport(text))).status).toBe(201);
    expect(readStoredReports(endpoint.dataDirectory).map(({ body }) => body)).toEqual([text]);
  });

  test.for(listCases('invalid'))('invalid/$name is refused', async ({ text }) => {
    const endpoint = await startEndpoint();
    const problem = await expectProblem(
      await postReport(endpoint.url, toTestReport(text)),
      422,
      'report_invalid',
    );
    expect(problem.errors?.length).toBeGreaterThan(0);
    expect(readStoredReports(endpoint.dataDirectory)).toEqual([]);
  });
});
