import { existsSync, readFileSync } from 'node:fs';
import { getDomain, parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { buildCvdScopeList } from '../../lib/scope/import/build-cvd-scope-list.ts';
import { buildPlatformList } from '../../lib/scope/import/build-platform-list.ts';
import { decideScope } from '../../lib/scope/decide/decide-scope.ts';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import {
  decideCvdByReference,
  decidePlatformByReference,
  readAddress,
  writeRule,
  type PlainAddress,
  type PlainRule,
  type PlainVerdict,
} from './reference-verdict.ts';

// names of apps, placeholders, and hosts whose pages a platform's list means as apps, source code or contracts
const shops =
  /^(?:com|your-store)\.|\.(?:android|app|beta|ios|lite|mobile)$|\b(apple|google|microsoft|mozilla|huawei|github|gitlab|bitbucket|npmjs|pypi|crates|docker|wordpress|\w+scan)\./;

const folder = new URL('../../../shared/programs/', import.meta.url);
const why = existsSync(folder) ? '' : ' (skipped: ../shared/programs is missing)';
const domains = why === '' ? readDomains() : [];

const pairCount = 25_000;

/** Real hosts and paths, grouped by owner, so that rules and addresses meet. */
interface Domain {
  readonly hosts: readonly string[];
  readonly paths: readonly (readonly string[])[];
}

function readDomains(): readonly Domain[] {
  const hosts = new Map<string, Set<string>>();
  const paths = new Map<string, string[][]>();
  for (const platform of ['hackerone', 'bugcrowd', 'intigriti', 'yeswehack', 'federacy']) {
    const written = readFileSync(new URL(`${platform}.json`, folder), 'utf8');
    // not parsed by ours on purpose: any quoted host, with or without star, scheme and path
    for (const [, host = '', path = ''] of written.matchAll(
      /"(?:https?:\/\/)?(?:\*\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})((?:\/[\w.-]+)*)\/?"/g,
    )) {
      const { domain: owner, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
      // `com.a.game` is an app, and `Node.js` no host
      if (owner === null || !(isIcann === true || isPrivate === true) || shops.test(host)) continue;
      hosts.set(owner, (hosts.get(owner) ?? new Set([owner])).add(host));
      const segments = path.split('/').slice(1);
      if (segments.length > 0 && !segments.some((part) => /^\.+$/.test(part))) {
        paths.set(owner, [...(paths.get(owner) ?? []), segments]);
      }
    }
  }
  return [...hosts].map(([owner, names]) => ({
    hosts: [...names],
    paths: paths.get(owner) ?? [['api'], ['api', 'v1']],
  }));
}

/** The same numbers in every run. @source mulberry32, public domain */
function buildDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Dice = ReturnType<typeof buildDice>;

function pick<Item>(items: readonly Item[], roll: Dice, otherwise: Item): Item {
  return items[roll(items.length)] ?? otherwise;
}

function pickRule({ hosts, paths }: Domain, roll: Dice): PlainRule {
  const written = pick(hosts, roll, 'a.com');
  const labels = written.split('.');
  const canClimb = roll(4) === 0 && getDomain(written, { allowPrivateDomains: true }) !== written;
  const port = roll(6) === 0 ? { port: pick([443, 80, 8443], roll, 443) } : {};
  return {
    state: roll(2) === 0 ? 'in' : 'out',
    star: roll(2) === 0,
    host: canClimb ? labels.slice(1).join('.') : written,
    segments: roll(3) === 0 ? pick(paths, roll, []) : [],
    ...port,
  };
}

function pickAddress({ hosts, paths }: Domain, roll: Dice): string {
  const host = pick(['', '', '', 'x.', 'x.y.', 'not'], roll, '') + pick(hosts, roll, 'a.com');
  const below =
    roll(2) === 0 ? '' : `/${pick(paths, roll, []).join('/')}${pick(['', '/', '/x', 'x'], roll, '')}`;
  return `${pick(['http', 'https'], roll, 'http')}://${host}${pick(['', '', '', ':8443'], roll, '')}${below}`;
}

interface Pair {
  readonly rules: readonly PlainRule[];
  readonly address: string;
}

function* rollPairs(seed: number): Generator<Pair> {
  const roll = buildDice(seed);
  for (let index = 0; index < pairCount; index += 1) {
    const domain = domains[roll(domains.length)] ?? { hosts: [], paths: [] };
    const other = domains[roll(domains.length)] ?? domain;
    const rules = Array.from({ length: 1 + roll(5) }, () => pickRule(roll(8) === 0 ? other : domain, roll));
    yield { rules, address: pickAddress(roll(10) === 0 ? other : domain, roll) };
  }
}

type Reference = (rules: readonly PlainRule[], address: PlainAddress) => PlainVerdict;

function readCvd(rules: readonly PlainRule[], precedence: 'out_overrides_in' | 'explicit_order'): ScopeList {
  const web = rules.map((rule) => ({ pattern: writeRule(rule), state: rule.state }));
  return buildCvdScopeList({ programmeId: 'a', programmeName: 'A', format: 'cvd-0.2', precedence, web });
}

function readPlatform(rules: readonly PlainRule[], unlisted: 'out' | 'unknown'): ScopeList {
  const asset = 'web' as const;
  const written = rules.map((rule) => ({ pattern: writeRule(rule), state: rule.state, asset }));
  return buildPlatformList({ format: 'any', handle: 'a', name: 'A', unlisted, rules: written }).list;
}

describe.skipIf(why !== '')(`verdicts beside a second implementation, on real hosts${why}`, () => {
  it.for<[string, number, (rules: readonly PlainRule[]) => ScopeList, Reference]>([
    [
      'CVD Policy, out_overrides_in',
      1,
      (rules) => readCvd(rules, 'out_overrides_in'),
      (rules, address) => decideCvdByReference(rules, address, 'out_overrides_in'),
    ],
    [
      'CVD Policy, explicit_order',
      2,
      (rules) => readCvd(rules, 'explicit_order'),
      (rules, address) => decideCvdByReference(rules, address, 'explicit_order'),
    ],
    [
      'platforms that say nothing of what is not listed',
      3,
      (rules) => readPlatform(rules, 'unknown'),
      (rules, address) => decidePlatformByReference(rules, address, 'unknown'),
    ],
    [
      'platforms where what is not listed is out',
      4,
      (rules) => readPlatform(rules, 'out'),
      (rules, address) => decidePlatformByReference(rules, address, 'out'),
    ],
  ])('agrees on 25,000 lists and addresses: %s', { timeout: 60_000 }, ([, seed, read, decide]) => {
    const counts = new Map<PlainVerdict, number>();
    const differing: unknown[] = [];
    for (const { rules, address } of rollPairs(seed)) {
      const expected = decide(rules, readAddress(address));
      const { kind } = decideScope(address, [read(rules)], { now: 0 });
      counts.set(expected, (counts.get(expected) ?? 0) + 1);
      if (kind !== expected)
        differing.push({
          address,
          expected,
          kind,
          rules: rules.map((rule) => `${rule.state} ${writeRule(rule)}`),
        });
    }
    expect(differing.slice(0, 5)).toEqual([]);
    // the dice have to reach every verdict, or agreeing would mean little
    expect(
      Math.min(counts.get('in') ?? 0, counts.get('out') ?? 0, counts.get('unknown') ?? 0),
    ).toBeGreaterThan(1000);
  });
});
