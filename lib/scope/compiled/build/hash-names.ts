import {
  combineLane,
  labelCountMask,
  lanesA,
  lanesB,
  oddHost,
  scanHost,
  type HostLanes,
} from '../scan-host.ts';

/**
 * Hashes a host and every name above it into the lanes: the host's own hashes stand first.
 * @returns how many labels it has; 0 for a host that is not plain
 */
export function hashNames(host: string, lanes: HostLanes): number {
  const { multiplierA, multiplierB } = lanes;
  const scanned = scanHost(host, 0, lanes);
  if (scanned === oddHost) return 0;
  const count = scanned & labelCountMask;
  let a = lanes.startA;
  let b = lanes.startB;
  for (let label = count - 1; label >= 0; label--) {
    a = combineLane(a, lanesA[label] ?? 0, multiplierA);
    b = combineLane(b, lanesB[label] ?? 0, multiplierB);
    lanesA[label] = a;
    lanesB[label] = b;
  }
  return count;
}
