import { phrase, type Phrase } from '../../base/text.ts';
import {
  endsLikeSuffix,
  findRegistrableDomain,
  hasKnownSuffix,
  isAddressHost,
  isPublicSuffix,
  parseHost,
} from '../canonical-host.ts';
import type { Refusal, RuleShape } from './find-refusal.ts';
import type { HostCondition } from '../scope-list.ts';

export interface HostReading {
  readonly kind: 'hosts';
  readonly conditions: readonly HostCondition[];
  readonly shape: RuleShape;
  readonly isDoubtful: boolean;
  readonly doubts: readonly Phrase[];
}

export type HostOutcome = HostReading | { readonly kind: 'refused'; readonly refusal: Refusal };

const starredName = /^[a-z0-9_*-]+(\.[a-z0-9_*-]+)+$/;

/** Reads the host part of a platform's rule, stars and all; `isExplicit` says that a scheme or path stands beside it. */
export function parseRuleHost(written: string, isExplicit: boolean): HostOutcome {
  const text = written.toLowerCase().replaceAll(/\*+/g, '*').replace(/\.$/, '');
  if (/^\.[^.*]/.test(text)) {
    const inner = parseSubdomains(text.slice(1));
    return inner.kind === 'refused' ? inner : { ...inner, doubts: [phrase('scope_doubt_dot')] };
  }
  if (/^[*.]+$/.test(text)) return refuse('scope_refused_everything', 'refused: pattern');
  if (text.endsWith('.*')) return parseAnySuffix(text.slice(0, -2));
  if (text.endsWith('*')) {
    const inner = parseRuleHost(text.slice(0, -1), isExplicit);
    return inner.kind === 'refused'
      ? inner
      : { ...inner, doubts: [...inner.doubts, phrase('scope_doubt_end_star')] };
  }
  if (!text.includes('*')) return parseExact(text, isExplicit);
  const [, lead = '', rest = ''] = /^(\*\.?)?(.*)$/.exec(text) ?? [];
  if (rest.includes('*') || /^[-_]/.test(rest)) return parseGlob(text);
  return lead === '*.' ? parseSubdomains(rest) : parseGluedStar(rest);
}

function parseExact(text: string, isExplicit: boolean): HostOutcome {
  const host = parseHost(text);
  // as a list writes what it takes away; no name that can be registered begins so
  if (host === undefined || text.startsWith('-')) return refuse('scope_refused_host', 'refused: other');
  if (isAddressHost(host)) return read('IP address', [{ kind: 'exact', host }]);
  if (!host.includes('.') && host !== 'localhost') return refuse('scope_refused_word', 'refused: words');
  if (!isExplicit && !hasKnownSuffix(host)) return refuse('scope_refused_no_suffix', 'refused: words');
  return read('bare host', [{ kind: 'exact', host }]);
}

function parseSubdomains(rest: string): HostOutcome {
  const host = parseHost(rest);
  if (host === undefined) return refuse('scope_refused_star', 'refused: pattern');
  if (isAddressHost(host)) return refuse('scope_refused_address_star', 'refused: pattern');
  return isPublicSuffix(host) ? refuseSuffix(host) : read('subdomains', [{ kind: 'subdomains', host }]);
}

/** `*a.com`: the apex and its subdomains, and perhaps `xa.com`, which somebody else may own. */
function parseGluedStar(rest: string): HostOutcome {
  const host = parseHost(rest);
  if (host === undefined || isAddressHost(host)) return refuse('scope_refused_star', 'refused: pattern');
  if (!hasKnownSuffix(host) && !host.includes('.'))
    return refuse('scope_refused_everybody', 'refused: pattern');
  if (isPublicSuffix(host)) return refuseSuffix(host);
  const conditions: HostCondition[] = [
    { kind: 'exact', host },
    { kind: 'subdomains', host },
  ];
  const parent = host.slice(host.indexOf('.') + 1);
  if (findRegistrableDomain(host) !== host) conditions.push({ kind: 'glob', host: parent, glob: `*${host}` });
  return readDoubtful('glued star', conditions);
}

function parseAnySuffix(written: string): HostOutcome {
  const hasSubdomains = written.startsWith('*.');
  const name = hasSubdomains ? written.slice(2) : written;
  const labels = name.split('.');
  const host = parseHost(labels.slice(labels.findLastIndex((label) => label.includes('*')) + 1).join('.'));
  const isStarred = name.includes('*');
  if (host === undefined || isAddressHost(host) || (isStarred && !starredName.test(name)))
    return refuse('scope_refused_everybody', 'refused: pattern');
  const condition: HostCondition = isStarred
    ? { kind: 'any_suffix', host, hasSubdomains: false, glob: written }
    : { kind: 'any_suffix', host, hasSubdomains };
  // `acme.com.*` may mean `acme.com.br`; read as it stands it is `acme.com.xyz`, whose owner is a stranger
  if (endsLikeSuffix(host))
    return { ...readDoubtful('any suffix', [condition]), doubts: [phrase('scope_doubt_double_suffix')] };
  return { ...read('any suffix', [condition]), doubts: [phrase('scope_doubt_any_suffix')] };
}

function parseGlob(text: string): HostOutcome {
  if (!starredName.test(text)) return refuse('scope_refused_star', 'refused: pattern');
  const labels = text.split('.');
  const lastStar = labels.findLastIndex((label) => label.includes('*'));
  const host = labels.slice(lastStar + 1).join('.');
  if (parseHost(host) === undefined || isAddressHost(host))
    return refuse('scope_refused_star', 'refused: pattern');
  if (!isPublicSuffix(host)) return read('partial label', [{ kind: 'glob', host, glob: text }]);
  if (labels[lastStar] === '*') return refuseSuffix(host);
  // the star stands in the registered name: only the reading that stays with one owner is kept
  const [, prefix = '', name = ''] =
    /^(.*)\*([a-z0-9_][a-z0-9_-]*)$/.exec(labels.slice(0, lastStar + 1).join('.')) ?? [];
  if (name === '' || prefix === '') return refuse('scope_refused_strangers', 'refused: pattern');
  const domain = `${name}.${host}`;
  const conditions: HostCondition[] = [{ kind: 'glob', host: domain, glob: `${prefix}*.${domain}` }];
  if (prefix.endsWith('.') && !prefix.includes('*'))
    conditions.push({ kind: 'exact', host: prefix + domain });
  return readDoubtful('glued star', conditions);
}

function read(shape: RuleShape, conditions: readonly HostCondition[]): HostReading {
  return { kind: 'hosts', conditions, shape, isDoubtful: false, doubts: [] };
}

function readDoubtful(shape: RuleShape, conditions: readonly HostCondition[]): HostReading {
  return { kind: 'hosts', conditions, shape, isDoubtful: true, doubts: [phrase('scope_doubt_star')] };
}

function refuse(key: Phrase['key'], shape: RuleShape): HostOutcome {
  const isElsewhere = key === 'scope_refused_strangers';
  return { kind: 'refused', refusal: { reason: phrase(key), shape, isElsewhere } };
}

function refuseSuffix(suffix: string): HostOutcome {
  const reason = phrase('scope_refused_suffix', suffix);
  return {
    kind: 'refused',
    refusal: { reason, shape: 'refused: public suffix', isElsewhere: false, suffix },
  };
}
