import { findEntries } from './find-entries.ts';
import type { HostTrail } from './find-nodes.ts';
import { entryBits, entryKinds, nodeKeyShift } from './node-entry.ts';
import { recordBits } from './rule-form.ts';
import { nodeWords, ruleWords, type RuleIndex } from './scope-index.ts';

/**
 * Says whether one of the nodes has a rule for any suffix that may be about what precedes the suffix.
 * @param length of what precedes it
 */
export function hasAnySuffix({ nodes, rules }: RuleIndex, trail: HostTrail, length: number): boolean {
  for (let number = 0; number < trail.nodeCount; number++) {
    const node = trail.nodes[number] ?? 0;
    const start = findEntries(nodes, node);
    const end = start + 2 * (nodes[node + nodeWords.entryCount] ?? 0);
    for (let at = start; at < end; at += 2) {
      if (((nodes[at] ?? 0) & entryBits.kind) !== entryKinds.rule) continue;
      const flags = rules[(nodes[at + 1] ?? 0) * ruleWords.stride + ruleWords.flags] ?? 0;
      const isElsewhere =
        (flags & recordBits.isSuffixExact) !== 0 &&
        (nodes[node + nodeWords.key] ?? 0) >>> nodeKeyShift !== length;
      if ((flags & recordBits.isAnySuffix) !== 0 && !isElsewhere) return true;
    }
  }
  return false;
}
