import { chooseSlot } from '../answer-table.ts';
import { hashNames } from './hash-names.ts';
import { chooseTableMask } from './power-of-two.ts';
import { lanesA, lanesB, type HostLanes } from '../scan-host.ts';

/** The names that say something of hosts below them, found by their hashes. */
export interface WideNames {
  /**
   * Finds the nearest wide name above the host that `hashNames` hashed last; -1 for none.
   * @param count how many labels the host has
   */
  readonly findAbove: (host: string, count: number) => number;
}

/**
 * Gathers the wide ones of some names.
 * @param isWide says it of a name by its number
 */
export function gatherWideNames(
  hosts: readonly string[],
  isWide: (name: number) => boolean,
  lanes: HostLanes,
): WideNames {
  let nameCount = 0;
  for (let name = 0; name < hosts.length; name++) nameCount += Number(isWide(name));
  const mask = chooseTableMask(nameCount);
  const slots = new Int32Array(mask + 1).fill(-1);
  const hashes = new Int32Array(mask + 1);
  for (let name = 0; name < hosts.length; name++) {
    if (!isWide(name) || hashNames(hosts[name] ?? '', lanes) === 0) continue;
    const b = lanesB[0] ?? 0;
    let slot = chooseSlot(lanesA[0] ?? 0, b, mask);
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = name;
    hashes[slot] = b;
  }

  function findAbove(host: string, count: number): number {
    for (let label = 1; label < count; label++) {
      const b = lanesB[label] ?? 0;
      let slot = chooseSlot(lanesA[label] ?? 0, b, mask);
      for (; slots[slot] !== -1; slot = (slot + 1) & mask) {
        const name = slots[slot] ?? 0;
        if (hashes[slot] === b && isAbove(hosts[name] ?? '', host)) return name;
      }
    }
    return -1;
  }

  return { findAbove };
}

function isAbove(above: string, host: string): boolean {
  return host.endsWith(above) && host.charCodeAt(host.length - above.length - 1) === 0x2e;
}
