import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { renderSecurityTxt } from '../../endpoint/render-security-txt.ts';
import { maxReportBytes } from '../../lib/report/wire.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestProgramme, testDocument } from './test-programme.ts';

const publicUrl = new URL('https://report.example.com');
const localUrl = new URL('http://127.0.0.1:8787');
const nowMs = Date.parse('2026-11-22T00:00:00Z');

function parseFields(text: string): [string, string][] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
}

describe('security.txt', () => {
  test('has every field of a public endpoint, the preferred contact first', async () => {
    const endpoint = await startEndpoint({ publicUrl });
    const response = await fetch(`${endpoint.url}/.well-known/security.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(parseFields(await response.text())).toEqual([
      ['Contact', 'mailto:security@example.com'],
      ['Contact', 'https://example.com/security/form'],
      ['Expires', '2027-06-30T00:00:00.000Z'],
      ['Preferred-Languages', 'en, de'],
      ['Canonical', 'https://report.example.com/.well-known/security.txt'],
      ['Policy', 'https://report.example.com/policy'],
      ['CVD-Policy', 'https://report.example.com/.well-known/cvd.json'],
    ]);
  });

  test('claims no https address on this machine', () => {
    const names = parseFields(renderSecurityTxt(buildTestProgramme(), localUrl, nowMs)).map(([name]) => name);
    expect(names).toEqual(['Contact', 'Contact', 'Expires', 'Preferred-Languages']);
  });

  test('of an open policy points to the page, expires by itself and offers no invalid document', () => {
    const { expires: _expires, ...rest } = testDocument;
    const document = { ...rest, contact: {}, x_goodfaith: openExtension };
    const programme = buildTestProgramme({ ...document, expires: undefined });
    const fields = parseFields(renderSecurityTxt(programme, publicUrl, nowMs));
    expect(fields).toContainEqual(['Contact', 'https://report.example.com/policy']);
    expect(fields).toContainEqual(['Expires', '2027-05-21T00:00:00.000Z']);
    expect(fields.map(([name]) => name)).not.toContain('CVD-Policy');
  });

  test('lets no contact write a field of its own', () => {
    const channels = [
      { type: 'email', value: 'a@b\nCanonical: https://evil.example/' },
      { type: 'form', value: 'javascript:alert(1)' },
      { type: 'form', value: 'https://example.com/\nCanonical: https://evil.example/' },
    ];
    const text = renderSecurityTxt(buildTestProgramme({ contact: { channels } }), localUrl, nowMs);
    expect(parseFields(text).map(([name]) => name)).toEqual([
      'Contact',
      'Contact',
      'Expires',
      'Preferred-Languages',
    ]);
    expect(text).not.toContain('javascript:');
  });
});

describe('cvd.json', () => {
  test('is the programme with this endpoint as its intake', async () => {
    const endpoint = await startEndpoint({ publicUrl });
    const response = await fetch(`${endpoint.url}/.well-known/cvd.json`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({
      ...testDocument,
      report_requirements: {
        required_fields: ['description'],
        intake: {
          url: 'https://report.example.com/reports',
          profile: 'report-0.1',
          anonymous: true,
          max_bytes: maxReportBytes,
          attachments: 'accepted',
        },
      },
    });
  });

  test('stays as it is on this machine, where an intake could not be https', async () => {
    const endpoint = await startEndpoint();
    expect(await (await fetch(`${endpoint.url}/.well-known/cvd.json`)).json()).toEqual(testDocument);
  });

  const schemaFile = new URL(
    '../../../shared/suites/cvd-policy/schema/cvd-policy-0.2.schema.json',
    import.meta.url,
  );
  test.skipIf(!existsSync(schemaFile))('is valid CVD Policy 0.2', async () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
    const endpoint = await startEndpoint({ publicUrl });
    const document: unknown = await (await fetch(`${endpoint.url}/.well-known/cvd.json`)).json();
    expect({ isValid: isValid(document), errors: isValid.errors }).toEqual({ isValid: true, errors: null });
  });
});

const openExtension = {
  version: 1,
  id: 'example-shop',
  expires_is_ours: false,
  web_addresses_open: true,
  commitments: [],
  promises: [],
  excluded_classes: [],
  rules_of_engagement: [],
  disclosure_terms: [],
  areas: [],
  report_includes: [],
  practices: [],
  notes: [],
};
