import { z } from 'zod';
import { parseBoundedJson } from '../../base/json.ts';
import { buildProblems } from '../check-document.ts';
import { programmeLimits } from '../limits.ts';
import { buildJsonProblem, buildProblem, type PolicyProblem } from '../policy-problem.ts';
import { checkDraftDocument } from './check-draft-document.ts';
import { draftDocumentSchema, type DraftDocument } from './draft-document.ts';
import { findRepeatedMember } from './find-repeated-member.ts';

export type DraftPolicyOutcome =
  | { readonly kind: 'parsed'; readonly document: DraftDocument }
  | { readonly kind: 'invalid'; readonly problems: readonly PolicyProblem[] }
  /** Another version of the format, which may mean other things by the same words. */
  | { readonly kind: 'unsupported'; readonly problems: readonly PolicyProblem[] };

const versionSchema = z.looseObject({ cvd_policy: z.int() });

/**
 * Parses the text of a policy of the IETF draft's version 1. Text, because a member written twice can no longer be
 * seen once it is an object. Expiry is the evaluator's matter.
 * @source draft-behring-cvd-policy-00, section 8, read 2026-11-22
 */
export function parseDraftPolicy(text: string): DraftPolicyOutcome {
  const json = parseBoundedJson(text, programmeLimits);
  if (json.kind === 'refused') return { kind: 'invalid', problems: [buildJsonProblem(json.refusal)] };
  const repeated = findRepeatedMember(text);
  if (repeated !== undefined) {
    return { kind: 'invalid', problems: [buildProblem('MEMBER_REPEATED', repeated.slice(0, 100))] };
  }
  const version = versionSchema.safeParse(json.value);
  if (!version.success) return { kind: 'invalid', problems: buildProblems(version.error.issues, json.value) };
  if (version.data.cvd_policy !== 1) {
    return { kind: 'unsupported', problems: [buildProblem('VERSION_UNSUPPORTED', 'cvd_policy')] };
  }
  const parsed = draftDocumentSchema.safeParse(json.value);
  const problems = parsed.success
    ? checkDraftDocument(parsed.data)
    : buildProblems(parsed.error.issues, json.value);
  if (parsed.success && problems.length === 0) return { kind: 'parsed', document: parsed.data };
  return { kind: 'invalid', problems };
}
