import type { Phrase } from '../base/text.ts';
import type { DecidingRule } from './verdict.ts';

/**
 * Which hosts a rule is about. `host` is the literal name it is anchored to, an A-label host name in lower case
 * without a trailing dot; every kind has one, so that a list can tell which domains it knows.
 */
export type HostCondition =
  /** Exactly this host, or (a leading `*.`) its subdomains, the apex as the format says. */
  | { readonly kind: 'exact' | 'subdomains'; readonly host: string }
  /** This host and everything below it, whatever the format says of an apex. */
  | { readonly kind: 'domain'; readonly host: string }
  /** Stars elsewhere, as in `api-*.a.com`; `host` is what follows the last label with a star. */
  | { readonly kind: 'glob'; readonly host: string; readonly glob: string }
  /**
   * `www.a.*`: this name under any suffix of the public suffix list; `host` is what precedes the suffix. With stars
   * in it, as in `*test*.a.*`, that is `glob`, and `host` what follows the last label with a star.
   */
  | {
      readonly kind: 'any_suffix';
      readonly host: string;
      readonly hasSubdomains: boolean;
      readonly glob?: string;
    }
  /** IP addresses from `first` to `last`, both in the form of `readAddressNumber`. */
  | { readonly kind: 'range'; readonly host: string; readonly first: string; readonly last: string }
  /** Every host that another rule of the list puts in scope, or those that `glob` matches; `host` is empty. */
  | { readonly kind: 'every_host'; readonly host: string; readonly glob?: string };

/**
 * Foreign regular expressions of a rule, each for one part of the address in lower case and found anywhere in it.
 * `matchPattern` runs them, in linear time and never with the platform's own engine.
 */
export interface RulePatterns {
  readonly host?: string;
  /** The port in digits, the default one included. */
  readonly port?: string;
  /** The path without its query. */
  readonly path?: string;
  /** The whole address, its query included and a default port left out. */
  readonly url?: string;
}

/** One rule of a list, typed. `published` is what the person reads. */
export interface ScopeRule {
  readonly published: DecidingRule;
  readonly scheme?: 'http' | 'https';
  readonly host: HostCondition;
  readonly port?: number;
  /** A literal path prefix that begins with `/`, with at most `*` globs and escaped octets in capitals. Absent: every path. */
  readonly path?: string;
  /** What the address has to match besides; every one of them. */
  readonly patterns?: RulePatterns;
  /** True where the text can be read in more than one way, so that a match makes the verdict unclear. */
  readonly isDoubtful?: true;
  /** How the text was read where that was a choice; a verdict by this rule repeats it. */
  readonly doubts?: readonly Phrase[];
}

/** A rule that could not be read; kept and shown, because it may be about this very page. */
export interface RefusedRule {
  readonly published: DecidingRule;
  readonly reason: Phrase;
  /** The hosts it seems to be about; it makes the verdict on these and what lies below them unclear. */
  readonly mentions: readonly string[];
  /** The public suffix that it would cover whole, e.g. `github.io`; it decides nothing below it. */
  readonly suffix?: string;
}

/** A host in the form that parsed addresses have, with or without the hosts below it. */
export interface SpokenHost {
  readonly host: string;
  readonly hasSubdomains: boolean;
}

/** Everything `decideScope` needs to know of one programme's list. */
export interface ScopeList {
  readonly programmeId: string;
  readonly programmeName: string;
  /** The format's name, e.g. `cvd-0.2` or `hackerone`. */
  readonly format: string;
  /** Where the list was read from, as the person knows it: a file's name, an address, or absent for a built-in one. */
  readonly sourceName?: string;
  /** How a conflict is settled; it belongs to the list's format. */
  readonly precedence: 'out_overrides_in' | 'explicit_order' | 'most_specific' | 'any_exclude_wins';
  /** What the format says of a host below a listed domain that no rule matches. */
  readonly unlisted: 'out' | 'unknown';
  /**
   * The hosts that the list speaks for, each with or without those below it. `unlisted` holds of them and of no other;
   * absent: of the domains that its rules lie in.
   */
  readonly speaksFor?: readonly SpokenHost[];
  /** Whether `*.a.com` covers `a.com` itself; `unclear` where the format is silent. */
  readonly wildcardCoversApex: 'yes' | 'no' | 'unclear';
  readonly rules: readonly ScopeRule[];
  readonly refusedRules: readonly RefusedRule[];
  /** ISO date, where the list states one. */
  readonly updatedOn?: string;
  /** ISO instant, where the list states one. */
  readonly expiresAt?: string;
  /** ISO instant after which a subscribed list counts as stale: it still decides, and says that it is old. */
  readonly staleAt?: string;
}
