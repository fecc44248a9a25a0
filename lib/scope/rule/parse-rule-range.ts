import { phrase } from '../../base/text.ts';
import { isTooWide, parseAddressRange, parseOctetSpans } from '../address-range.ts';
import { parseHost } from '../canonical-host.ts';
import type { AddressOutcome } from './rule-outcome.ts';
import type { ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

/** Reads a rule that is a span of IP addresses, or an IPv6 address without its brackets; undefined for any other. */
export function parseRuleRange(text: string, published: DecidingRule): AddressOutcome | undefined {
  const spans = parseOctetSpans(text);
  const range = parseAddressRange(text) ?? spans?.range;
  if (range) {
    const { first, last, canonical, hasHostBits } = range;
    // everything may well be excluded
    if (isTooWide(range) && published.state === 'in') return refuse('scope_refused_everything');
    const isLoose = spans?.isWhole === false;
    const doubts = [
      ...(hasHostBits ? [phrase('scope_doubt_host_bits', canonical)] : []),
      ...(isLoose ? [phrase('scope_doubt_octets')] : []),
    ];
    const rule: ScopeRule = { published, host: { kind: 'range', host: canonical, first, last } };
    return {
      kind: 'rules',
      rules: [isLoose ? { ...rule, isDoubtful: true } : rule],
      shape: 'IP range',
      doubts: [...doubts, phrase('scope_doubt_range')],
    };
  }
  // a netmask, `/33`, `/24:443`: read as a path it would be another rule
  if (/^\d+(?:\.\d+){3}(?:\s*\/\s*\d{1,3}|[\s/]+255(?:\.\d+){3})(?::\d+)?$/.test(text)) {
    return refuse('scope_refused_ranges');
  }
  const host = /^[0-9a-f]*(?::[0-9a-f.]*){2,}$/i.test(text) ? parseHost(`[${text}]`) : undefined;
  if (host === undefined) return undefined;
  return {
    kind: 'rules',
    rules: [{ published, host: { kind: 'exact', host } }],
    shape: 'IP address',
    doubts: [],
  };
}

function refuse(key: 'scope_refused_everything' | 'scope_refused_ranges'): AddressOutcome {
  return { kind: 'refused', refusal: { reason: phrase(key), shape: 'refused: other', isElsewhere: false } };
}
