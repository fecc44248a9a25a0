/** Requests that went to hosts out of scope. */
export interface LeftScope {
  readonly leftScopeCount: number;
  /** The first of their hosts, each once and at most `maxLeftScopeHosts`. */
  readonly leftScopeHosts: readonly string[];
}

/** The most hosts that are named: a warning with more is not read. */
export const maxLeftScopeHosts = 6;

/** Nothing left scope. */
export const noneLeftScope: LeftScope = { leftScopeCount: 0, leftScopeHosts: [] };

/** Adds up requests that left scope. */
export function addLeftScope(parts: readonly LeftScope[]): LeftScope {
  const hosts = new Set(parts.flatMap(({ leftScopeHosts }) => leftScopeHosts));
  return {
    leftScopeCount: parts.reduce((sum, { leftScopeCount }) => sum + leftScopeCount, 0),
    leftScopeHosts: [...hosts].slice(0, maxLeftScopeHosts),
  };
}
