import { phrase, say } from '../base/text.ts';
import { formatInstant, type Instant } from '../base/time.ts';
import { parseCvdPattern } from '../scope/rule/parse-cvd-pattern.ts';
import type { CvdDocument } from './cvd-document.ts';
import { expiryLimits } from './limits.ts';
import { parseProgrammeDocument } from './parse-programme.ts';
import { buildProblem, type PolicyProblem } from './policy-problem.ts';
import type { ContactChannel, Programme } from './programme.ts';

/** What a person was given and adds to a policy that leaves it open. */
export interface ProgrammeAdditions {
  /** The address of the published policy, https. */
  readonly policyUrl: string;
  readonly channels: readonly Pick<ContactChannel, 'type' | 'value'>[];
  /** The web addresses that are in scope, as CVD Policy patterns, e.g. `*.example.com`. */
  readonly web: readonly string[];
  /** When this has to be looked at again; absent means twelve months from now, marked as ours. */
  readonly expiresAt?: Instant | undefined;
}

export type CompletionOutcome =
  | { readonly kind: 'completed'; readonly document: CvdDocument; readonly programme: Programme }
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] };

/** Completes an open policy document with what a person was given, or says what is still wrong. */
export function completeProgramme(
  document: CvdDocument,
  additions: ProgrammeAdditions,
  now: number,
): CompletionOutcome {
  const problems = checkAdditions(additions);
  if (problems.length > 0) return { kind: 'refused', problems };
  const outcome = parseProgrammeDocument(applyAdditions(document, additions, now));
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'completed', document: outcome.programme.document, programme: outcome.programme };
}

function checkAdditions({ channels, web }: ProgrammeAdditions): readonly PolicyProblem[] {
  return [
    ...(channels.length === 0 ? [buildProblem('MIN_ITEMS', 'contact.channels')] : []),
    ...(web.length === 0 ? [buildProblem('MIN_ITEMS', 'scope.web')] : []),
    ...web.flatMap((pattern, index): readonly PolicyProblem[] => {
      const parsed = parseCvdPattern({ pattern, state: 'in' });
      if (parsed.kind === 'rule') return [];
      const sentence = phrase('policy_problem_pattern', pattern, say(parsed.refused.reason));
      return [{ code: 'PATTERN_INVALID', path: `scope.web[${index}].pattern`, phrase: sentence }];
    }),
  ];
}

function applyAdditions(document: CvdDocument, additions: ProgrammeAdditions, now: number): CvdDocument {
  const { x_goodfaith: extension } = document;
  const publishedExpiry = additions.expiresAt ?? document.expires;
  return {
    ...document,
    canonical: additions.policyUrl.trim(),
    expires: publishedExpiry ?? computeOwnExpiry(now),
    contact: {
      ...document.contact,
      channels: additions.channels.map(({ type, value }) => ({ type, value: value.trim() })),
    },
    scope: {
      ...document.scope,
      web: additions.web.map((pattern) => ({ pattern: pattern.trim(), state: 'in' as const })),
    },
    ...(extension === undefined
      ? {}
      : {
          x_goodfaith: {
            ...extension,
            web_addresses_open: false,
            expires_is_ours:
              publishedExpiry === undefined ||
              (additions.expiresAt === undefined && extension.expires_is_ours),
          },
        }),
  };
}

/** The same day twelve months on; 29 February becomes the last day of its month. */
function computeOwnExpiry(now: number): Instant {
  const expiry = new Date(now);
  const month = expiry.getUTCMonth() + expiryLimits.ownExpiryMonths;
  expiry.setUTCMonth(month);
  if (expiry.getUTCMonth() !== month % 12) expiry.setUTCDate(0);
  return formatInstant(expiry.getTime());
}
