import { formatByteCount } from '../base/bytes.ts';
import type { JsonRefusal } from '../base/json.ts';
import { phrase, type Phrase } from '../base/text.ts';

/**
 * What can be wrong with a policy document.
 * @source CVD Policy 0.1 and 0.2, the codes of the conformance corpus, read 2026-11-22; the first three and
 * those from TOO_LONG on are ours
 */
export const policyProblemCodes = [
  'TOO_LARGE',
  'TOO_DEEP',
  'NOT_JSON',
  'TYPE_INVALID',
  'VERSION_UNSUPPORTED',
  'REQUIRED_MISSING',
  'CANONICAL_NOT_HTTPS',
  'FORMAT_INVALID',
  'PATTERN_INVALID',
  'ENUM_INVALID',
  'MIN_ITEMS',
  'STRING_EMPTY',
  'POSTURE_UNKNOWN',
  'POSTURE_CONTRADICTION',
  'TESTING_REQUIRED',
  'INTAKE_NOT_HTTPS',
  'INTAKE_HAS_CREDENTIALS',
  'TOO_LONG',
  'MEMBER_UNKNOWN',
  'MEMBER_REPEATED',
  'MEMBER_PROTOTYPE',
  'ID_REPEATED',
  'TARGET_UNKNOWN',
  'CONDITIONS_MISSING',
  'CONDITIONS_UNEXPECTED',
  'EXPIRES_BEFORE_UPDATE',
  'EXTENSION_MISSING',
] as const;
export type PolicyProblemCode = (typeof policyProblemCodes)[number];

/** One thing that is wrong with a document, where it is, and a sentence for the person. */
export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** e.g. `scope.web[3].pattern`; empty for the document as a whole. */
  readonly path: string;
  readonly phrase: Phrase;
}

/** Makes a problem with one member of a document. */
export function buildProblem(code: PolicyProblemCode, path: string): PolicyProblem {
  return { code, path, phrase: choosePhrase(code, path) };
}

/** Makes the problem of a text that was refused before its content was looked at. */
export function buildJsonProblem(refusal: JsonRefusal): PolicyProblem {
  switch (refusal.reason) {
    case 'too_large': {
      const size = formatByteCount(refusal.maxBytes);
      return { code: 'TOO_LARGE', path: '', phrase: phrase('policy_problem_too_large', size) };
    }
    case 'too_deep': {
      const depth = String(refusal.maxDepth);
      return { code: 'TOO_DEEP', path: '', phrase: phrase('policy_problem_too_deep', depth) };
    }
    case 'not_json':
      return { code: 'NOT_JSON', path: '', phrase: phrase('policy_problem_not_json') };
    case 'prototype_member':
      return { code: 'MEMBER_PROTOTYPE', path: '', phrase: phrase('policy_problem_prototype_member') };
    default:
      return refusal satisfies never;
  }
}

function choosePhrase(code: PolicyProblemCode, path: string): Phrase {
  if (path === '') return phrase('policy_problem_not_a_programme');
  switch (code) {
    case 'VERSION_UNSUPPORTED':
      return phrase('policy_problem_version');
    case 'REQUIRED_MISSING':
      return phrase('policy_problem_missing', path);
    case 'CANONICAL_NOT_HTTPS':
    case 'INTAKE_NOT_HTTPS':
      return phrase('policy_problem_not_https', path);
    case 'INTAKE_HAS_CREDENTIALS':
      return phrase('policy_problem_credentials', path);
    case 'POSTURE_CONTRADICTION':
      return phrase('policy_problem_contradiction', path);
    case 'TESTING_REQUIRED':
      return phrase('policy_problem_testing', path);
    case 'MIN_ITEMS':
    case 'STRING_EMPTY':
      return phrase('policy_problem_empty', path);
    case 'TOO_LONG':
      return phrase('policy_problem_too_long', path);
    case 'MEMBER_UNKNOWN':
      return phrase('policy_problem_unknown_member', path);
    case 'MEMBER_REPEATED':
      return phrase('policy_problem_member_repeated', path);
    case 'ID_REPEATED':
      return phrase('policy_problem_id_repeated', path);
    case 'TARGET_UNKNOWN':
      return phrase('policy_problem_target_unknown', path);
    case 'CONDITIONS_MISSING':
      return phrase('policy_problem_conditions_missing', path);
    case 'CONDITIONS_UNEXPECTED':
      return phrase('policy_problem_conditions_unexpected', path);
    case 'EXPIRES_BEFORE_UPDATE':
      return phrase('policy_problem_expires_before_update', path);
    case 'EXTENSION_MISSING':
      return phrase('policy_problem_extension_missing', path);
    case 'ENUM_INVALID':
    case 'POSTURE_UNKNOWN':
      return phrase('policy_problem_choice', path);
    case 'TOO_LARGE':
    case 'TOO_DEEP':
    case 'NOT_JSON':
    case 'MEMBER_PROTOTYPE':
    case 'TYPE_INVALID':
    case 'FORMAT_INVALID':
    case 'PATTERN_INVALID':
      return phrase('policy_problem_form', path);
    default:
      return code satisfies never;
  }
}
