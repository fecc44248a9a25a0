import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { establishAuthority } from '../../lib/policy/draft-v1/establish-authority.ts';
import { evaluateDraftPolicy } from '../../lib/policy/draft-v1/evaluate-draft-policy.ts';

// @source draft-behring-cvd-policy-00: cvd-policy/web packages/core/vendor/spec-v1 and cvd-policy/spec (CC0)
const suite = new URL('../../../shared/suites/cvd-policy/v1/', import.meta.url);
const why = existsSync(suite) ? '' : ' (skipped: ../shared/suites/cvd-policy/v1 is missing)';

const securityTxtCaseSchema = z.object({
  id: z.string(),
  text: z.string(),
  context: z.object({
    requestedUri: z.string(),
    finalUri: z.string(),
    redirectChain: z.array(z.string()),
    retrievedAt: z.string(),
  }),
  expected: z.looseObject({ established: z.boolean() }),
});

const evaluationCaseSchema = z.object({
  id: z.string(),
  base: z.string(),
  set: z.record(z.string(), z.unknown()),
  query: z.object({
    activity: z.string(),
    target: z.string(),
    plan: z.object({
      requestsPerSecond: z.number().optional(),
      concurrentRequests: z.number().optional(),
      userAgent: z.string().optional(),
      usesOnlyTestAccounts: z.boolean().optional(),
    }),
    policyRetrieval: z.object({
      requestedUri: z.string(),
      finalUri: z.string(),
      redirectChain: z.array(z.string()),
      statusCode: z.number(),
      mediaType: z.string(),
    }),
    understoodExtensions: z.array(z.string()).optional(),
  }),
  authority: z
    .object({
      established: z.literal(true),
      discoveryHost: z.string(),
      securityTxtUri: z.string(),
      cvdPolicyUri: z.string(),
      securityTxtExpires: z.string(),
    })
    .nullable(),
  now: z.string(),
  expected: z.union([z.object({ status: z.string() }), z.object({ inputValid: z.literal(false) })]),
});
type EvaluationCase = z.infer<typeof evaluationCaseSchema>;

const securityTxtCases = readCases('security-txt-cases.json', securityTxtCaseSchema);
const evaluationCases = readCases('evaluation-cases.json', evaluationCaseSchema);

describe.skipIf(why !== '')(`authority by security.txt${why}`, () => {
  it.each(securityTxtCases)('$id', ({ text, context: { retrievedAt, ...context }, expected }) => {
    const outcome = establishAuthority(text, { ...context, retrievedAtMs: Date.parse(retrievedAt) });
    expect(outcome).toMatchObject(expected);
  });
});

describe.skipIf(why !== '')(`evaluation of CVD Policy version 1${why}`, () => {
  it.each(evaluationCases)('$id', (vector) => {
    const { query, authority, expected } = vector;
    const evaluation = evaluateDraftPolicy({
      policyText: buildPolicyText(vector),
      activity: query.activity,
      target: query.target,
      plan: query.plan,
      understoodExtensions: query.understoodExtensions ?? [],
      retrieval: query.policyRetrieval,
      authority: authority ?? undefined,
      nowMs: Date.parse(vector.now),
    });
    expect(evaluation).toMatchObject(
      'status' in expected ? { kind: 'evaluated', ...expected } : { kind: 'input_invalid' },
    );
  });

  it('has cases to run', () => {
    expect(securityTxtCases.length).toBeGreaterThan(10);
    expect(evaluationCases.length).toBeGreaterThan(40);
  });
});

function readCases<Case>(name: string, schema: z.ZodType<Case>): readonly Case[] {
  return why === '' ? z.array(schema).parse(JSON.parse(readText(name))) : [];
}

/** The base policy with the members replaced that the vector sets by JSON pointer. */
function buildPolicyText({ base, set }: EvaluationCase): string {
  const document: unknown = JSON.parse(readText(base));
  for (const [pointer, value] of Object.entries(set)) {
    const keys = pointer.split('/').slice(1);
    const parent = keys
      .slice(0, -1)
      .reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), document);
    if (!Reflect.set(Object(parent), keys.at(-1) ?? '', value)) throw new Error(`${pointer} is nowhere`);
  }
  return JSON.stringify(document);
}

function readText(name: string): string {
  return readFileSync(new URL(name, suite), 'utf8');
}
