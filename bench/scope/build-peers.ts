import { FiltersEngine, Request } from '@ghostery/adblocker';
import picomatch from 'picomatch';
import { URLPattern as PolyfilledPattern } from 'urlpattern-polyfill';
import type { ScopeList } from '../../lib/scope/scope-list.ts';
import type { Runner } from './race.ts';

/** A host that a rule names, and whether it means the subdomains instead. */
interface HostRule {
  readonly host: string;
  readonly isStar: boolean;
}

interface Field {
  readonly strings: readonly string[];
  readonly urls: readonly URL[];
}

/** The hosts of the lists; the peers know nothing of paths, ports, exclusions and doubt. */
function readHosts(lists: readonly ScopeList[], count: number): readonly HostRule[] {
  const rules = lists
    .flatMap((list) => list.rules)
    .filter(({ host }) => host.kind === 'exact' || host.kind === 'subdomains');
  const step = Math.max(1, Math.floor(rules.length / count));
  return rules
    .filter((_rule, position) => position % step === 0)
    .slice(0, count)
    .map(({ host }) => ({ host: host.host, isStar: host.kind === 'subdomains' }));
}

/** Builds the engines that others use for such lists, each of a size that it can bear. */
export function buildPeers(lists: readonly ScopeList[], { strings, urls }: Field): readonly Runner[] {
  const hostOf = (address: number): string => urls[address]?.hostname ?? '';
  const textOf = (address: number): string => strings[address] ?? '';
  const runner = (name: string, size: number, addressCount: number, build: BuildMatch): Runner => {
    const rules = readHosts(lists, size);
    const matches = build(rules);
    return {
      name,
      ruleCount: rules.length,
      addressCount: Math.min(addressCount, urls.length),
      judge: (address) => Number(matches(hostOf(address), textOf(address))),
    };
  };
  return [
    runner('Map, walking up the suffixes', 200_000, 20_000, buildSuffixMap),
    runner('@ghostery/adblocker, `||host^`', 200_000, 5_000, buildAdblocker),
    runner('regular expressions as in Burp', 2_000, 100, buildRegexes),
    runner('picomatch', 1_000, 100, buildPicomatch),
    runner('URLPattern of Node', 500, 50, (rules) => buildPatterns(rules, globalThis.URLPattern)),
    runner('urlpattern-polyfill', 200, 20, (rules) => buildPatterns(rules, PolyfilledPattern)),
  ];
}

type Match = (host: string, address: string) => boolean;
type BuildMatch = (rules: readonly HostRule[]) => Match;

function buildSuffixMap(rules: readonly HostRule[]): Match {
  const exact = new Map(rules.filter(({ isStar }) => !isStar).map((rule, number) => [rule.host, number]));
  const stars = new Map(rules.filter(({ isStar }) => isStar).map((rule, number) => [rule.host, number]));
  return (host) => {
    if (exact.has(host)) return true;
    for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
      if (stars.has(host.slice(dot + 1))) return true;
    }
    return false;
  };
}

function buildAdblocker(rules: readonly HostRule[]): Match {
  const engine = FiltersEngine.parse(rules.map(({ host }) => `||${host}^`).join('\n'));
  return (_host, url) => engine.match(Request.fromRawDetails({ url, type: 'xhr' })).match;
}

function buildRegexes(rules: readonly HostRule[]): Match {
  const expressions = rules.map(({ host, isStar }) => {
    const name = host.replaceAll('.', String.raw`\.`);
    return new RegExp(isStar ? String.raw`^.*\.${name}$` : `^${name}$`, 'i');
  });
  return (host) => expressions.some((expression) => expression.test(host));
}

function buildPicomatch(rules: readonly HostRule[]): Match {
  const globs = rules.map(({ host, isStar }) => picomatch(isStar ? `*.${host}` : host));
  return (host) => globs.some((matches) => matches(host));
}

interface HostPattern {
  readonly test: (address: string) => boolean;
}

function buildPatterns(
  rules: readonly HostRule[],
  Pattern: new (parts: { readonly hostname: string }) => HostPattern,
): Match {
  const patterns = rules.map(({ host, isStar }) => new Pattern({ hostname: isStar ? `*.${host}` : host }));
  return (_host, address) => patterns.some((pattern) => pattern.test(address));
}
