import { parseBoundedJson } from '../base/json.ts';
import type { PolicyDiscovery } from './authority.ts';
import { buildProgramme } from './build-programme.ts';
import { checkDocument } from './check-document.ts';
import { programmeLimits } from './limits.ts';
import { buildJsonProblem, type PolicyProblem } from './policy-problem.ts';
import type { Programme } from './programme.ts';

export type ProgrammeOutcome =
  | { readonly kind: 'parsed'; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] };

/**
 * Parses the text of a CVD Policy document into a programme, or says what is wrong with it.
 * @param discovery how it was found; absent where somebody vouches for it
 */
export function parseProgramme(text: string, discovery?: PolicyDiscovery): ProgrammeOutcome {
  const json = parseBoundedJson(text, programmeLimits);
  return json.kind === 'refused'
    ? { kind: 'refused', problems: [buildJsonProblem(json.refusal)] }
    : parseProgrammeDocument(json.value, discovery);
}

/** Parses a CVD Policy document that has already been read as JSON. */
export function parseProgrammeDocument(value: unknown, discovery?: PolicyDiscovery): ProgrammeOutcome {
  const outcome = checkDocument(value);
  return outcome.kind === 'valid'
    ? { kind: 'parsed', programme: buildProgramme(outcome.document, discovery) }
    : { kind: 'refused', problems: outcome.problems };
}
