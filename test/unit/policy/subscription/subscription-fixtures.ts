import { createHash } from 'node:crypto';
import { sha256Schema, type Sha256 } from '../../../../lib/base/ids.ts';
import type { SubscribedSource } from '../../../../lib/policy/subscription/answer-change.ts';
import type { ListVersion } from '../../../../lib/policy/subscription/list-version.ts';
import { readVersion } from '../../../../lib/policy/subscription/read-version.ts';
import type { SigningKey, Subscription } from '../../../../lib/policy/subscription/subscription.ts';
import { minimalDocument } from '../policy-fixtures.ts';

export const now = Date.parse('2026-11-22T12:00:00Z');
export const earlier = '2026-11-22T10:00:00.000Z';
export const listUrl = 'https://lists.example/acme.json';
export const origin = { kind: 'subscription', url: listUrl } as const;

export const keyA: SigningKey = { kind: 'ed25519', publicKey: `${'A'.repeat(43)}=` };
export const keyB: SigningKey = { kind: 'ed25519', publicKey: `${'B'.repeat(42)}A=` };

interface Parts {
  readonly in?: readonly string[];
  readonly out?: readonly string[];
  /** Members of the document that differ. */
  readonly members?: object;
}

/** A CVD Policy list of Acme that states when it was updated. */
export function writeList(parts: Parts = {}): string {
  const web = [
    ...(parts.in ?? ['*.acme.example']).map((pattern) => ({ pattern, state: 'in' })),
    ...(parts.out ?? []).map((pattern) => ({ pattern, state: 'out' })),
  ];
  return JSON.stringify({
    ...minimalDocument,
    updated: '2026-11-01',
    organization: { name: 'Acme' },
    scope: { precedence: 'out_overrides_in', web },
    ...parts.members,
  });
}

export function computeDigest(text: string): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(text).digest('hex'));
}

/** One version of a list, read. */
export function read(text: string, format = 'cvd-0.2'): ListVersion {
  const outcome = readVersion({ origin, format }, text, computeDigest(text));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.version;
}

/** A list by URL as it is kept. */
export function buildSubscribed(text: string, change: Partial<Subscription> = {}): SubscribedSource {
  return {
    id: 'list-1',
    format: 'cvd-0.2',
    text,
    addedAt: earlier,
    origin,
    subscription: {
      intervalHours: 24,
      sha256: computeDigest(text),
      checkedAt: earlier,
      refreshedAt: earlier,
      nextCheckAt: earlier,
      failureCount: 0,
      supersededSha256s: [],
      ...change,
    },
  };
}
