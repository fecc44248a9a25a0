import type { Sha256 } from '../../base/ids.ts';
import type { Phrase } from '../../base/text.ts';
import type { ProgrammeSource } from '../programme-source.ts';
import { isCvdFormat } from '../is-cvd-format.ts';
import { readSource } from '../read-source.ts';
import type { ListVersion } from './list-version.ts';

export type VersionOutcome =
  | { readonly kind: 'read'; readonly format: string; readonly version: ListVersion }
  | { readonly kind: 'refused'; readonly reason: Phrase; readonly problems: readonly Phrase[] };

/**
 * Reads one version of a subscribed list. It stays the format that it was when it was subscribed to: an error page
 * that reads like a list of hosts is not a newer version of a platform's list.
 */
export function readVersion(
  source: Pick<ProgrammeSource, 'origin'> & { readonly format?: string | undefined },
  text: string,
  sha256: Sha256,
): VersionOutcome {
  const { origin } = source;
  const format = source.format !== undefined && isCvdFormat(source.format) ? 'cvd' : source.format;
  const outcome = readSource({ text, format, origin });
  if (outcome.kind === 'refused') {
    const [reason] = outcome.problems;
    if (!reason) throw new RangeError('A refusal without a reason');
    return { kind: 'refused', reason, problems: outcome.problems };
  }
  const lists = outcome.lists.map(({ list }) => list);
  return {
    kind: 'read',
    format: outcome.format,
    version: { sha256, lists, programmes: outcome.programmes },
  };
}
