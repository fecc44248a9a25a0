import { describe, expect, it } from 'vitest';
import { buildDraftProgramme } from '../../../lib/policy/draft-v1/build-draft-programme.ts';
import type { DraftDiscovery } from '../../../lib/policy/draft-v1/draft-discovery.ts';
import { draftDocumentSchema } from '../../../lib/policy/draft-v1/draft-document.ts';
import { listStatements } from '../../../lib/policy/list-statements.ts';
import type { Programme } from '../../../lib/policy/programme.ts';
import { draftPolicy } from './draft-v1/draft-fixtures.ts';
import { buildFrom } from './policy-fixtures.ts';

const nowMs = Date.parse('2026-11-22T12:00:00Z');

const discovery: DraftDiscovery = {
  securityTxtUrl: 'https://acme.com/.well-known/security.txt',
  securityTxtExpires: '2027-01-01T00:00:00Z',
  policyUrl: 'https://acme.com/policy.json',
  finalUrl: 'https://acme.com/policy.json',
  redirectChain: [],
  mediaType: 'application/cvd-policy+json',
};

function buildDraft(found?: DraftDiscovery, members: object = {}): Programme {
  const document = draftDocumentSchema.parse({ ...draftPolicy, ...members });
  return buildDraftProgramme({ document, discoveryHost: found && 'acme.com', discovery: found });
}

function list(programme: Programme, address = 'https://acme.com/', at = nowMs): readonly string[] {
  return listStatements(programme, address, at).map(({ activity, status }) => `${activity} ${status}`);
}

describe('a version 1 policy', () => {
  it('says what its publisher states of each activity', () => {
    expect(list(buildDraft(discovery))).toEqual([
      'manual_testing publisher-stated-permitted',
      'automated_scanning not-covered',
      'fuzzing not-covered',
      'credential_testing not-covered',
    ]);
  });

  it('names the conditions, which a plan that nobody knows does not keep', () => {
    const conditions = { max_requests_per_second: 2, max_concurrent_requests: 1 };
    const rule = {
      id: 'scan',
      activity: 'automated_scanning',
      state: 'permitted',
      target_ids: ['web'],
      conditions,
    };
    const statements = listStatements(
      buildDraft(discovery, { testing: { rules: [rule] } }),
      'https://acme.com/',
      nowMs,
    );
    expect(statements[1]).toMatchObject({
      status: 'conditions-not-satisfied',
      conditions: [{ key: 'policy_condition_rate' }, { key: 'policy_condition_concurrent' }],
    });
  });

  it.each<readonly [string, Programme, string, string]>([
    ['was added by hand', buildDraft(), 'https://acme.com/', 'authority-not-established'],
    ['is asked of a neighbour', buildDraft(discovery), 'https://www.acme.com/', 'authority-not-established'],
    [
      'came as plain JSON',
      buildDraft({ ...discovery, mediaType: 'application/json' }),
      'https://acme.com/',
      'authority-not-established',
    ],
    [
      'lost its security.txt',
      buildDraft({ ...discovery, securityTxtExpires: '2026-11-01T00:00:00Z' }),
      'https://acme.com/',
      'authority-not-established',
    ],
    [
      'came from another address than the one named',
      buildDraft({ ...discovery, finalUrl: 'https://evil.example/policy.json' }),
      'https://acme.com/',
      'authority-not-established',
    ],
  ])('establishes nothing where it %s', (_name, programme, address, status) => {
    expect(new Set(listStatements(programme, address, nowMs).map((each) => each.status))).toEqual(
      new Set([status]),
    );
  });

  it('states nothing about what is no web address', () => {
    expect(list(buildDraft(discovery), 'about:blank')).toEqual([]);
  });
});

describe('a 0.2 policy', () => {
  const programme = buildFrom({
    research: { posture: 'limited' },
    testing: {
      default: 'prohibited',
      rules: [{ activity: 'fuzzing', state: 'allowed', conditions: { max_requests_per_second: 5 } }],
    },
  });

  it('answers for what people ask first and for what it names', () => {
    expect(list(programme)).toEqual([
      'manual_testing publisher-stated-prohibited',
      'automated_scanning publisher-stated-prohibited',
      'fuzzing conditions-not-satisfied',
    ]);
  });

  it('is absent once it has expired', () => {
    expect(
      new Set(
        list(programme, 'https://acme.com/', Date.parse('2028-01-01')).map((line) => line.split(' ')[1]),
      ),
    ).toEqual(new Set(['policy-absent']));
  });
});
