import { IndexTooLargeError } from '../errors.ts';
import { hashHost } from '../hash-host.ts';

/** Names in the order in which they were first met, each with its number. */
export interface HostTable {
  /** @returns the name's number; -1 for a name that no address can have */
  readonly intern: (host: string) => number;
  readonly hosts: readonly string[];
  /** The finished hash of each name, by its number. */
  readonly hashes: () => Uint32Array;
}

const maxHostCount = 1 << 24;

/**
 * Builds an empty table of names, which finds a name by its hash and compares it whole.
 * @param expected about how many names there will be; it grows for more
 */
export function createHostTable(seed: number, expected: number): HostTable {
  const hosts: string[] = [];
  let capacity = 1 << 10;
  while (capacity < expected && capacity < maxHostCount) capacity *= 2;
  let hashes = new Uint32Array(capacity);
  let slots = new Int32Array(capacity * 2).fill(-1);

  function grow(): void {
    if (hosts.length >= maxHostCount) throw new IndexTooLargeError('host names', maxHostCount);
    const larger = new Uint32Array(hashes.length * 2);
    larger.set(hashes);
    hashes = larger;
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let number = 0; number < hosts.length; number++) slots[findSlot(hashes[number] ?? 0)] = number;
  }

  function findSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  }

  function intern(host: string): number {
    const hash = hashHost(host, seed);
    if (hash === undefined || host === '') return -1;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot] ?? -1; number !== -1; number = slots[slot] ?? -1) {
      if (hashes[number] === hash && hosts[number] === host) return number;
      slot = (slot + 1) & mask;
    }
    if (hosts.length === hashes.length) {
      grow();
      slot = findSlot(hash);
    }
    const number = hosts.push(host) - 1;
    hashes[number] = hash;
    slots[slot] = number;
    return number;
  }

  return { intern, hosts, hashes: () => hashes.subarray(0, hosts.length) };
}
