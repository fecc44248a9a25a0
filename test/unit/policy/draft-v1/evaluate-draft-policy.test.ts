import { describe, expect, it } from 'vitest';
import type { DraftQuestion } from '../../../../lib/policy/draft-v1/draft-evaluation.ts';
import { evaluateDraftPolicy } from '../../../../lib/policy/draft-v1/evaluate-draft-policy.ts';
import { draftPolicy, withRule, withWeb } from './draft-fixtures.ts';

const policyUri = 'https://policies.example/acme.json';
const authority = {
  established: true,
  discoveryHost: 'acme.com',
  securityTxtUri: 'https://acme.com/.well-known/security.txt',
  cvdPolicyUri: policyUri,
  securityTxtExpires: '2027-01-01T00:00:00Z',
} as const;
const retrieval = {
  requestedUri: policyUri,
  finalUri: policyUri,
  redirectChain: [],
  statusCode: 200,
  mediaType: 'application/cvd-policy+json; charset=utf-8',
} as const;

function evaluate(members: Partial<DraftQuestion> = {}, policy: object = draftPolicy): string {
  const evaluation = evaluateDraftPolicy({
    policyText: JSON.stringify(policy),
    activity: 'manual_testing',
    target: 'https://acme.com/api',
    plan: {},
    understoodExtensions: [],
    retrieval,
    authority,
    nowMs: Date.parse('2026-11-22T12:00:00Z'),
    ...members,
  });
  return evaluation.kind === 'evaluated' ? evaluation.status : `invalid ${evaluation.field}`;
}

describe('evaluateDraftPolicy', () => {
  it('states a permission when every condition holds', () => {
    expect(evaluate()).toBe('publisher-stated-permitted');
  });

  it.each([
    [
      'the security.txt has expired',
      { authority: { ...authority, securityTxtExpires: '2026-01-01T00:00:00Z' } },
    ],
    [
      'the file of another host',
      { authority: { ...authority, securityTxtUri: 'https://evil.com/security.txt' } },
    ],
    ['another policy address', { authority: { ...authority, cvdPolicyUri: 'https://evil.com/p.json' } }],
    ['no retrieval', { retrieval: undefined }],
    ['a hop over http', { retrieval: { ...retrieval, redirectChain: ['http://a.com/', policyUri] } }],
    ['an end that no hop leads to', { retrieval: { ...retrieval, finalUri: 'https://evil.com/' } }],
    [
      'a media type that begins alike',
      { retrieval: { ...retrieval, mediaType: 'application/cvd-policy+jsonx' } },
    ],
    ['a subdomain in scope', { target: 'https://api.acme.com/' }],
  ])('establishes no authority with %s', (_case, members) => {
    expect(evaluate(members)).toBe('authority-not-established');
  });

  it.each([
    ['in /api', [{ path_prefix: '/api' }], 'not-covered'],
    ['in /admin', [{ path_prefix: '/admin' }], 'not-covered'],
    ['in everywhere, out /admin', [{}, { id: 'o', state: 'out', path_prefix: '/admin' }], 'not-covered'],
    ['in everywhere, out /api', [{}, { id: 'o', state: 'out', path_prefix: '/api' }], 'not-covered'],
    ['in everywhere', [{}], 'publisher-stated-permitted'],
  ])('believes neither reading of %%2e%%2e alone: %s', (_case, entries, status) => {
    expect(evaluate({ target: 'https://acme.com/api/%2e%2e/admin' }, withWeb(...entries))).toBe(status);
  });

  it.each([
    [{}, 'conditions-not-satisfied'],
    [{ requestsPerSecond: 1 }, 'publisher-stated-permitted'],
    [{ requestsPerSecond: 2 }, 'conditions-not-satisfied'],
    [{ requestsPerSecond: -1 }, 'conditions-not-satisfied'],
    [{ requestsPerSecond: Number.NaN }, 'conditions-not-satisfied'],
  ])('holds the plan %o to its limit', (plan, status) => {
    expect(evaluate({ plan }, withRule({ conditions: { max_requests_per_second: 1 } }))).toBe(status);
  });

  it.each([
    ['another activity', { activity: 'fuzzing' }, draftPolicy, 'not-covered'],
    ['an activity that is none', { activity: 'manual testing' }, draftPolicy, 'invalid activity'],
    [
      'an open posture without rules',
      {},
      { ...draftPolicy, research: { posture: 'open' }, testing: undefined },
      'not-covered',
    ],
    ['another version', {}, { ...draftPolicy, cvd_policy: 2 }, 'unsupported-policy'],
    ['a past expiry', { nowMs: Date.parse('2027-02-28T08:00:00Z') }, draftPolicy, 'invalid-policy'],
    ['a port that is not listed', { target: 'https://acme.com:8443/' }, draftPolicy, 'not-covered'],
    ['a scheme that is not listed', { target: 'http://acme.com/' }, draftPolicy, 'not-covered'],
  ])('answers %s', (_case, members, policy, status) => {
    expect(evaluate(members, policy)).toBe(status);
  });

  it('does not let an extension in that it does not understand', () => {
    const name = 'https://example.org/ext/a';
    const policy = { ...draftPolicy, critical_extensions: [name], extensions: { [name]: 1 } };
    expect(evaluate({}, policy)).toBe('unsupported-policy');
    expect(evaluate({ understoodExtensions: [name] }, policy)).toBe('publisher-stated-permitted');
  });
});
