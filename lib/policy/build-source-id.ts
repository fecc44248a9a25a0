import { slugify } from '../base/slugify.ts';
import type { SourceOrigin } from './programme-source.ts';
import type { SourceOutcome } from './read-source.ts';

/**
 * Builds the id that a document is kept under, so that a newer one of the same kind takes its place: the programme's
 * id for a CVD Policy document, the file's name for a list, the host for a policy that was looked up there.
 * @param randomId tells texts without a name apart
 */
export function buildSourceId(
  outcome: Extract<SourceOutcome, { kind: 'read' }>,
  origin: SourceOrigin,
  randomId: string,
): string {
  switch (origin.kind) {
    case 'added': {
      const [programme] = outcome.programmes;
      if (programme) return programme.id;
      return `list-${slugify(`${outcome.format}-${origin.fileName ?? randomId}`)}`;
    }
    case 'lookup':
      return `lookup-${origin.host.slice(-70)}`;
    case 'subscription':
      return `list-${randomId}`;
    case 'managed':
      // a character that no programme's id has: nothing else is ever kept in its place
      return `managed:${randomId}`;
    default:
      return origin satisfies never;
  }
}
