import { expect } from 'vitest';
import { endpointProblemSchema, type ProblemCode } from '../../endpoint/problem.ts';

/** Expects a problem detail with this code and status, and returns it. */
export async function expectProblem(response: Response, status: number, code: ProblemCode) {
  const body = await response.text();
  expect({ status: response.status, body }).toMatchObject({ status });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = endpointProblemSchema.parse(JSON.parse(body));
  expect(problem).toMatchObject({ status, type: `urn:goodfaith:problem:${code}` });
  expect(problem.title.length).toBeGreaterThan(0);
  expect(problem.detail).toMatch(/\.$/);
  expect(problem.detail).not.toMatch(/\$\d/);
  return problem;
}
