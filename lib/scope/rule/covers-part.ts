import { matchHost } from '../decide/match-host.ts';
import type { HostCondition } from '../scope-list.ts';

/** Says whether a name is one of several hosts that a rule is about, and not the one that it is written for. */
export function coversPart(condition: HostCondition, name: string): boolean {
  return condition.kind !== 'exact' && name !== condition.host && matchHost(condition, name, 'no') !== 'none';
}
