import { phrase, type Phrase } from '../../base/text.ts';
import { parseAddressRange } from '../address-range.ts';
import { hasKnownSuffix, isAddressHost, isPublicSuffix, parseHost } from '../canonical-host.ts';
import { findMentionedHosts } from './find-mentioned-hosts.ts';
import { parseRulePath } from './parse-rule-path.ts';
import { readWideGlob } from './read-wide-glob.ts';
import type { HostCondition, RefusedRule, ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

export type PatternOutcome =
  | { readonly kind: 'rule'; readonly rule: ScopeRule }
  | { readonly kind: 'refused'; readonly refused: RefusedRule };

/**
 * Parses one rule of a CVD Policy list, or refuses it with a sentence. A rule is not an address and is never
 * read as one: `*`, `###` and `host:443` mean something else to a URL parser.
 * Beyond the format a rule may name a scheme and a port, which then have to agree, or a range of IP addresses.
 * @source CVD Policy 0.2, section 4.6, read 2026-11-22
 */
export function parseCvdPattern(published: DecidingRule): PatternOutcome {
  const refuse = (reason: Phrase): PatternOutcome => ({
    kind: 'refused',
    refused: { published, reason, mentions: findMentionedHosts(published.pattern) },
  });
  const written = published.pattern.trim();
  if (/\s/.test(written) || !written.isWellFormed()) return refuse(phrase('scope_refused_words'));

  const range = parseAddressRange(written);
  // `10.0.0.0/8` is sixteen million addresses to whoever writes it, and not the page /8 of one
  if (range) {
    const { first, last, canonical, hasHostBits } = range;
    const doubts = hasHostBits ? { doubts: [phrase('scope_doubt_host_bits', canonical)] } : {};
    return {
      kind: 'rule',
      rule: { published, host: { kind: 'range', host: canonical, first, last }, ...doubts },
    };
  }

  const [, schemeName, address = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/i.exec(written) ?? [];
  const scheme = schemeName?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return refuse(phrase('scope_refused_scheme', scheme));
  }
  const pathStart = address.search(/[/\\?#]/);
  const authority = pathStart === -1 ? address : address.slice(0, pathStart);
  const path = parseRulePath(pathStart === -1 ? '' : address.slice(pathStart));
  if (path.kind === 'refused') return refuse(path.reason);

  const [, hostText = '', portText] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const port = portText === undefined ? undefined : Number(portText);
  if (port !== undefined && (port < 1 || port > 65_535)) return refuse(phrase('scope_refused_port'));
  const isWildcard = hostText.startsWith('*.');
  const host = parseHost(isWildcard ? hostText.slice(2) : hostText);
  const parts: Pick<ScopeRule, 'scheme' | 'port' | 'path'> = {
    ...(scheme === undefined ? {} : { scheme }),
    ...(port === undefined ? {} : { port }),
    ...(path.path === undefined ? {} : { path: path.path }),
  };
  const isSuffix = isWildcard && host !== undefined && isPublicSuffix(host);
  const unnamed = host === undefined || isSuffix ? readUnnamed(published, hostText) : undefined;
  if (unnamed) return { kind: 'rule', rule: { published, host: unnamed, ...parts, doubts: [everywhere] } };
  if (host === undefined) {
    return refuse(phrase(authority.includes('*') ? 'scope_refused_star' : 'scope_refused_host'));
  }
  if (isWildcard && isAddressHost(host)) return refuse(phrase('scope_refused_address_star'));
  if (isSuffix) return refuse(phrase('scope_refused_suffix', host));

  return {
    kind: 'rule',
    rule: {
      published,
      host: { kind: isWildcard ? 'subdomains' : 'exact', host },
      ...parts,
    },
  };
}

const everywhere = phrase('scope_doubt_pattern_every');

/** An exclusion that mentions nobody would be lost; as one from what other rules put in it takes nothing from strangers. */
function readUnnamed({ pattern, state }: DecidingRule, written: string): HostCondition | undefined {
  const isNamed = findMentionedHosts(pattern).some((host) => isAddressHost(host) || hasKnownSuffix(host));
  if (state === 'in' || isNamed) return undefined;
  return /^\*[*.]*$/.test(written) ? { kind: 'every_host', host: '' } : readWideGlob(written);
}
