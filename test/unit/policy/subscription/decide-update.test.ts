import { describe, expect, test } from 'vitest';
import {
  decideUpdate,
  type KeptVersion,
  type SignatureFinding,
  type UpdateDecision,
} from '../../../../lib/policy/subscription/decide-update.ts';
import { phrase } from '../../../../lib/base/text.ts';
import { minimalDocument } from '../policy-fixtures.ts';
import { computeDigest, keyA, keyB, now, read, writeList } from './subscription-fixtures.ts';

const unsigned: SignatureFinding = { kind: 'not_asked' };
const signed: SignatureFinding = { kind: 'verified' };

function decide(
  before: string,
  after: string,
  kept: Partial<KeptVersion> = {},
  signature: SignatureFinding = kept.key === undefined ? unsigned : signed,
): UpdateDecision {
  return decideUpdate({ version: read(before), supersededSha256s: [], ...kept }, read(after), signature, now);
}

function listKinds(decision: UpdateDecision): readonly string[] {
  return decision.kind === 'asks' ? decision.changes.map(({ kind }) => kind) : [decision.kind];
}

const contact = (value: string) => ({ contact: { channels: [{ type: 'email', value }] } });
const allowed = [{ activity: 'manual_testing', state: 'allowed' }];
const fuzzing = { activity: 'fuzzing', state: 'allowed' };
const manual = {
  research: { posture: 'limited' },
  testing: { default: 'prohibited', rules: allowed },
};
const settleBy = (precedence: string): string =>
  writeList({ members: { scope: { precedence, web: [{ pattern: 'a.example', state: 'in' }] } } });
const reading = [
  'What it does not list is out of scope.',
  '*.example.com includes example.com.',
  'In scope: a.example',
];
const limitTo = (count: number) => ({
  activity: 'fuzzing',
  state: 'allowed',
  conditions: { max_requests_per_second: count },
});
const { report_requirements: report } = minimalDocument;
const intake = (url: string) => ({ report_requirements: { ...report, intake: { url } } });

describe('a newer version of an unsigned list', () => {
  test.each([
    ['is the same', writeList(), writeList(), ['unchanged']],
    [
      'puts less in scope',
      writeList({ in: ['a.example', 'b.example'] }),
      writeList({ in: ['a.example'] }),
      ['accepted'],
    ],
    ['excludes more', writeList(), writeList({ out: ['x.acme.example'] }), ['accepted']],
    ['says something else', writeList(), writeList({ members: { profiles: ['x'] } }), ['accepted']],
    ['expires later', writeList(), writeList({ members: { expires: '2027-11-30T00:00:00Z' } }), ['accepted']],
    [
      'puts more in scope',
      writeList(),
      writeList({ in: ['*.acme.example', 'b.example'] }),
      ['scope_widened'],
    ],
    ['excludes less', writeList({ out: ['x.acme.example'] }), writeList(), ['scope_widened']],
    [
      'lets conflicts end otherwise',
      writeList(),
      writeList({
        members: {
          scope: { precedence: 'explicit_order', web: [{ pattern: '*.acme.example', state: 'in' }] },
        },
      }),
      ['scope_read_otherwise'],
    ],
    [
      'has another contact',
      writeList({ members: contact('a@a.example') }),
      writeList({ members: contact('b@a.example') }),
      ['destination_changed'],
    ],
    [
      'has another intake',
      writeList({ members: intake('https://a.example/r') }),
      writeList({ members: intake('https://b.example/r') }),
      ['destination_changed'],
    ],
    [
      'has an intake now',
      writeList(),
      writeList({ members: intake('https://b.example/r') }),
      ['destination_changed'],
    ],
    [
      'has no intake any more',
      writeList({ members: intake('https://b.example/r') }),
      writeList(),
      ['destination_changed'],
    ],
    [
      'has another key for reports',
      writeList(),
      writeList({
        members: {
          contact: {
            ...minimalDocument.contact,
            encryption: [{ type: 'pgp', value: 'https://evil.example/key' }],
          },
        },
      }),
      ['destination_changed'],
    ],
    ['opens up', writeList(), writeList({ members: manual }), ['terms_changed']],
    ['closes down', writeList({ members: manual }), writeList(), ['accepted']],
    [
      'permits an activity',
      writeList({ members: manual }),
      writeList({ members: { ...manual, testing: { default: 'prohibited', rules: [...allowed, fuzzing] } } }),
      ['terms_changed'],
    ],
    [
      'lets more be sent a second',
      writeList({ members: { ...manual, testing: { default: 'prohibited', rules: [limitTo(1)] } } }),
      writeList({ members: { ...manual, testing: { default: 'prohibited', rules: [limitTo(100)] } } }),
      ['terms_changed'],
    ],
    [
      'is about somebody else',
      writeList(),
      writeList({ in: ['b.example'], members: { organization: { name: 'Evil' } } }),
      ['destination_changed', 'scope_widened'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(listKinds(decide(before, after))).toEqual(expected);
  });

  test('asks with both sides', () => {
    const before = writeList({
      in: ['a.example'],
      out: ['b.example'],
      members: intake('https://a.example/r'),
    });
    const after = writeList({
      in: ['a.example', 'c.example'],
      members: intake('https://a.example.evil.example/r'),
    });
    const decision = decide(before, after);
    expect(decision).toMatchObject({
      kind: 'asks',
      changes: [
        {
          kind: 'destination_changed',
          programmeName: 'Acme',
          before: { values: expect.arrayContaining(['https://a.example/r']) },
          after: { values: expect.arrayContaining(['https://a.example.evil.example/r']) },
        },
        {
          kind: 'scope_widened',
          before: { values: ['b.example'], count: 1 },
          after: { values: ['c.example'], count: 1 },
        },
      ],
    });
  });

  test('says what is permitted in sentences', () => {
    const after = writeList({
      members: { ...manual, testing: { default: 'prohibited', rules: [...allowed, limitTo(5)] } },
    });
    const decision = decide(writeList({ members: manual }), after);
    expect(decision).toMatchObject({ kind: 'asks', changes: [{ kind: 'terms_changed' }] });
    const [change] = decision.kind === 'asks' ? decision.changes : [];
    expect(change?.before.values).toEqual([
      'Testing is welcome only within these rules.',
      'Testing by hand: the policy permits it.',
      'What is not named here, the policy prohibits.',
    ]);
    expect(change?.after.values.join(' ')).not.toMatch(/[{}*]/);
  });

  test('says how it is read in sentences', () => {
    const decision = decide(settleBy('out_overrides_in'), settleBy('explicit_order'));
    expect(decision).toMatchObject({
      kind: 'asks',
      changes: [
        {
          kind: 'scope_read_otherwise',
          before: { values: ['Where two rules differ, the exclusion decides.', ...reading] },
          after: { values: ['Where two rules differ, the later one decides.', ...reading] },
        },
      ],
    });
  });

  test('that a person declined is not asked about again', () => {
    const after = writeList({ in: ['b.example'] });
    expect(decide(writeList(), after, { declinedSha256: computeDigest(after) }).kind).toBe('declined');
  });

  test('that has expired already is refused', () => {
    const after = writeList({ members: { expires: '2026-11-21T00:00:00Z' } });
    expect(decide(writeList(), after)).toMatchObject({ reason: { key: 'subscription_refused_expired' } });
  });

  test('that names nobody any more is refused', () => {
    const version = { sha256: computeDigest(''), lists: [], programmes: [] };
    expect(
      decideUpdate({ version: read(writeList()), supersededSha256s: [] }, version, unsigned, now),
    ).toMatchObject({
      reason: { key: 'subscription_refused_empty' },
    });
  });

  test('shows no more than a person reads, and says how many there are', () => {
    const after = writeList({ in: Array.from({ length: 500 }, (_each, index) => `h${index}.example`) });
    const decision = decide(writeList(), after);
    const [change] = decision.kind === 'asks' ? decision.changes : [];
    expect(change?.after.count).toBe(500);
    expect(change?.after.values).toHaveLength(20);
  });
});

describe('a newer version of a signed list', () => {
  const key = keyA;

  test('that is narrower is taken over', () => {
    expect(decide(writeList(), writeList({ out: ['x.acme.example'] }), { key }).kind).toBe('accepted');
  });

  test('without a signature is refused', () => {
    expect(decide(writeList(), writeList({ out: ['x.acme.example'] }), { key }, unsigned)).toMatchObject({
      reason: { key: 'subscription_refused_unsigned' },
    });
  });

  test('with a wrong signature is refused, even where it is the same list', () => {
    const wrong = { kind: 'refused', reason: phrase('subscription_signature_wrong') } as const;
    expect(decide(writeList(), writeList(), { key }, wrong)).toEqual(wrong);
  });

  test('by another key asks, with both keys, even where it is the same list', () => {
    const decision = decide(writeList(), writeList(), { key }, { kind: 'other_key', key: keyB });
    expect(decision).toMatchObject({
      changes: [
        {
          kind: 'key_changed',
          before: { values: [expect.stringContaining('AAA')] },
          after: { values: [expect.stringContaining('BBB')] },
        },
      ],
    });
  });

  const later = { members: { updated: '2026-11-10' } };
  test.each<[string, Partial<KeptVersion>, string, SignatureFinding]>([
    ['was updated earlier', {}, writeList({ members: { updated: '2026-10-31' } }), signed],
    ['states no update any more', {}, writeList({ members: { updated: undefined } }), signed],
    ['expires earlier', {}, writeList({ members: { expires: '2026-12-01T00:00:00Z' } }), signed],
    [
      'was signed earlier',
      { signedAt: '2026-11-20T00:00:00.000Z' },
      writeList(later),
      { kind: 'verified', signedAt: '2026-11-19T00:00:00.000Z' },
    ],
    ['does not say when it was signed', { signedAt: '2026-11-20T00:00:00.000Z' }, writeList(later), signed],
    [
      'was this list before',
      { supersededSha256s: [computeDigest(writeList(later))] },
      writeList(later),
      signed,
    ],
  ])('that %s is refused as a replay', (_what, kept, after, signature) => {
    expect(decide(writeList(), after, { key, ...kept }, signature)).toMatchObject({
      reason: { key: 'subscription_refused_replay' },
    });
  });

  test('that is older is a replay by another key too', () => {
    const older = writeList({ members: { updated: '2026-10-31' } });
    expect(decide(writeList(), older, { key }, { kind: 'other_key', key: keyB })).toMatchObject({
      reason: { key: 'subscription_refused_replay' },
    });
  });
});
