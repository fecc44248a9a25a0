import { phrase } from '../../base/text.ts';
import { isAddressHost, isPublicSuffix, parseHost } from '../canonical-host.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import type { RuleOutcome } from './rule-outcome.ts';
import { readToolRule, refuseToolRule } from './read-tool-rule.ts';
import type { DecidingRule } from '../verdict.ts';

/**
 * Reads a URL prefix of Burp's normal mode: scheme, host, port and the letters that a path begins with, without
 * regard to case. It has no wildcards.
 */
export function readBurpPrefix(prefix: string, hasSubdomains: boolean, published: DecidingRule): RuleOutcome {
  const [, scheme, hostText = '', portText, path = ''] =
    /^(?:(https?):\/\/)?(\[[^\]]*\]|[^:/?#]*)(?::(\d{1,5}))?(\/[^?#]*)?(?:[?#].*)?$/i.exec(prefix.trim()) ??
    [];
  const host = parseHost(hostText);
  if (host === undefined) {
    return refuseToolRule(
      published,
      phrase(hostText.includes('*') ? 'scope_refused_star' : 'scope_refused_host'),
    );
  }
  const port = portText === undefined ? undefined : Number(portText);
  if (port !== undefined && (port < 1 || port > 65_535)) {
    return refuseToolRule(published, phrase('scope_refused_port'));
  }
  if (hasSubdomains && isPublicSuffix(host)) {
    return refuseToolRule(published, phrase('scope_refused_suffix', host), host);
  }
  const pattern = path === '' || path === '/' ? undefined : `^${quote(path)}`;
  const outcome = pattern === undefined ? undefined : parsePattern(pattern);
  if (outcome?.kind === 'refused') return refuseToolRule(published, outcome.reason);
  const kind = hasSubdomains && !isAddressHost(host) ? 'domain' : 'exact';
  return readToolRule({
    published,
    hosts: { kind: 'hosts', conditions: [{ kind, host }], isWhole: true, doubts: [] },
    scheme: readScheme(scheme),
    ports: port === undefined ? [] : [port],
    ...(pattern === undefined ? {} : { patterns: { path: pattern } }),
  });
}

function readScheme(written: string | undefined): 'http' | 'https' | undefined {
  const name = written?.toLowerCase();
  return name === 'http' || name === 'https' ? name : undefined;
}

function quote(text: string): string {
  return text.replaceAll(/[^\w/-]/g, String.raw`\$&`);
}
