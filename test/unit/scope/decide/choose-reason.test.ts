import { describe, expect, it } from 'vitest';
import catalogue from '../../../../public/_locales/en/messages.json' with { type: 'json' };
import { phrase, say } from '../../../../lib/base/text.ts';
import { buildPlatformList, type PlatformRule } from '../../../../lib/scope/import/build-platform-list.ts';
import { maxDoubts } from '../../../../lib/scope/verdict-limits.ts';
import { verdictSchema } from '../../../../lib/scope/verdict.ts';
import { judge } from '../scope-fixtures.ts';

function judgeBy(url: string, ...rules: readonly Partial<PlatformRule>[]) {
  const list = buildPlatformList({
    format: 'hackerone',
    handle: 'acme',
    name: 'Acme',
    unlisted: 'unknown',
    rules: rules.map((rule) => ({ pattern: '*.acme.com', state: 'in', asset: 'web', ...rule })),
  }).list;
  return judge(url, list);
}

const platform: readonly {
  about: string;
  rule: Partial<PlatformRule>;
  url: string;
  sentence: string;
  doubt?: string;
}[] = [
  {
    about: 'the apex of a star',
    rule: {},
    url: 'https://acme.com/',
    sentence: 'Acme lists *.acme.com and does not say whether that includes acme.com itself.',
  },
  {
    about: 'the apex of an excluding star',
    rule: { state: 'out' },
    url: 'https://acme.com/',
    sentence: 'Acme excludes *.acme.com and does not say whether that includes acme.com itself.',
  },
  {
    about: 'a star that may reach across labels',
    rule: { pattern: 'api-*.acme.com' },
    url: 'https://api-1.eu.acme.com/',
    sentence: 'Acme names api-*.acme.com, and its star may or may not stand for api-1.eu.acme.com.',
  },
  {
    about: 'a star that touches a name',
    rule: { pattern: '*acme.com' },
    url: 'https://www.acme.com/',
    sentence: 'Acme names *acme.com, whose star touches a name, so www.acme.com may or may not be meant.',
    doubt: 'Its star touches a name, so it can be read in more than one way. What it covers is unclear.',
  },
  {
    about: 'a remark that takes something back',
    rule: { pattern: 'acme.com (only the API)' },
    url: 'https://acme.com/',
    sentence:
      'Acme names acme.com (only the API) with a remark that may limit it, so acme.com may or may not be meant.',
    doubt: 'A remark follows the address and is not applied: (only the API)',
  },
  {
    about: 'a query on the front page',
    rule: { pattern: 'https://acme.com/?page=1' },
    url: 'https://acme.com/',
    sentence:
      'Acme names https://acme.com/?page=1 with a query, which cannot be compared, so acme.com may or may not be meant.',
    doubt: 'It names a query or a fragment. Only its host and path are compared.',
  },
  {
    about: 'instructions that take the star back',
    rule: { isStarRestricted: true },
    url: 'https://www.acme.com/',
    sentence:
      'Acme names *.acme.com, but its instructions say that only listed hosts count, and www.acme.com is not listed.',
    doubt:
      'Its instructions say that only listed hosts count, so a host that only this star covers is unclear.',
  },
];

describe('an unclear verdict of a platform list', () => {
  it.each(platform)('says why: $about', ({ rule, url, sentence, doubt }) => {
    const verdict = judgeBy(url, rule);
    expect(verdict.kind).toBe('unclear');
    expect(say(verdict.reason)).toBe(sentence);
    expect(verdict.doubts?.map(say)).toEqual(doubt === undefined ? undefined : [doubt]);
  });
});

describe('the doubts of a rule', () => {
  it('reach a verdict that they leave as it is', () => {
    const verdict = judgeBy('https://www.acme.co.uk/', { pattern: 'www.acme.*' });
    expect(verdict).toMatchObject({ kind: 'in', doubts: [phrase('scope_doubt_any_suffix')] });
  });

  it('stay away from a verdict by another rule', () => {
    const verdict = judgeBy('https://www.acme.com/', { pattern: '*acme.com' }, { pattern: 'www.acme.com' });
    expect(verdict).toMatchObject({ kind: 'in', rule: { pattern: 'www.acme.com' } });
    expect(verdict.doubts).toBeUndefined();
  });

  it('are as many as a verdict may carry, and a remark is repeated whole', () => {
    const remark = `(${'only '.repeat(300)})`;
    const verdict = judgeBy('https://acme.com/', {
      pattern: `acme.com ${remark}`,
      doubt: phrase('scope_doubt_end_star'),
    });
    expect(verdict.doubts?.length).toBeLessThanOrEqual(maxDoubts);
    expect(verdict.doubts?.map(say).join(' ')).toContain(remark.trim());
    expect(verdictSchema.parse(verdict)).toEqual(verdict);
  });
});

it('gives one sentence for every key that a verdict can have', () => {
  const reasons = Object.entries(catalogue).filter(([key]) =>
    /^scope_(?:in|out|unclear|unknown)(?:_|$)/.test(key),
  );
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter(([, { message }]) => !/^[^.!?]+\.$/.test(message))).toEqual([]);
});
