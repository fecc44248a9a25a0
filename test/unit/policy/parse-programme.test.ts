import { describe, expect, it } from 'vitest';
import secopsGateway from '../../../public/programmes/secops-gateway.json' with { type: 'json' };
import { say } from '../../../lib/base/text.ts';
import { programmeLimits } from '../../../lib/policy/limits.ts';
import {
  parseProgramme,
  parseProgrammeDocument,
  type ProgrammeOutcome,
} from '../../../lib/policy/parse-programme.ts';
import { minimalDocument } from './policy-fixtures.ts';

function parse(document: unknown) {
  return parseProgramme(JSON.stringify(document));
}

describe('a text that is no programme', () => {
  it.each([
    { about: 'empty', text: '', code: 'NOT_JSON', sentence: 'This file is not JSON. Nothing was added.' },
    { about: 'HTML', text: '<!doctype html>', code: 'NOT_JSON', sentence: 'This file is not JSON.' },
    {
      about: '20,000 levels deep',
      text: '['.repeat(20_000) + ']'.repeat(20_000),
      code: 'TOO_DEEP',
      sentence: 'This file is nested more than 64 levels deep. Nothing was added.',
    },
    {
      about: '50 MB',
      text: `"${'a'.repeat(50_000_000)}"`,
      code: 'TOO_LARGE',
      sentence: 'This file is larger than 5.0 MB. Nothing was added.',
    },
    { about: 'a list', text: '[]', code: 'TYPE_INVALID', sentence: 'This file is not a programme.' },
    { about: 'null', text: 'null', code: 'TYPE_INVALID', sentence: 'This file is not a programme.' },
  ])('$about: $code', ({ text, code, sentence }) => {
    const outcome = parseProgramme(text);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code, path: '' }] });
    expect(sayProblems(outcome)).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('a document that is not a programme', () => {
  it.each([
    {
      about: 'another version',
      members: { cvd_policy: '1' },
      code: 'VERSION_UNSUPPORTED',
      path: 'cvd_policy',
    },
    { about: 'no address', members: { canonical: undefined }, code: 'REQUIRED_MISSING', path: 'canonical' },
    { about: 'no expiry', members: { expires: undefined }, code: 'REQUIRED_MISSING', path: 'expires' },
    { about: 'no contact', members: { contact: {} }, code: 'REQUIRED_MISSING', path: 'contact.channels' },
    {
      about: 'no channel',
      members: { contact: { channels: [] } },
      code: 'MIN_ITEMS',
      path: 'contact.channels',
    },
    {
      about: 'an address in clear text',
      members: { canonical: 'http://acme.com/cvd.json' },
      code: 'CANONICAL_NOT_HTTPS',
      path: 'canonical',
    },
    {
      about: 'a script for an address',
      members: { canonical: 'javascript:alert(1)' },
      code: 'CANONICAL_NOT_HTTPS',
      path: 'canonical',
    },
    { about: 'a number for a text', members: { profiles: [1] }, code: 'TYPE_INVALID', path: 'profiles[0]' },
    {
      about: 'an empty name',
      members: { organization: { name: '' } },
      code: 'STRING_EMPTY',
      path: 'organization.name',
    },
    {
      about: 'a name without end',
      members: { organization: { name: 'a'.repeat(201) } },
      code: 'TOO_LONG',
      path: 'organization.name',
    },
    {
      about: 'a date that is none',
      members: { updated: '2026-02-30' },
      code: 'FORMAT_INVALID',
      path: 'updated',
    },
    {
      about: 'a window that is no time',
      members: {
        research: { posture: 'limited' },
        testing: {
          default: 'prohibited',
          rules: [{ activity: 'dos', state: 'allowed', conditions: { window: { from: '25:00' } } }],
        },
      },
      code: 'PATTERN_INVALID',
      path: 'testing.rules[0].conditions.window.from',
    },
    {
      about: 'a password in its intake',
      members: {
        report_requirements: { required_fields: [], intake: { url: 'https://a:b@acme.com/report' } },
      },
      code: 'INTAKE_HAS_CREDENTIALS',
      path: 'report_requirements.intake.url',
    },
    {
      about: 'a name in its own address',
      members: { canonical: 'https://acme.com@evil.net/cvd.json' },
      code: 'FORMAT_INVALID',
      path: 'canonical',
    },
    {
      about: 'a password in the address of its organization',
      members: { organization: { name: 'Acme', url: 'https://:b@acme.com/' } },
      code: 'FORMAT_INVALID',
      path: 'organization.url',
    },
    {
      about: 'a name in the address of its advisories',
      members: { disclosure: { model: 'coordinated', advisory_url: 'https://a@acme.com/' } },
      code: 'FORMAT_INVALID',
      path: 'disclosure.advisory_url',
    },
  ])('$about: $code', ({ members, code, path }) => {
    const outcome = parse({ ...minimalDocument, ...members });
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ code, path }] });
    expect(sayProblems(outcome)).toEqual([expect.not.stringMatching(/\$\d|undefined/)]);
  });

  it('says all that is wrong, and stops where nobody would read on', () => {
    const rules = Array.from({ length: 1000 }, () => ({ pattern: '', state: 'perhaps' }));
    const outcome = parse({ ...minimalDocument, scope: { precedence: 'out_overrides_in', web: rules } });
    expect(outcome.kind === 'refused' && outcome.problems.length).toBe(programmeLimits.maxProblems);
    expect(outcome.kind === 'refused' && outcome.problems[1]?.path).toBe('scope.web[0].state');
  });

  it('refuses a misspelt member of our own extension', () => {
    const document = {
      ...secopsGateway,
      x_goodfaith: { ...secopsGateway.x_goodfaith, promisses: ['They answer.'] },
    };
    expect(parse(document)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'MEMBER_UNKNOWN', path: 'x_goodfaith.promisses' }],
    });
  });

  it('does not let an extension leave open what it does not call open', () => {
    const document = { ...secopsGateway, canonical: undefined };
    expect(parse(document)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'REQUIRED_MISSING', path: 'canonical' }],
    });
  });
});

describe('a programme', () => {
  it('may have members that nobody here knows', () => {
    const document = { ...minimalDocument, x_queue: 7, research: { posture: 'report_only', x_note: [] } };
    expect(parse(document).kind).toBe('parsed');
  });

  it('may be 0.1, where an intake means nothing', () => {
    const document = {
      ...minimalDocument,
      cvd_policy: '0.1',
      report_requirements: { required_fields: ['impact'], intake: { url: 'gopher://x', odd: true } },
    };
    expect(parse(document)).toMatchObject({ kind: 'parsed' });
    expect(parse(document)).not.toHaveProperty('programme.intakeUrl');
    expect(parse({ ...document, cvd_policy: '0.2' })).toMatchObject({ kind: 'refused' });
  });

  it('begins with a byte order mark without harm', () => {
    expect(parseProgramme(`\u{feff}${JSON.stringify(minimalDocument)}`).kind).toBe('parsed');
  });

  it('cannot reach the prototype of anything', () => {
    const text = JSON.stringify(minimalDocument).replace(
      '{',
      '{"__proto__":{"canonical":"https://evil.example/"},',
    );
    expect(parseProgramme(text)).toMatchObject({ kind: 'refused', problems: [{ code: 'MEMBER_PROTOTYPE' }] });
    expect(Object.hasOwn(Object.prototype, 'canonical')).toBe(false);
  });

  it('is the same when it has been read as JSON before', () => {
    expect(parseProgrammeDocument(minimalDocument)).toEqual(parse(minimalDocument));
  });
});

function sayProblems(outcome: ProgrammeOutcome): readonly string[] {
  return outcome.kind === 'refused' ? outcome.problems.map((problem) => say(problem.phrase)) : [];
}
