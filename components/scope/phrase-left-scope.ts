import { phrase, type Phrase } from '../../lib/base/text.ts';
import { formatCount } from '../ui/count-text.ts';
import type { RecordingFacts } from './recording-facts.ts';

/** The hosts that one sentence names; there may be more. */
const namedCount = 5;

/** Says how many requests of a recording left scope, and to where; undefined where none did. */
export function phraseLeftScope({
  leftScopeCount,
  leftScopeHosts,
}: Pick<RecordingFacts, 'leftScopeCount' | 'leftScopeHosts'>): Phrase | undefined {
  if (leftScopeCount === 0) return undefined;
  const hosts = leftScopeHosts.slice(0, namedCount).join(', ');
  if (leftScopeCount === 1) return phrase('ui_left_scope_one', formatCount(1), hosts);
  const key = leftScopeHosts.length > namedCount ? 'ui_left_scope_more' : 'ui_left_scope';
  return phrase(key, formatCount(leftScopeCount), hosts);
}
