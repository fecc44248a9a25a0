import { describe, expect, it } from 'vitest';
import secopsGateway from '../../../../public/programmes/secops-gateway.json' with { type: 'json' };
import { say } from '../../../../lib/base/text.ts';
import { parseProgramme } from '../../../../lib/policy/parse-programme.ts';
import { decideScope } from '../../../../lib/scope/decide/decide-scope.ts';
import { verdictSchema } from '../../../../lib/scope/verdict.ts';
import { buildList, inRule, judge, now, outRule } from '../scope-fixtures.ts';

const listed = 'SecOps Gateway lists *.secopsgateway.com, and no exclusion covers this page.';

describe('SecOps Gateway', () => {
  const outcome = parseProgramme(JSON.stringify(secopsGateway));
  if (outcome.kind === 'refused') throw new Error('the built-in programme does not parse');
  const lists = [outcome.programme.scope];

  it.each([
    { url: 'http://app.secopsgateway.com/orders/1042', kind: 'in', sentence: listed },
    { url: 'https://secopsgateway.com/', kind: 'in', sentence: listed },
    { url: 'https://app.secopsgateway.com.:8443/api/orders', kind: 'in', sentence: listed },
    { url: 'https://user:pass@app.secopsgateway.com/', kind: 'in', sentence: listed },
    {
      url: 'https://js.stripe.com/v3/',
      kind: 'out',
      sentence: 'SecOps Gateway excludes *.stripe.com and says that it belongs to a third party.',
    },
    {
      url: 'https://example.com/',
      kind: 'unknown',
      sentence: 'No list here says anything about example.com.',
    },
    {
      url: 'https://secopsgateway.com.evil.net/',
      kind: 'unknown',
      sentence: 'No list here says anything about secopsgateway.com.evil.net.',
    },
    {
      url: 'https://secopsgateway.com@evil.net/',
      kind: 'unknown',
      sentence: 'No list here says anything about evil.net.',
    },
    {
      url: 'https://notsecopsgateway.com/',
      kind: 'unknown',
      sentence: 'No list here says anything about notsecopsgateway.com.',
    },
    {
      url: 'https://evil.net/app.secopsgateway.com',
      kind: 'unknown',
      sentence: 'No list here says anything about evil.net.',
    },
  ])('$url is $kind', ({ url, kind, sentence }) => {
    const verdict = decideScope(url, lists, { now });
    expect(verdictSchema.parse(verdict)).toEqual(verdict);
    expect(verdict.kind).toBe(kind);
    expect(say(verdict.reason)).toBe(sentence);
  });

  it('names its rule, its list and the date of the list', () => {
    expect(decideScope('https://app.secopsgateway.com/a#b', lists, { now })).toMatchObject({
      url: 'https://app.secopsgateway.com/a',
      programmeId: 'secops-gateway',
      programmeName: 'SecOps Gateway',
      rule: { pattern: '*.secopsgateway.com', state: 'in' },
      listUpdatedOn: '2026-04-29',
      isListExpired: false,
    });
  });

  it('decides nothing once its list has expired, and says so', () => {
    const later = Date.parse('2027-04-29T00:00:00Z');
    const verdict = decideScope('https://app.secopsgateway.com/', lists, { now: later });
    expect(verdict).toMatchObject({ kind: 'unknown', isListExpired: true, programmeId: 'secops-gateway' });
    expect(say(verdict.reason)).toContain('expired on 2027-04-29');
  });
});

describe('one list', () => {
  it.each([
    {
      about: 'an unlisted host of a listed domain',
      rules: [inRule('app.acme.com')],
      url: 'https://hr.acme.com/',
      kind: 'out',
      reason: 'scope_out_unlisted',
    },
    {
      about: 'a host below a listed host',
      rules: [inRule('app.acme.com')],
      url: 'https://x.app.acme.com/',
      kind: 'out',
      reason: 'scope_out_unlisted',
    },
    {
      about: 'an unlisted path of a listed host',
      rules: [inRule('app.acme.com/api')],
      url: 'https://app.acme.com/admin',
      kind: 'out',
      reason: 'scope_out_unlisted_part',
    },
    {
      about: 'another port of a listed address',
      rules: [inRule('127.0.0.1:8080')],
      url: 'http://127.0.0.1:9090/',
      kind: 'out',
      reason: 'scope_out_unlisted_part',
    },
    {
      about: 'a neighbour on a shared suffix',
      rules: [inRule('acme.github.io')],
      url: 'https://stranger.github.io/',
      kind: 'unknown',
      reason: 'scope_unknown_host',
    },
    {
      about: 'the suffix itself',
      rules: [inRule('acme.com')],
      url: 'https://com/',
      kind: 'unknown',
      reason: 'scope_unknown_host',
    },
    {
      about: 'everybody under a suffix that a refused rule names',
      rules: [inRule('*.github.io')],
      url: 'https://stranger.github.io/',
      kind: 'unknown',
      reason: 'scope_unknown_host',
    },
    {
      about: 'a host that a refused rule mentions',
      rules: [inRule('*.acme.com'), outRule('Other subdomains of acme.com')],
      url: 'https://app.acme.com/',
      kind: 'unclear',
      reason: 'scope_unclear_refused',
    },
    {
      about: 'a host that only a remark in brackets mentions',
      rules: [outRule('support.acme.com (report to bugs.other.org)')],
      url: 'https://bugs.other.org/',
      kind: 'unknown',
      reason: 'scope_unknown_host',
    },
    {
      about: 'an excluded host, whatever a refused rule says',
      rules: [outRule('app.acme.com'), inRule('app.acme.com or so')],
      url: 'https://app.acme.com/',
      kind: 'out',
      reason: 'scope_out_other',
    },
  ])('$about is $kind', ({ rules, url, kind, reason }) => {
    expect(judge(url, buildList({ web: rules }))).toMatchObject({ kind, reason: { key: reason } });
  });

  it.each([
    { reason: 'third_party', key: 'scope_out_third_party' },
    { reason: 'legacy', key: 'scope_out_legacy' },
    { reason: 'not_operated', key: 'scope_out_not_operated' },
    { reason: 'other', key: 'scope_out_other' },
  ] as const)('says why it excludes: $reason', ({ reason, key }) => {
    const list = buildList({ web: [{ ...outRule('old.acme.com'), reason }] });
    expect(judge('https://old.acme.com/', list).reason.key).toBe(key);
  });

  it('says that it does not know whether a wildcard includes the apex, where its format is silent', () => {
    const list = { ...buildList({ web: [inRule('*.acme.com')] }), wildcardCoversApex: 'unclear' } as const;
    const verdict = judge('https://acme.com/', list);
    expect(verdict.kind).toBe('unclear');
    expect(say(verdict.reason)).toBe(
      'Acme lists *.acme.com and does not say whether that includes acme.com itself.',
    );
  });

  it('stays silent about an unlisted host where its format says nothing of it', () => {
    const list = { ...buildList({ web: [inRule('app.acme.com')] }), unlisted: 'unknown' } as const;
    expect(judge('https://hr.acme.com/', list).kind).toBe('unknown');
  });

  it('never decides by an expiry it cannot read', () => {
    const list = buildList({ web: [inRule('acme.com')], expiresAt: 'soon' });
    expect(judge('https://acme.com/', list)).toMatchObject({ kind: 'unknown', isListExpired: true });
  });
});

describe('several lists', () => {
  const acme = buildList({ web: [inRule('*.acme.com'), outRule('hr.acme.com')] });
  const umbrella = buildList({
    programmeName: 'Umbrella',
    web: [outRule('app.acme.com'), inRule('umbrella.example')],
  });

  it('is unclear where two judge differently, and names both', () => {
    const verdict = judge('https://app.acme.com/', acme, umbrella);
    expect(verdict).toMatchObject({
      kind: 'unclear',
      rule: { pattern: '*.acme.com', state: 'in' },
      programmeName: 'Acme',
      runnerUp: { pattern: 'app.acme.com', state: 'out' },
      otherProgrammeName: 'Umbrella',
    });
    expect(say(verdict.reason)).toBe('Acme lists this page, and Umbrella excludes it.');
    expect(judge('https://app.acme.com/', umbrella, acme).reason).toEqual(verdict.reason);
  });

  it('tells two lists of one name apart', () => {
    const including = buildList({ web: [inRule('app.acme.com')] });
    const excluding = buildList({ web: [outRule('app.acme.com')] });
    const verdict = judge('https://app.acme.com/', including, excluding);
    expect(say(verdict.reason)).toBe('One list of Acme lists this page, and another one excludes it.');
  });

  it('lets a rule outweigh the silence of another list on the same domain', () => {
    expect(judge('https://www.acme.com/', umbrella, acme)).toMatchObject({
      kind: 'in',
      programmeName: 'Acme',
    });
  });

  it('agrees with both where both agree', () => {
    const third = buildList({ programmeName: 'Third', web: [inRule('www.acme.com')] });
    expect(judge('https://www.acme.com/', acme, third)).toMatchObject({ kind: 'in', programmeName: 'Acme' });
  });

  it('does not hear an expired list', () => {
    const old = buildList({ web: [outRule('www.acme.com')], expiresAt: '2026-01-01T00:00:00Z' });
    expect(judge('https://www.acme.com/', old, acme)).toMatchObject({ kind: 'in', isListExpired: false });
  });
});

it('has no list: unknown', () => {
  expect(judge('https://acme.com/').kind).toBe('unknown');
});

it('judges an address too long to repeat, and does not repeat it', () => {
  const verdict = judge(
    `https://app.acme.com/${'a'.repeat(70_000)}`,
    buildList({ web: [inRule('*.acme.com')] }),
  );
  expect(verdict.kind).toBe('in');
  expect(verdict.url).toBeUndefined();
});
