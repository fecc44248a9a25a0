import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readAddressNumber } from '../../../lib/scope/address-range.ts';
import { findRegistrableDomain, isAtOrBelow, isPublicSuffix } from '../../../lib/scope/canonical-host.ts';
import { parseRule } from '../../../lib/scope/rule/parse-rule.ts';
import { parseTarget } from '../../../lib/scope/decide/parse-target.ts';
import type { ScopeList, ScopeRule } from '../../../lib/scope/scope-list.ts';
import type { Verdict } from '../../../lib/scope/verdict.ts';
import {
  anyAddress,
  anyDraft,
  anyHost,
  anyRuleText,
  asksForQuery,
  readDraft,
  writeAddress,
  type Draft,
} from './scope-arbitraries.ts';
import { judge } from './scope-fixtures.ts';

// thousands of cases, or many processes, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

const runs = { numRuns: 3000 };

it('never makes an address in scope by excluding more, in any format', () => {
  fc.assert(
    fc.property(
      anyDraft,
      fc.option(anyDraft, { nil: undefined }),
      anyRuleText,
      fc.nat(7),
      anyAddress,
      (draft, other, pattern, place, parts) => {
        const address = writeAddress(parts);
        const others = other ? [readDraft(other, 'other')] : [];
        const before = judge(address, readDraft(draft), ...others).kind;
        // where the order decides, only a rule at the end says more and takes nothing back
        const index = draft.precedence === 'explicit_order' ? draft.rules.length : place;
        const rules = draft.rules.toSpliced(index, 0, { pattern, state: 'out' });
        const after = judge(address, readDraft({ ...draft, rules }), ...others).kind;
        expect(before === 'in' || after !== 'in').toBe(true);
      },
    ),
    runs,
  );
});

it('never says in scope outside the registrable domain of every rule that includes', () => {
  let inCount = 0;
  fc.assert(
    fc.property(anyDraft, anyAddress, (draft, parts) => {
      const list = readDraft(draft);
      const address = writeAddress(parts);
      const { kind } = judge(address, list);
      inCount += Number(kind === 'in');
      const including = list.rules.filter(({ published }) => published.state === 'in');
      expect(kind !== 'in' || including.some((rule) => isOnOwnersDomain(rule, address))).toBe(true);
    }),
    runs,
  );
  expect(inCount).toBeGreaterThan(5);
});

/** Written from the words of the rule kinds, not from how they are matched. */
function isOnOwnersDomain({ host: condition }: ScopeRule, address: string): boolean {
  const outcome = parseTarget(address);
  if (outcome.kind === 'other') return false;
  const { host } = outcome.target;
  switch (condition.kind) {
    case 'exact':
      return host === condition.host;
    case 'subdomains':
    case 'domain':
    case 'glob': {
      const owned = findRegistrableDomain(condition.host) ?? '';
      // `s3.amazonaws.com` is Amazon's, and a suffix under which strangers register
      return findRegistrableDomain(host) === owned || (isPublicSuffix(host) && isAtOrBelow(host, owned));
    }
    case 'any_suffix': {
      const [owner = ''] = findRegistrableDomain(host)?.split('.') ?? [];
      return condition.host.split('.').at(-1) === owner;
    }
    case 'range': {
      const number = readAddressNumber(host) ?? '';
      return condition.first <= number && number <= condition.last;
    }
    case 'every_host':
      return false;
    default:
      return condition satisfies never;
  }
}

it('judges an address the same however it is written', () => {
  fc.assert(
    fc.property(anyDraft, anyAddress, (draft, parts) => {
      const list = readDraft(draft);
      fc.pre(!asksForQuery(list));
      const { scheme, host, port, path } = parts;
      const plain = readJudgement(judge(writeAddress(parts), list));
      const isAddress = /[\d\]]$/.test(host);
      const fullPort = port === '' ? { http: ':80', https: ':443' }[scheme] : port;
      const ways = [
        `${scheme.toUpperCase()}://${host.toUpperCase()}${port}${path}`,
        `${scheme}://${host}${isAddress ? '' : '.'}${port}${path}`,
        `${scheme}://${host}${fullPort}${path}`,
        `${scheme}://${host}${port}${path}#acme.com/api`,
        `${scheme}://www.acme.com@${host}${port}${path}`,
        `${scheme}://user:pass%40acme.com@${host}${port}${path}`,
        ` \t${scheme}:\\\\${host}${port}${path}\n`,
        `${scheme === 'https' ? 'wss' : 'ws'}://${host}${port}${path}`,
        `${scheme}://${host}${port}${path}?next=https://www.acme.com/api`,
        ...(path === '' ? [] : [`${scheme}://${host}${port}/./x/%2e%2E${path}`]),
      ];
      for (const way of ways) expect([way, readJudgement(judge(way, list))]).toEqual([way, plain]);
    }),
    runs,
  );
});

function readJudgement({ kind, rule, runnerUp, reason }: Verdict): unknown {
  return { kind, rule, runnerUp, reason };
}

const strangers = fc.record({
  precedence: fc.constantFrom(
    'out_overrides_in' as const,
    'explicit_order' as const,
    'most_specific' as const,
  ),
  unlisted: fc.constantFrom('out' as const, 'unknown' as const),
  wildcardCoversApex: fc.constantFrom('yes' as const, 'unclear' as const),
  rules: fc.array(
    fc.record({
      pattern: fc.constantFrom(
        '*.globex.org',
        'globex.org',
        '*globex.org',
        'api-*.globex.org',
        'globex.*',
        'com',
        'co.uk',
        '*.com',
        'github.io',
        '*.github.io',
        'amazonaws.com.globex.org',
        '192.168.0.0/16',
        '*/api',
        '*/x.php',
        'Everything else of globex.org',
        'All that we own',
        '████',
      ),
      state: fc.constantFrom('in' as const, 'out' as const),
    }),
    { maxLength: 7 },
  ),
}) satisfies fc.Arbitrary<Draft>;

it('does not change its mind because of a programme about somebody else', () => {
  fc.assert(
    fc.property(anyDraft, strangers, anyAddress, fc.boolean(), (draft, stranger, parts, isFirst) => {
      const own = readDraft(draft);
      const unrelated = readDraft(stranger, 'globex');
      const lists: readonly ScopeList[] = isFirst ? [unrelated, own] : [own, unrelated];
      const address = writeAddress(parts);
      const alone = judge(address, own);
      const together = judge(address, ...lists);
      expect([address, together.kind, together.rule]).toEqual([address, alone.kind, alone.rule]);
    }),
    runs,
  );
});

it('takes no trick for a listed host, in any format', () => {
  const including = fc.record({
    draft: anyDraft,
    pattern: fc.constantFrom(
      'example.com',
      '*.example.com',
      '*example.com',
      'www.*example.com',
      'api-*.example.com',
      'example.com*',
      'example.com/x',
      'https://example.com:443/*',
    ),
  });
  fc.assert(
    fc.property(including, anyHost, ({ draft, pattern }, name) => {
      const list = readDraft({ ...draft, rules: [{ pattern, state: 'in' }] });
      const tricks = [
        `https://example.com.${name}/`,
        `https://example.com@${name}/x`,
        `https://example.com:443@${name}/x`,
        `https://example.com%40${name}/x`,
        `https://${name}/example.com`,
        `https://${name}/https://example.com/x`,
        `https://${name}/x.example.com`,
        `https://${name}?example.com/x`,
        `https://${name}#example.com/x`,
        `https://${name}\\.example.com/x`,
        `https://${name}\\@example.com/x`,
        `https://${name}%2f.example.com/x`,
        `https://${name}%00.example.com/x`,
        `https://example.com%2e${name}/x`,
        `https://example.com\u3002${name}/x`,
        `https://notexample.com/x`,
        `https://not-example.com/x`,
        `https://example.com-${name}/x`,
        `https://example.comx/x`,
        `https://example.co/m/x`,
        `https://example.com../x`,
        `https://ехаmple.com/x`,
        `https:${name}/example.com`,
        `javascript://example.com/%0aalert(1)`,
        `data:text/html,https://example.com/x`,
        `blob:https://example.com/x`,
        `view-source:https://example.com/x`,
        `filesystem:https://example.com/x`,
        `file://example.com/x`,
        `ftp://example.com/x`,
        `about:blank#https://example.com/x`,
        `chrome-extension://example.com/x`,
      ];
      expect(tricks.filter((trick) => judge(trick, list).kind === 'in')).toEqual([]);
    }),
  );
});

it('never throws on a rule, and keeps only hosts that an address can have', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyRuleText,
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.stringMatching(/^[*.a-c/:()|{},?#@[\]%0-9 -]{0,60}$/),
        fc.webUrl(),
        fc.ipV4Extended(),
        fc.ipV6(),
      ),
      (pattern) => {
        const outcome = parseRule({ pattern, state: 'in' });
        const hosts = outcome.kind === 'rules' ? outcome.rules.flatMap(readLiteralHost) : [];
        for (const host of hosts)
          expect([pattern, new URL(`http://${host}/`).hostname]).toEqual([pattern, host]);
      },
    ),
    runs,
  );
});

function readLiteralHost({ host }: ScopeRule): readonly string[] {
  return host.kind === 'exact' || host.kind === 'subdomains' || host.kind === 'glob' ? [host.host] : [];
}
