import { phrase } from '../../base/text.ts';
import { findMentionedHosts } from '../rule/find-mentioned-hosts.ts';
import { coversPart } from '../rule/covers-part.ts';
import type { RefusedRule, ScopeRule } from '../scope-list.ts';

const exclusion =
  /\b(?:except(?:ion|ions|ing)?|exclud\w+|out[ -]of[ -]scope|not in[ -]scope|other than|but not|off[ -]limits|do not test)\b/i;

/**
 * Finds the hosts that an instruction takes away from its own rule, sentence by sentence. Such words are no rule that
 * can be read, and must not be lost.
 * @returns e.g. one that mentions `x.a.com` for `*.a.com` with the note `All but the shop. x.a.com is out of scope.`
 */
export function findNoteExclusions(rules: readonly ScopeRule[]): readonly RefusedRule[] {
  return rules.flatMap(({ published, host }) => {
    const { note = '', state } = published;
    if (state === 'out' || host.kind === 'exact' || !exclusion.test(note)) return [];
    return note.split(/(?<=[.!?])\s+|\n/).flatMap((sentence): readonly RefusedRule[] => {
      const mentions = !exclusion.test(sentence)
        ? []
        : findMentionedHosts(sentence).filter((name) => coversPart(host, name));
      if (mentions.length === 0) return [];
      const excluded = { pattern: sentence.trim(), state: 'out' } as const;
      return [{ published: excluded, reason: phrase('scope_refused_instruction'), mentions }];
    });
  });
}
