import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildPlatform } from '../unit/scope/platform-fixtures.ts';
import { judge } from '../unit/scope/scope-fixtures.ts';
import { mapUrlPattern, patternCase, unmappedReasons, type MappedCase } from './map-url-pattern.ts';

// @source web-platform-tests urlpattern/resources/urlpatterntestdata.json (BSD-3)
const file = new URL('../../../shared/suites/urls/urlpatterntestdata.json', import.meta.url);
const why = existsSync(file) ? '' : ' (skipped: ../shared/suites/urls/urlpatterntestdata.json is missing)';
const outcomes = why === '' ? readCases().map(mapUrlPattern) : [];
const mapped = outcomes.filter((outcome) => outcome.kind === 'mapped');

type Mapped = Extract<MappedCase, { kind: 'mapped' }>;

/** Where a rule means something else than a pattern, by decision; each stands in docs/scope.md. */
const differences: readonly {
  readonly what: string;
  readonly ours: string;
  readonly isIt: (each: Mapped) => boolean;
}[] = [
  {
    what: 'a path covers what lies below it, and `/x/*` also `/x`',
    ours: 'in',
    isIt: ({ rule, address, isMatch }) => {
      const path = /[^/]\/([^/*].*?)(?:\/\*)?$/.exec(rule)?.[1] ?? '';
      const { protocol, hostname, pathname } = new URL(address);
      const isSameSite = rule.replace(/^https?:\/\//, '').startsWith(hostname);
      const isSameScheme = !rule.includes('://') || rule.startsWith(protocol);
      const judged = pathname.slice(1);
      const isBelow = judged === path || judged.startsWith(`${path}/`);
      return !isMatch && isSameSite && isSameScheme && path !== '' && isBelow;
    },
  },
  {
    what: 'a port that the scheme implies is that port, written or not',
    ours: 'in',
    isIt: ({ rule, isMatch }) => !isMatch && /^[^/]+:80$/.test(rule),
  },
  {
    what: 'escaped octets are one in either letter case',
    ours: 'in',
    isIt: ({ rule, isMatch }) => !isMatch && /%[0-9a-f]*[a-f]/.test(rule),
  },
  {
    what: 'a rule with dot segments is refused, and what it mentions is unclear',
    ours: 'unclear',
    isIt: ({ rule }) => rule.includes('/../'),
  },
  {
    what: 'a host name with symbols is refused',
    ours: 'unknown',
    isIt: ({ rule }) => /\p{S}/u.test(rule),
  },
];

describe.skipIf(why !== '')(`rules by the platform's URLPattern cases${why}`, () => {
  it.each(mapped)('judges $address by $rule', (each) => {
    const difference = differences.find(({ isIt }) => isIt(each));
    const { kind } = judge(each.address, buildPlatform({ in: [each.rule] }));
    expect(kind).toBe(difference?.ours ?? (each.isMatch ? 'in' : 'unknown'));
  });

  it('gives a reason for every case that says nothing about rules', () => {
    expect(outcomes.length).toBeGreaterThan(350);
    expect(mapped.length).toBeGreaterThan(50);
    const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'unmapped' ? [outcome.reason] : []));
    expect(mapped.length + reasons.length).toBe(outcomes.length);
    expect(new Set(reasons)).toEqual(new Set(Object.keys(unmappedReasons)));
  });

  it('has a case for every difference that it allows', () => {
    const unused = differences.filter(({ isIt }) => !mapped.some(isIt));
    expect(unused).toEqual([]);
  });

  it('counts what docs/scope.md shows', () => {
    const documented = readFileSync(new URL('../../docs/scope.md', import.meta.url), 'utf8').replaceAll(
      / +/g,
      ' ',
    );
    for (const row of listRows()) expect(documented).toContain(row);
  });
});

function listRows(): readonly string[] {
  const differing = differences.map(
    ({ what, isIt }) => `| differs: ${what} | ${mapped.filter(isIt).length} |`,
  );
  const left = Object.entries(unmappedReasons).map(([reason, words]) => {
    const { length } = outcomes.filter((outcome) => outcome.kind === 'unmapped' && outcome.reason === reason);
    return `| not applied: ${words} | ${length} |`;
  });
  const agreeing = mapped.filter((each) => !differences.some(({ isIt }) => isIt(each))).length;
  return [`| agrees | ${agreeing} |`, ...differing, ...left];
}

function readCases(): readonly z.infer<typeof patternCase>[] {
  return z.array(patternCase).parse(JSON.parse(readFileSync(file, 'utf8')));
}
