import type { ScopeList } from '../scope-list.ts';

/** Says whether a list decides no more; an expiry that cannot be read counts as elapsed. */
export function isExpired({ expiresAt }: Pick<ScopeList, 'expiresAt'>, now: number): boolean {
  // a list must not decide for longer than it says
  return expiresAt !== undefined && !(Date.parse(expiresAt) > now);
}

/** Says whether a subscribed list still decides and was not refreshed in time. */
export function isStale({ staleAt }: Pick<ScopeList, 'staleAt'>, now: number): boolean {
  return staleAt !== undefined && !(Date.parse(staleAt) > now);
}
