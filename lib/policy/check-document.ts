import { z } from 'zod';
import { phrase } from '../base/text.ts';
import { parseUrl } from '../base/url.ts';
import { cvdDocumentSchema, type CvdDocument } from './cvd-document.ts';
import { programmeLimits } from './limits.ts';
import { buildProblem, type PolicyProblem, type PolicyProblemCode } from './policy-problem.ts';

export type DocumentOutcome =
  | { readonly kind: 'valid'; readonly document: CvdDocument }
  | { readonly kind: 'invalid'; readonly problems: readonly PolicyProblem[] };

type Issue = z.core.$ZodIssue;

/** Checks a value against CVD Policy 0.1 or 0.2 and lists what is wrong, an unsupported version alone. */
export function checkDocument(value: unknown): DocumentOutcome {
  const version = readAt(value, ['cvd_policy']);
  if (version !== undefined && version !== '0.1' && version !== '0.2') {
    return { kind: 'invalid', problems: [buildProblem('VERSION_UNSUPPORTED', 'cvd_policy')] };
  }
  const readable = version === '0.1' ? dropIntake(value) : value;
  const parsed = cvdDocumentSchema.safeParse(readable);
  const problems = parsed.success
    ? [
        ...checkCompleteness(parsed.data),
        ...checkPosture(parsed.data),
        ...checkAddresses(parsed.data),
        ...checkIntake(parsed.data),
      ]
    : buildProblems(parsed.error.issues, readable);
  if (parsed.success && problems.length === 0) return { kind: 'valid', document: parsed.data };
  return { kind: 'invalid', problems };
}

/** Lists what a schema found, each member once: one may break several of its conditions at a time. */
export function buildProblems(issues: readonly Issue[], document: unknown): readonly PolicyProblem[] {
  const byMember = new Map<string, PolicyProblem>();
  for (const issue of issues) {
    const path = writePath(readIssuePath(issue));
    if (!byMember.has(path)) byMember.set(path, buildProblem(chooseCode(issue, document), path));
    if (byMember.size === programmeLimits.maxProblems) break;
  }
  return [...byMember.values()];
}

/** 0.1 does not define `intake`, so there it is an unknown member, which has to be ignored. */
function dropIntake(value: unknown): unknown {
  const document = z.looseObject({ report_requirements: z.looseObject({}) }).safeParse(value);
  if (!document.success) return value;
  const { intake: _intake, ...requirements } = document.data.report_requirements;
  return { ...document.data, report_requirements: requirements };
}

/** Only a policy that says that it names no web address may leave these open. */
function checkCompleteness(document: CvdDocument): readonly PolicyProblem[] {
  if (document.x_goodfaith?.web_addresses_open === true) return [];
  return [
    ...(document.canonical === undefined ? [buildProblem('REQUIRED_MISSING', 'canonical')] : []),
    ...(document.expires === undefined ? [buildProblem('REQUIRED_MISSING', 'expires')] : []),
    ...(document.contact.channels === undefined
      ? [buildProblem('REQUIRED_MISSING', 'contact.channels')]
      : []),
  ];
}

function checkPosture({ research, testing }: CvdDocument): readonly PolicyProblem[] {
  const isTestingDescribed = research.posture === 'open' || research.posture === 'limited';
  if (isTestingDescribed) return testing === undefined ? [buildProblem('TESTING_REQUIRED', 'testing')] : [];
  return (testing?.rules ?? []).length > 0 ? [buildProblem('POSTURE_CONTRADICTION', 'testing.rules')] : [];
}

/** The corpus has a code for intake alone; a name or password in any other address is no form that addresses have here. */
function checkAddresses({ canonical, organization, disclosure }: CvdDocument): readonly PolicyProblem[] {
  const addresses = [
    ['canonical', canonical],
    ['organization.url', organization.url],
    ['disclosure.advisory_url', disclosure?.advisory_url],
  ] as const;
  return addresses.flatMap(([path, address]) =>
    hasCredentials(address)
      ? [{ code: 'FORMAT_INVALID' as const, path, phrase: phrase('policy_problem_credentials', path) }]
      : [],
  );
}

function hasCredentials(address: string | undefined): boolean {
  const url = parseUrl(address ?? '');
  return url !== undefined && (url.username !== '' || url.password !== '');
}

function checkIntake({ report_requirements: { intake } }: CvdDocument): readonly PolicyProblem[] {
  return (['url', 'schema'] as const).flatMap((member) =>
    hasCredentials(intake?.[member])
      ? [buildProblem('INTAKE_HAS_CREDENTIALS', `report_requirements.intake.${member}`)]
      : [],
  );
}

function chooseCode(issue: Issue, document: unknown): PolicyProblemCode {
  if (issue.code === 'unrecognized_keys') return 'MEMBER_UNKNOWN';
  if (readAt(document, issue.path) === undefined) return 'REQUIRED_MISSING';
  if (issue.code === 'invalid_type') return 'TYPE_INVALID';
  const path = writePath(issue.path);
  if (path === 'canonical') return 'CANONICAL_NOT_HTTPS';
  if (path === 'research.posture') return 'POSTURE_UNKNOWN';
  if (/^report_requirements\.intake\.(url|schema)$/.test(path)) return 'INTAKE_NOT_HTTPS';
  if (issue.code === 'invalid_value') return 'ENUM_INVALID';
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return 'MIN_ITEMS';
    return issue.origin === 'string' ? 'STRING_EMPTY' : 'FORMAT_INVALID';
  }
  if (issue.code === 'too_big') return 'TOO_LONG';
  return issue.code === 'invalid_format' && issue.format === 'regex' ? 'PATTERN_INVALID' : 'FORMAT_INVALID';
}

/** The path of the member that is wrong, which for an unknown member is the member itself. */
function readIssuePath(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function readAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 100)}`))
    .join('')
    .replace(/^\./, '');
}
