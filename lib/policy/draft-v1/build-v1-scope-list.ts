import { phrase } from '../../base/text.ts';
import { formatInstant } from '../../base/time.ts';
import { isAtOrBelow, isPublicSuffix } from '../../scope/canonical-host.ts';
import type { RefusedRule, ScopeList, ScopeRule } from '../../scope/scope-list.ts';
import { programmeLimits } from '../limits.ts';
import { parseTimestamp } from '../parse-timestamp.ts';
import type { DraftDocument, DraftWebEntry } from './draft-document.ts';
import { normalisePath } from './normalise-path.ts';
import { parseDraftHost } from './parse-draft-host.ts';

export interface V1ScopeSource {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly document: DraftDocument;
  /** The host whose security.txt names the policy; absent where a person added the file and vouches for it. */
  readonly discoveryHost?: string | undefined;
}

/**
 * Builds the list that verdicts are decided by from the reporting scope of a version 1 policy.
 * A discovered policy judges the host it was discovered on and no other; its entries about others are kept as
 * refused. What no entry names is not covered, which is no statement, so it stays unknown.
 */
export function buildV1ScopeList(source: V1ScopeSource): ScopeList {
  const { document } = source;
  const rules: ScopeRule[] = [];
  const refusedRules: RefusedRule[] = [];
  for (const entry of document.reporting_scope.web ?? []) {
    const outcome = readEntry(entry, source.discoveryHost);
    refusedRules.push(...outcome.refused);
    if (rules.length + outcome.rules.length <= programmeLimits.maxRules) rules.push(...outcome.rules);
    else refusedRules.push(...outcome.rules.slice(0, 1).map(refuseSurplus));
  }
  const expiresMs = parseTimestamp(document.expires);
  return {
    programmeId: source.programmeId,
    programmeName: source.programmeName,
    format: 'cvd-1',
    precedence: 'out_overrides_in',
    unlisted: 'unknown',
    wildcardCoversApex: 'yes',
    rules,
    refusedRules,
    updatedOn: document.last_updated.slice(0, 10),
    ...(expiresMs === undefined ? {} : { expiresAt: formatInstant(expiresMs) }),
  };
}

function refuseSurplus({ published, host: { host } }: ScopeRule): RefusedRule {
  const reason = phrase('scope_refused_surplus', String(programmeLimits.maxRules));
  return { published, reason, mentions: [host] };
}

interface EntryOutcome {
  readonly rules: readonly ScopeRule[];
  readonly refused: readonly RefusedRule[];
}

function readEntry(entry: DraftWebEntry, discoveryHost: string | undefined): EntryOutcome {
  const host = parseDraftHost(entry.host) ?? '';
  const prefix = normalisePath(entry.path_prefix) ?? '';
  const published = { pattern: writePattern(entry), state: entry.state } as const;
  const refuse = (refusal: Omit<RefusedRule, 'published'>): EntryOutcome => ({
    rules: [],
    refused: [{ published, ...refusal }],
  });
  const isCovered =
    discoveryHost === undefined ||
    (entry.include_subdomains ? isAtOrBelow(discoveryHost, host) : discoveryHost === host);
  // these two must not make strangers' sites unclear, so they mention nobody
  if (!isCovered) return refuse({ reason: phrase('scope_refused_authority', discoveryHost), mentions: [] });
  if (discoveryHost === undefined && entry.include_subdomains && isPublicSuffix(host)) {
    return refuse({ reason: phrase('scope_refused_suffix', host), mentions: [], suffix: host });
  }
  // a star stands for itself in the draft and for anything in our rules; browsers never send dot segments
  if (/\*|(^|\/)(%2E){1,2}(\/|$)/.test(prefix)) {
    return refuse({ reason: phrase('scope_refused_path'), mentions: [discoveryHost ?? host] });
  }
  const isWide = entry.include_subdomains && discoveryHost === undefined;
  const path = writePath(prefix);
  return {
    refused: [],
    rules: entry.schemes.flatMap((scheme) =>
      (entry.ports ?? [{ http: 80, https: 443 }[scheme]]).map((port) => ({
        published,
        scheme,
        host: { kind: isWide ? ('subdomains' as const) : ('exact' as const), host: discoveryHost ?? host },
        port,
        ...(path === undefined ? {} : { path }),
      })),
    ),
  };
}

/** The prefix as our rules write it, which end within a path only at a star. */
function writePath(prefix: string): string | undefined {
  if (prefix === '/') return undefined;
  return prefix.endsWith('/') ? `${prefix}*` : prefix;
}

/** The entry in one line, as a person reads rules. */
function writePattern(entry: DraftWebEntry): string {
  const scheme = entry.schemes.length === 1 ? `${entry.schemes[0] ?? ''}://` : '';
  const star = entry.include_subdomains ? '*.' : '';
  const ports = entry.ports === undefined ? '' : `:${entry.ports.join(',')}`;
  const path = entry.path_prefix === '/' ? '' : entry.path_prefix;
  return `${scheme}${star}${entry.host}${ports}${path}`.slice(0, 4096);
}
