import type { VerdictKind } from '../verdict.ts';
import { answerKinds } from './answer-table.ts';
import {
  combineLane,
  labelCountMask,
  lanesA,
  lanesB,
  oddHost,
  scanHost,
  type HostLanes,
} from './scan-host.ts';

/**
 * The hosts that were asked about last and of whose pages all the same is said, found by their hashes alone: for each
 * two hashes, then where the host begins, which says the scheme, above the number of the kind.
 */
export type RecentHosts = Int32Array;

const hostCount = 4096;
const stride = 3;
const kindBits = 2;

/** Where the entry of the host that was sought last stands; its hashes are in the lanes. */
let soughtAt = -1;

/** Builds room for hosts, with none of them. */
export function createRecentHosts(): RecentHosts {
  return new Int32Array(hostCount * stride);
}

/**
 * Finds what was said of a host.
 * @param start where the host begins in an address; 0 for an address that is no web page's
 */
export function findRecent(
  hosts: RecentHosts,
  lanes: HostLanes,
  href: string,
  start: number,
): VerdictKind | undefined {
  soughtAt = -1;
  const scanned = start === 0 ? oddHost : scanHost(href, start, lanes);
  if (scanned === oddHost) return undefined;
  let a = lanes.startA;
  let b = lanes.startB;
  for (let label = (scanned & labelCountMask) - 1; label >= 0; label--) {
    a = combineLane(a, lanesA[label] ?? 0, lanes.multiplierA);
    b = combineLane(b, lanesB[label] ?? 0, lanes.multiplierB);
  }
  soughtAt = (a & (hostCount - 1)) * stride;
  const last = hosts[soughtAt + 2] ?? 0;
  if (hosts[soughtAt] === a && hosts[soughtAt + 1] === b && last >>> kindBits === start) {
    return answerKinds[last & (answerKinds.length - 1)];
  }
  hosts[soughtAt] = a;
  hosts[soughtAt + 1] = b;
  hosts[soughtAt + 2] = 0;
  return undefined;
}

/** Remembers what is said of all pages of the host that was sought last. */
export function keepRecent(hosts: RecentHosts, start: number, kind: VerdictKind): void {
  if (soughtAt !== -1) hosts[soughtAt + 2] = (start << kindBits) | answerKinds.indexOf(kind);
}
