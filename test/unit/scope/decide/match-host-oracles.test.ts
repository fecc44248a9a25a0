import { BlockList, isIPv6 } from 'node:net';
import * as fc from 'fast-check';
import { getDomain, getPublicSuffix } from 'tldts';
import { expect, it, vi } from 'vitest';
import { parseRule } from '../../../../lib/scope/rule/parse-rule.ts';
import { matchRule } from '../../../../lib/scope/decide/match-rule.ts';
import { parseTarget } from '../../../../lib/scope/decide/parse-target.ts';
import { buildPlatform } from '../platform-fixtures.ts';
import { judge } from '../scope-fixtures.ts';

// thousands of cases, or many processes, on a machine that may be busy
vi.setConfig({ testTimeout: 30_000 });

/** Says whether the only rule of a list covers an address. */
function isCovered(pattern: string, address: string): boolean {
  const outcome = parseRule({ pattern, state: 'out' });
  const target = parseTarget(address);
  if (outcome.kind === 'refused' || target.kind === 'other') return false;
  return outcome.rules.some(
    (rule) => rule.host.kind !== 'every_host' && matchRule(rule, target.target, 'no') === 'covers',
  );
}

function writeUrl(address: string): string {
  return isIPv6(address) ? `http://[${address}]/` : `http://${address}/`;
}

const nearV4 = fc
  .tuple(fc.constantFrom(10, 192, 255), fc.constantFrom(0, 168, 255), fc.nat(3), fc.nat(255))
  .map((parts) => parts.join('.'));
const groups = fc.array(fc.constantFrom('0', '1', 'db8', 'ffff', '2001'), { minLength: 8, maxLength: 8 });
const nearV6 = fc.oneof(
  groups.map((parts) => parts.join(':')),
  groups.map(([a = '', b = '', c = '']) => `${a}:${b}::${c}`),
  groups.map(([a = '']) => `::${a}`),
);
const mapped = nearV4.map((address) => `::ffff:${address}`);

it('agrees with node:net on which addresses a prefix covers, mapped ones among them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.tuple(nearV4, fc.nat(32), fc.oneof(nearV4, mapped)),
        fc.tuple(nearV6, fc.nat(128), fc.oneof(nearV6, mapped)),
        fc.tuple(nearV4, fc.nat(32), nearV6),
      ),
      ([network, length, address]) => {
        const family = isIPv6(network) ? 'ipv6' : 'ipv4';
        // ours beside node's: IPv4 inside IPv6 is IPv4, in a rule as in an address
        fc.pre(!new URL(writeUrl(network)).hostname.startsWith('[::ffff:'));
        const oracle = new BlockList();
        oracle.addSubnet(network, length, family);
        const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
        const isMapped = new URL(writeUrl(plain)).hostname.startsWith('[::ffff:');
        fc.pre(!isMapped);
        expect([network, length, address, isCovered(`${network}/${length}`, writeUrl(address))]).toEqual([
          network,
          length,
          address,
          oracle.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4') && isIPv6(plain) === isIPv6(network),
        ]);
      },
    ),
    { numRuns: 3000 },
  );
});

it('agrees with node:net on which addresses a span covers', () => {
  fc.assert(
    fc.property(nearV4, nearV4, nearV4, fc.constantFrom(' - ', '-', ' – '), (a, b, address, dash) => {
      const [from = '', to = ''] = [a, b].toSorted((x, y) => toNumber(x) - toNumber(y));
      const oracle = new BlockList();
      oracle.addRange(from, to, 'ipv4');
      expect([from, to, address, isCovered(`${from}${dash}${to}`, writeUrl(address))]).toEqual([
        from,
        to,
        address,
        oracle.check(address, 'ipv4'),
      ]);
    }),
    { numRuns: 3000 },
  );
});

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

const shared = { allowPrivateDomains: true };
const suffix = fc.constantFrom(
  'com',
  'co.uk',
  'github.io',
  's3.amazonaws.com',
  'de',
  'com.br',
  'blogspot.com',
  'xn--p1ai',
  'kawasaki.jp',
  'city.kawasaki.jp',
  'ck',
  'www.ck',
);
const label = fc.constantFrom('a', 'www', 'amazon', 'city', 'x-1');
const name = fc
  .tuple(fc.array(label, { maxLength: 3 }), suffix)
  .map(([labels, end]) => [...labels, end].join('.'));

it('agrees with tldts on the suffixes under which a name is listed', () => {
  fc.assert(
    fc.property(fc.constantFrom('amazon', 'www.amazon', 'a.www.amazon'), name, (listed, host) => {
      const publicSuffix = getPublicSuffix(host, shared);
      const registry = getPublicSuffix(host);
      const expected = host === `${listed}.${registry ?? ''}` && publicSuffix === registry;
      expect([host, isCovered(`${listed}.*`, `https://${host}/`)]).toEqual([host, expected]);
    }),
    { numRuns: 3000 },
  );
});

it('never lets a star reach over a domain that somebody else registered', () => {
  fc.assert(
    fc.property(name, name, (owner, host) => {
      const verdict = judge(`https://${host}/`, buildPlatform({ in: [`*.${owner}`], unlisted: 'out' }));
      const isOwners = host.endsWith(`.${owner}`) && getDomain(host, shared) === getDomain(owner, shared);
      // the operator of a shared suffix has the suffix itself, below its own domain
      const isOperators = host.endsWith(`.${owner}`) && getPublicSuffix(host, shared) === host;
      const isStranger = !isOwners && !isOperators;
      expect([owner, host, verdict.kind === 'in']).toEqual([
        owner,
        host,
        !isStranger && getPublicSuffix(owner, shared) !== owner,
      ]);
      // nor does a list speak of such a domain because it does not list it
      expect(verdict.kind !== 'out' || getDomain(host, shared) === getDomain(owner, shared)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
