import { phrase, type Phrase } from '../../base/text.ts';
import { parseRuleHost, type HostReading } from './parse-rule-host.ts';
import { parseRulePath } from './parse-rule-path.ts';
import type { RuleShape } from './find-refusal.ts';
import { readWideGlob } from './read-wide-glob.ts';
import type { AddressOutcome } from './rule-outcome.ts';
import type { HostCondition } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

const webSchemes: ReadonlyMap<string, 'http' | 'https' | undefined> = new Map([
  ['*', undefined],
  ['http', undefined],
  ['ws', undefined],
  ['https', 'https'],
  ['wss', 'https'],
]);

const placeholder = /<[^<>\s]*>|\$?\{+[^{}\s]*\}+|\[[^[\]\s]*\]|%(?![0-9a-f]{2}%)[a-z_]{2,}%|#{2,}/i;
// in a path also `/:id`, as routers write it
const pathPlaceholder = new RegExp(`${placeholder.source}|(?<=/):[a-z]\\w*`, 'gi');

/** Reads one address of a platform's rule: scheme, host, port and path, each by its own rules and none as a URL. */
export function parseRuleAddress(written: string, published: DecidingRule): AddressOutcome {
  const [, schemeName, address = ''] =
    /^(?:([a-z*][a-z0-9+.-]*):\/{2,})?(.*)$/i.exec(
      written.replace(/^http\(s\)/i, 'http').replace(/(:\d{1,5})\/tcp$/i, '$1'),
    ) ?? [];
  const schemeText = schemeName?.toLowerCase();
  if (schemeText !== undefined && !webSchemes.has(schemeText)) {
    return refuse(phrase('scope_refused_scheme', schemeText), 'refused: other');
  }
  if (/\s/.test(address)) return refuse(phrase('scope_refused_words'), 'refused: words');
  const [, authority = '', tail = ''] =
    /^((?:\[[0-9a-f:.]*\]|[^/\\?])*?)((?:[/\\?]|#(?!#)).*)?$/i.exec(address) ?? [];
  if (placeholder.test(authority) && !/^\[[0-9a-f:.]+\](:\d+)?$/i.test(authority)) {
    return refuse(phrase('scope_refused_placeholder'), 'refused: pattern');
  }
  if (authority.includes('@'))
    // with a scheme it is an address with a user name, and about a host
    return refuse(phrase('scope_refused_email'), 'refused: e-mail', schemeText === undefined);

  const [, hostText, portText] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}|\*)?)?$/.exec(authority) ?? [];
  const isGlued = authority.endsWith(':') && tail.startsWith('//');
  if (hostText === undefined || isGlued) {
    const isPort = /:\d+(?:[-,;/–]\d+)+$/.test(authority);
    return refuse(phrase(isPort ? 'scope_refused_ports' : 'scope_refused_host'), 'refused: other');
  }
  const port = portText === undefined || portText === '*' ? undefined : Number(portText);
  if (port !== undefined && (port < 1 || port > 65_535))
    return refuse(phrase('scope_refused_port'), 'refused: other');

  const doubts: Phrase[] = [];
  const [beforeQuery = ''] = tail.split(/[?#]/);
  const hasQuery = /^[^#]*\?./.test(tail);
  if (/[?#]/.test(tail)) doubts.push(phrase('scope_doubt_query'));
  const literal = beforeQuery.replaceAll(pathPlaceholder, '*');
  if (literal !== beforeQuery) doubts.push(phrase('scope_doubt_placeholder'));
  const path = parseRulePath(literal);
  if (path.kind === 'refused') return refuse(path.reason, 'refused: other');

  const host = readHost(hostText, schemeText !== undefined, path.path !== undefined, published);
  if (host.kind === 'refused') return host;
  // a query on the front page cannot be compared, and the whole site is more than was written
  const isDoubtful = host.isDoubtful || (hasQuery && path.path === undefined);
  // an exclusion means the site, whatever the scheme; an inclusion keeps what was written
  const scheme =
    published.state === 'out' || schemeText === undefined ? undefined : webSchemes.get(schemeText);
  const shared = {
    published,
    ...(scheme === undefined ? {} : { scheme }),
    ...(port === undefined ? {} : { port }),
    // the star of `*/x` stands for a host and whatever lies between
    ...(path.path === undefined ? {} : { path: hostText === '*' ? `*${path.path}` : path.path }),
    ...(isDoubtful ? { isDoubtful } : {}),
  };
  return {
    kind: 'rules',
    rules: host.conditions.map((condition) => ({ ...shared, host: condition })),
    shape: nameShape(host, schemeText, port, path.path),
    doubts: [...doubts, ...host.doubts],
  };
}

function readHost(
  written: string,
  hasScheme: boolean,
  hasPath: boolean,
  { state }: DecidingRule,
): ReturnType<typeof parseRuleHost> {
  const isOut = state === 'out';
  if (hasPath && (written === '*' || (written === '' && isOut && !hasScheme))) {
    return buildEveryHost({ kind: 'every_host', host: '' }, []);
  }
  const outcome = parseRuleHost(written, hasScheme);
  if (!isOut) return outcome;
  if (outcome.kind === 'hosts') return widenAnySuffix(outcome);
  // a star on a suffix is the sites of everybody, and says so; `*test*` is none
  const isSuffix = outcome.refusal.shape === 'refused: public suffix' && !written.endsWith('*');
  const wide = isSuffix ? undefined : readWideGlob(written);
  return wide ? buildEveryHost(wide, [phrase('scope_doubt_pattern_every')]) : outcome;
}

/** `staging.*` is a domain of that name or, more likely, this label in front of every domain. */
function widenAnySuffix(reading: HostReading): HostReading {
  const [condition] = reading.conditions;
  const isLabel = condition?.kind === 'any_suffix' && !condition.glob && !condition.host.includes('.');
  if (!isLabel) return reading;
  const glob = `${condition.hasSubdomains ? '*.' : ''}${condition.host}.*.*`;
  return { ...reading, conditions: [condition, { kind: 'every_host', host: '', glob }] };
}

function buildEveryHost(condition: HostCondition, doubts: readonly Phrase[]): HostReading {
  return { kind: 'hosts', conditions: [condition], shape: 'every host', isDoubtful: false, doubts };
}

function nameShape(
  host: HostReading,
  scheme: string | undefined,
  port: number | undefined,
  path: string | undefined,
): RuleShape {
  if (host.shape !== 'bare host') return host.shape;
  if (path !== undefined) return path.includes('*') ? 'path glob' : 'path';
  if (port !== undefined) return 'port';
  return scheme === undefined ? 'bare host' : 'origin';
}

function refuse(reason: Phrase, shape: RuleShape, isElsewhere = false): AddressOutcome {
  return { kind: 'refused', refusal: { reason, shape, isElsewhere } };
}
