import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { FoundPolicy } from '../../lib/policy/lookup/lookup-findings.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { formatCalendarDate, formatDate } from '../ui/format-moment.ts';
import { VisibleText } from '../ui/visible-text.tsx';

interface Fact {
  readonly term: string;
  readonly fact: ReactNode;
}

/** Lists what a person wants to know of a found policy before keeping it. */
export function listPolicyFacts(policy: FoundPolicy, programme: Programme): readonly Fact[] {
  const { scope, channels, statement } = programme;
  const count = (state: 'in' | 'out'): string =>
    String(
      new Set(scope.rules.flatMap(({ published }) => (published.state === state ? [published] : []))).size,
    );
  const refused = String(scope.refusedRules.length);
  return [
    { term: text('lookup_speaks_for'), fact: sayAuthority(policy, programme) },
    { term: text('options_posture'), fact: text(`options_posture_${programme.posture}`) },
    ...(statement === undefined ? [] : [{ term: text('options_statement'), fact: isolate(statement) }]),
    { term: text('options_scope'), fact: text('lookup_rule_counts', count('in'), count('out'), refused) },
    {
      term: text('options_contact'),
      fact:
        channels.length === 0
          ? text('options_no_contact')
          : isolate(channels.map(({ value }) => value).join(', ')),
    },
    {
      term: text('popup_why_updated'),
      fact:
        programme.updatedOn === undefined ? text('options_no_date') : formatCalendarDate(programme.updatedOn),
    },
    ...(programme.expiresAt === undefined
      ? []
      : [{ term: text('popup_why_expires'), fact: formatDate(programme.expiresAt) }]),
    ...(programme.intakeUrl === undefined
      ? []
      : [{ term: text('options_intake'), fact: <Machine>{programme.intakeUrl}</Machine> }]),
    {
      term: text('lookup_format'),
      fact: text('lookup_format_cvd', programme.draft ? '1' : programme.document.cvd_policy),
    },
    { term: text('lookup_read_from'), fact: <Machine>{policy.retrieval.finalUrl}</Machine> },
    ...listCanonical(policy, programme),
  ];
}

/** A copy from elsewhere is worth a warning and no more (CVD Policy 0.2, section 4.2). */
function listCanonical({ retrieval }: FoundPolicy, { document, draft }: Programme): readonly Fact[] {
  const { canonical } = document;
  if (draft !== undefined || canonical === undefined) return [];
  if (canonical === retrieval.requestedUrl || canonical === retrieval.finalUrl) return [];
  return [{ term: text('lookup_canonical_elsewhere'), fact: <Machine>{canonical}</Machine> }];
}

function sayAuthority({ origin }: FoundPolicy, { authority, draft }: Programme): ReactNode {
  const canonicalHost = authority?.canonicalHost;
  if (draft !== undefined || canonicalHost === undefined)
    return isolate(text('lookup_speaks_host', origin.host));
  return isolate(
    canonicalHost === authority?.discoveryHost
      ? text('lookup_speaks_below', canonicalHost)
      : text('lookup_speaks_both', canonicalHost, origin.host),
  );
}

function isolate(words: string): ReactNode {
  return (
    <bdi>
      <VisibleText>{words}</VisibleText>
    </bdi>
  );
}

function Machine({ children }: { readonly children: string }) {
  const url = parseUrl(children);
  return (
    <code dir="ltr">
      <VisibleText>{url?.href ?? children}</VisibleText>
    </code>
  );
}
