import { describe, expect, test } from 'vitest';
import { phrase } from '../../../../lib/base/text.ts';
import {
  acceptPending,
  declinePending,
  type SubscribedSource,
} from '../../../../lib/policy/subscription/answer-change.ts';
import { applyLook, type LookResult } from '../../../../lib/policy/subscription/apply-look.ts';
import type { Subscription } from '../../../../lib/policy/subscription/subscription.ts';
import { programmeSourceSchema } from '../../../../lib/policy/programme-source.ts';
import {
  buildSubscribed,
  computeDigest,
  earlier,
  keyA,
  keyB,
  now,
  writeList,
} from './subscription-fixtures.ts';

const at = new Date(now).toISOString();
const list = writeList();
const narrower = writeList({ out: ['x.acme.example'] });
const wider = writeList({ in: ['*.acme.example', 'b.example'] });
const failed: LookResult = { kind: 'failed', reason: phrase('subscription_failed_network', 'lists.example') };

function fetched(text: string, change: Partial<Extract<LookResult, { kind: 'fetched' }>> = {}): LookResult {
  return { kind: 'fetched', text, sha256: computeDigest(text), signature: { kind: 'not_asked' }, ...change };
}

/** Looks once, and holds what comes out to the stored schema. */
function look(source: SubscribedSource, result: LookResult, random = 0.5): SubscribedSource {
  const applied = applyLook(source, result, { now, random });
  programmeSourceSchema.parse(applied);
  return applied;
}

function listStored({ text, subscription, staleAt }: SubscribedSource) {
  return { text, refreshedAt: subscription.refreshedAt, problem: subscription.problem?.key, staleAt };
}

describe('one look at the server', () => {
  test('that says nothing changed makes the kept list good for longer', () => {
    expect(listStored(look(buildSubscribed(list), { kind: 'not_modified' }))).toEqual({
      text: list,
      refreshedAt: at,
      problem: undefined,
      staleAt: '2026-11-25T12:00:00.000Z',
    });
  });

  test('that finds the same list again does the same', () => {
    expect(listStored(look(buildSubscribed(list), fetched(list))).refreshedAt).toBe(at);
  });

  test('that finds a narrower list takes it over, says so and forgets nothing', () => {
    const { text, subscription } = look(buildSubscribed(list), fetched(narrower, { etag: '"2"' }));
    expect(text).toBe(narrower);
    expect(subscription).toMatchObject({
      sha256: computeDigest(narrower),
      etag: '"2"',
      news: { phrase: { key: 'subscription_news_narrowed', values: ['1'] } },
      supersededSha256s: [computeDigest(list)],
    });
  });

  test('that finds a wider list keeps the old one and asks', () => {
    const source = look(buildSubscribed(list), fetched(wider));
    expect(listStored(source)).toMatchObject({ text: list, refreshedAt: earlier });
    expect(source.subscription.pending).toMatchObject({ text: wider, changes: [{ kind: 'scope_widened' }] });
  });

  test.each<[string, LookResult, string]>([
    ['fails', failed, 'subscription_failed_network'],
    ['finds no list', fetched('<html>'), 'policy_problem_not_json'],
    ['finds an error message', fetched('Service unavailable, try example.com'), 'policy_problem_not_json'],
    ['finds another format', fetched('a.example\nb.example\n'), 'policy_problem_not_json'],
    ['finds an endless nest', fetched('['.repeat(20_000)), 'policy_problem_too_deep'],
  ])('that %s keeps the old list, says why and tries again sooner', (_what, result, problem) => {
    const source = look(buildSubscribed(list, { etag: '"1"' }), result);
    expect(listStored(source)).toMatchObject({ text: list, refreshedAt: earlier });
    expect(source.subscription.problem?.key).toBe(problem);
    expect(source.subscription).toMatchObject({
      etag: '"1"',
      failureCount: 1,
      nextCheckAt: '2026-11-22T12:15:00.000Z',
    });
  });

  test('that fails again waits longer, up to the interval', () => {
    const waits = [1, 2, 30].map((failureCount) => {
      const { nextCheckAt } = look(buildSubscribed(list, { failureCount }), failed).subscription;
      return (Date.parse(nextCheckAt) - now) / 60_000;
    });
    expect(waits).toEqual([30, 60, 24 * 60]);
  });

  test('that succeeds after failures forgets them', () => {
    const { subscription } = look(look(buildSubscribed(list), failed), { kind: 'not_modified' });
    expect(subscription).toMatchObject({ failureCount: 0, problem: undefined });
  });

  test('is not at the same time for everybody', () => {
    const dues = [0, 1].map(
      (random) => look(buildSubscribed(list), fetched(list), random).subscription.nextCheckAt,
    );
    expect(dues).toEqual(['2026-11-23T09:36:00.000Z', '2026-11-23T14:24:00.000Z']);
  });
});

describe('a version that waits for an answer', () => {
  const waiting = look(buildSubscribed(list), fetched(wider));

  test('does not make the old list good for longer, however often it is found again', () => {
    const again = look(waiting, { kind: 'not_modified' });
    expect(again.subscription.pending?.text).toBe(wider);
    expect(again.subscription.refreshedAt).toBe(earlier);
  });

  test('is gone when the publisher takes it back', () => {
    expect(look(waiting, fetched(list)).subscription.pending).toBeUndefined();
  });

  test('takes the place of the old list when it is accepted', () => {
    const { text, subscription } = acceptPending(waiting);
    expect(text).toBe(wider);
    expect(subscription.pending).toBeUndefined();
    expect(look(acceptPending(waiting), fetched(wider)).subscription).toMatchObject({
      refreshedAt: at,
      problem: undefined,
    });
  });

  test('brings its key when it is accepted, and not before', () => {
    const result = fetched(wider, { signature: { kind: 'other_key', key: keyB } });
    const asked = look(buildSubscribed(list, { key: keyA }), result);
    expect(asked.subscription.key).toEqual(keyA);
    expect(acceptPending(asked).subscription.key).toEqual(keyB);
  });

  test('is not asked about again when it is declined, and the old list grows stale', () => {
    const declined = declinePending(waiting);
    const again = look(declined, fetched(wider));
    expect(again.text).toBe(list);
    expect(again.subscription.pending).toBeUndefined();
    expect(again.subscription.refreshedAt).toBe(earlier);
  });

  test('that is still wider is asked about when it is another one', () => {
    const other = writeList({ in: ['*.acme.example', 'c.example'] });
    expect(look(declinePending(waiting), fetched(other)).subscription.pending?.text).toBe(other);
  });
});

describe('an old signed list', () => {
  const signature = { kind: 'verified' } as const;
  const kept: Partial<Subscription> = { key: keyA };

  test('that this subscription was before cannot come back', () => {
    const second = look(buildSubscribed(list, kept), fetched(narrower, { signature }));
    const third = look(second, fetched(list, { signature }));
    expect(third.text).toBe(narrower);
    expect(third.subscription.problem?.key).toBe('subscription_refused_replay');
  });
});
