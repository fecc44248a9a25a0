import { describe, expect, it } from 'vitest';
import ctiPlatform from '../../../public/programmes/cti-platform.json' with { type: 'json' };
import { say } from '../../../lib/base/text.ts';
import { completeProgramme, type ProgrammeAdditions } from '../../../lib/policy/complete-programme.ts';
import { cvdDocumentSchema } from '../../../lib/policy/cvd-document.ts';
import { parseProgramme } from '../../../lib/policy/parse-programme.ts';
import { decideScope } from '../../../lib/scope/decide/decide-scope.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const document = cvdDocumentSchema.parse(ctiPlatform);
const additions: ProgrammeAdditions = {
  policyUrl: ' https://cti.example.com/security ',
  channels: [{ type: 'email', value: ' security@cti.example.com ' }],
  web: ['*.cti.example.com', ' app.example.org/portal '],
};

function complete(changes: Partial<ProgrammeAdditions> = {}, at = now) {
  return completeProgramme(document, { ...additions, ...changes }, at);
}

describe('completeProgramme', () => {
  it('closes what the policy left open and changes nothing else', () => {
    const outcome = complete();
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.programme.openFields).toEqual([]);
    expect(outcome.document).toEqual({
      ...document,
      canonical: 'https://cti.example.com/security',
      expires: '2027-11-22T12:00:00.000Z',
      contact: { channels: [{ type: 'email', value: 'security@cti.example.com' }] },
      scope: {
        precedence: 'out_overrides_in',
        web: [
          { pattern: '*.cti.example.com', state: 'in' },
          { pattern: 'app.example.org/portal', state: 'in' },
        ],
      },
      x_goodfaith: { ...document.x_goodfaith, web_addresses_open: false, expires_is_ours: true },
    });
  });

  it('makes a document that parses like any other and decides', () => {
    const outcome = complete();
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    const reread = parseProgramme(JSON.stringify(outcome.document));
    expect(reread).toEqual({ kind: 'parsed', programme: outcome.programme });
    const lists = [outcome.programme.scope];
    expect(decideScope('https://app.cti.example.com/', lists, { now }).kind).toBe('in');
    expect(decideScope('https://app.example.org/', lists, { now }).kind).toBe('out');
  });

  it('keeps an expiry that the person gave, and does not call it ours', () => {
    const outcome = complete({ expiresAt: '2027-01-01T00:00:00Z' });
    expect(outcome).toMatchObject({
      kind: 'completed',
      document: { expires: '2027-01-01T00:00:00Z' },
      programme: { isExpiryOurs: false },
    });
  });

  it.each([
    { at: '2028-02-29T08:00:00Z', expiresAt: '2029-02-28T08:00:00.000Z' },
    { at: '2026-12-31T23:59:59Z', expiresAt: '2027-12-31T23:59:59.000Z' },
  ])('expires twelve months after $at', ({ at, expiresAt }) => {
    expect(complete({}, Date.parse(at))).toMatchObject({ programme: { expiresAt } });
  });

  it('completes a second time without moving the date', () => {
    const first = complete();
    if (first.kind === 'refused') throw new Error('not completed');
    const second = completeProgramme(first.document, { ...additions, web: ['cti.example.com'] }, now + 1e9);
    expect(second).toMatchObject({
      kind: 'completed',
      document: { expires: first.document.expires, scope: { web: [{ pattern: 'cti.example.com' }] } },
      programme: { isExpiryOurs: true },
    });
  });

  it.each([
    { about: 'no web address', changes: { web: [] }, code: 'MIN_ITEMS', path: 'scope.web' },
    { about: 'no contact', changes: { channels: [] }, code: 'MIN_ITEMS', path: 'contact.channels' },
    {
      about: 'an empty contact',
      changes: { channels: [{ type: 'email' as const, value: ' ' }] },
      code: 'STRING_EMPTY',
      path: 'contact.channels[0].value',
    },
    {
      about: 'a policy address that is none',
      changes: { policyUrl: 'cti.example.com' },
      code: 'CANONICAL_NOT_HTTPS',
      path: 'canonical',
    },
    {
      about: 'words for a web address',
      changes: { web: ['cti.example.com', 'our portal'] },
      code: 'PATTERN_INVALID',
      path: 'scope.web[1].pattern',
    },
    {
      about: 'everybody on a shared suffix',
      changes: { web: ['*.github.io'] },
      code: 'PATTERN_INVALID',
      path: 'scope.web[0].pattern',
    },
    {
      about: 'an expiry that is no date',
      changes: { expiresAt: 'next year' },
      code: 'FORMAT_INVALID',
      path: 'expires',
    },
  ])('refuses $about', ({ changes, code, path }) => {
    expect(complete(changes)).toMatchObject({ kind: 'refused', problems: [{ code, path }] });
  });

  it('says which address it could not use, and why', () => {
    const outcome = complete({ web: ['*.github.io'] });
    expect(outcome.kind === 'refused' && outcome.problems.map((problem) => say(problem.phrase))).toEqual([
      '“*.github.io” cannot be used as a web address here. It would cover the sites of everybody under github.io.',
    ]);
  });
});
