import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import ctiPlatform from '../../public/programmes/cti-platform.json' with { type: 'json' };
import secopsGateway from '../../public/programmes/secops-gateway.json' with { type: 'json' };
import { completeProgramme } from '../../lib/policy/complete-programme.ts';
import { cvdDocumentSchema } from '../../lib/policy/cvd-document.ts';
import { parseProgramme } from '../../lib/policy/parse-programme.ts';
import { reportSchema } from '../../lib/report/wire.ts';

// @source cvd-policy/spec, schema, examples and tests for 0.1 and 0.2 and the report-0.1 profile (CC0)
const suite = new URL('../../../shared/suites/cvd-policy/', import.meta.url);
const why = existsSync(suite) ? '' : ' (skipped: ../shared/suites/cvd-policy is missing)';

/** Expiry is decided with a clock, so it is the verdict's matter: see test/unit/scope/decide/decide-scope.test.ts. */
const decidedLater = new Set(['EXPIRES_PAST']);

const expectedSchema = z.record(z.string(), z.object({ code: z.string() }));

describe.skipIf(why !== '')(`CVD Policy 0.1 and 0.2${why}`, () => {
  it.each(listFiles('tests/valid/', 'examples/'))('parses %s', (path) => {
    expect(parseProgramme(readText(path))).toMatchObject({ kind: 'parsed' });
  });

  it.each(readExpected('tests/'))('refuses %s: %s', (path, code) => {
    expect(parseProgramme(readText(path))).toMatchObject({ kind: 'refused', problems: [{ code }] });
  });

  it('finds no invalid document that nothing expects', () => {
    const expected = readExpected('tests/').map(([path]) => path);
    expect(listFiles('tests/invalid/').filter((path) => !expected.includes(path))).toEqual([]);
    expect(expected.length).toBeGreaterThan(25);
  });
});

describe.skipIf(why !== '')(`the report-0.1 profile${why}`, () => {
  it.each(listFiles('tests/reports/valid/', 'examples/reports/'))('accepts %s', (path) => {
    expect(reportSchema.safeParse(JSON.parse(readText(path))).error).toBeUndefined();
  });

  it.each(listFiles('tests/reports/invalid/'))('refuses %s', (path) => {
    expect(reportSchema.safeParse(JSON.parse(readText(path))).success).toBe(false);
  });
});

describe.skipIf(why !== '')(`our programmes against the published schema${why}`, () => {
  it('accepts SecOps Gateway', () => {
    expect(validate(secopsGateway)).toEqual([]);
  });

  it('accepts CTI Platform once it is completed, and not before', () => {
    expect(validate(ctiPlatform)).not.toEqual([]);
    const completed = completeProgramme(
      cvdDocumentSchema.parse(ctiPlatform),
      {
        policyUrl: 'https://cti.example.com/security',
        channels: [{ type: 'email', value: 'security@cti.example.com' }],
        web: ['*.cti.example.com'],
      },
      Date.parse('2026-11-22T12:00:00Z'),
    );
    expect(completed.kind === 'completed' ? validate(completed.document) : completed).toEqual([]);
  });

  it('refuses a programme whose posture it does not know', () => {
    expect(validate({ ...secopsGateway, research: { posture: 'sometimes' } })).not.toEqual([]);
  });
});

function validate(document: unknown): readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  ajvFormats.default(ajv);
  const check = ajv.compile(
    z.looseObject({}).parse(JSON.parse(readText('schema/cvd-policy-0.2.schema.json'))),
  );
  check(document);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The invalid documents that are here, each with the code that the corpus expects of a parser. */
function readExpected(folder: string): readonly (readonly [string, string])[] {
  if (why !== '') return [];
  const expected = expectedSchema.parse(JSON.parse(readText(`${folder}expected.json`)));
  return Object.entries(expected)
    .filter(
      ([name, { code }]) => existsSync(new URL(`${folder}invalid/${name}`, suite)) && !decidedLater.has(code),
    )
    .map(([name, { code }]) => [`${folder}invalid/${name}`, code] as const);
}

function listFiles(...folders: readonly string[]): readonly string[] {
  if (why !== '') return [];
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, suite))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => `${folder}${name}`),
  );
}

function readText(path: string): string {
  return readFileSync(new URL(path, suite), 'utf8');
}
