import type { Phrase } from '../base/text.ts';
import type { DecidingRule } from './verdict.ts';

/** A host condition: exactly this host, or (a leading `*.`) its subdomains, the apex as the format says. */
export interface HostCondition {
  readonly kind: 'exact' | 'subdomains';
  /** A-label host name, lower case, no trailing dot. */
  readonly host: string;
}

/** One rule of a list, typed. `published` is what the person reads. */
export interface ScopeRule {
  readonly published: DecidingRule;
  readonly scheme?: 'http' | 'https';
  readonly host: HostCondition;
  readonly port?: number;
  /** A literal path prefix that begins with `/`, with at most `*` globs. Absent: every path. */
  readonly path?: string;
}

/** A rule that could not be read; kept and shown, because it may be about this very page. */
export interface RefusedRule {
  readonly published: DecidingRule;
  readonly reason: Phrase;
  /** The hosts it seems to be about; it makes the verdict on these and what lies below them unclear. */
  readonly mentions: readonly string[];
}

/** Everything `decideScope` needs to know of one programme's list. */
export interface ScopeList {
  readonly programmeId: string;
  readonly programmeName: string;
  /** How a conflict is settled; it belongs to the list's format. */
  readonly precedence: 'out_overrides_in' | 'explicit_order';
  /** What the format says of a host below a listed domain that no rule matches. */
  readonly unlisted: 'out' | 'unknown';
  /** Whether `*.a.com` covers `a.com` itself; `unclear` where the format is silent. */
  readonly wildcardCoversApex: 'yes' | 'no' | 'unclear';
  readonly rules: readonly ScopeRule[];
  readonly refusedRules: readonly RefusedRule[];
  /** ISO date, where the list states one. */
  readonly updatedOn?: string;
  /** ISO instant, where the list states one. */
  readonly expiresAt?: string;
}
