import type { ScopeRule } from '../../scope-list.ts';

/** Where the index keeps a rule, so that every address it may be about leads to it. */
export type RuleAnchor =
  /** At the rule's host: it is about this name or names below it. */
  | 'host'
  /** At the rule's host, which precedes a public suffix. */
  | 'before_suffix'
  /** Among the spans of IP addresses. */
  | 'span'
  /** With its list, once the list has something else to say about the address. */
  | 'list'
  /** It may be about any address. */
  | 'anywhere';

/** Chooses where a rule is kept; a kind of rule that is not known here is looked at for every address. */
export function anchorRule({ host: condition }: ScopeRule): RuleAnchor {
  const { kind, host } = condition;
  // it only takes away from what another rule puts in, which leads to the list, unless its own name does
  if (kind === 'every_host') return readAnchorName(condition) === '' ? 'list' : 'host';
  if (kind === 'range') return 'span';
  if (host === '') return 'anywhere';
  if (kind === 'any_suffix') return 'before_suffix';
  if (kind === 'glob') {
    const isBelowHost = condition.glob === host || condition.glob.endsWith(`.${host}`);
    return isBelowHost && !host.includes('*') ? 'host' : 'anywhere';
  }
  return kind === 'exact' || kind === 'subdomains' || kind === 'domain' ? 'host' : 'anywhere';
}

/** Reads the name that a rule is kept at: it is about this name or names below it. */
export function readAnchorName(condition: ScopeRule['host']): string {
  if (condition.kind !== 'every_host' || condition.glob === undefined) return condition.host;
  const name = condition.glob.startsWith('*.') ? condition.glob.slice(2) : condition.glob;
  return name.includes('*') ? '' : name;
}
