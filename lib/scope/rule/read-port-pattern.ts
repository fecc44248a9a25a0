import type { Phrase } from '../../base/text.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';

export type PortPatternOutcome =
  /** `ports` is empty where every port matches or where `pattern` decides. */
  | { readonly kind: 'ports'; readonly ports: readonly number[]; readonly pattern?: string }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** Reads an expression that is looked for in a port. */
export function readPortPattern(source: string): PortPatternOutcome {
  if (/^\^?(?:(?:\.|\\d)[*+]\$?)?$/.test(source)) return { kind: 'ports', ports: [] };
  const [, single, several] = /^\^(?:(\d{1,5})|\((?:\?:)?(\d{1,5}(?:\|\d{1,5})*)\))\$$/.exec(source) ?? [];
  const named = single ?? several;
  if (named !== undefined) return { kind: 'ports', ports: [...new Set(named.split('|').map(Number))] };
  const outcome = parsePattern(source);
  return outcome.kind === 'refused' ? outcome : { kind: 'ports', ports: [], pattern: source };
}
