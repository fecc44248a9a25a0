import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { FactList } from '../ui/fact-list.tsx';
import { formatCalendarDate, formatDate } from '../ui/format-moment.ts';
import { VisibleText } from '../ui/visible-text.tsx';

/** The short facts of a policy: its own words on research, its dates, and how to reach it. */
export function PolicyFacts({ programme }: { readonly programme: Programme }) {
  const { document, channels, pgpOnRequest } = programme;
  const facts = [
    ...one(text('options_statement'), programme.statement),
    { term: text('options_posture'), fact: text(`options_posture_${programme.posture}`) },
    ...one(text('options_policy_url'), document.canonical),
    {
      term: text('popup_why_updated'),
      fact:
        programme.updatedOn === undefined ? text('options_no_date') : formatCalendarDate(programme.updatedOn),
    },
    ...one(
      text('popup_why_expires'),
      programme.expiresAt === undefined
        ? undefined
        : text(
            programme.isExpiryOurs ? 'ui_expiry_ours' : 'ui_expiry_stated',
            formatDate(programme.expiresAt),
          ),
    ),
    {
      term: text('options_contact'),
      fact:
        channels.length === 0 ? text('options_no_contact') : channels.map(({ value }) => value).join(', '),
    },
    ...one(text('options_contact_how'), programme.contactInstructions),
    ...one(
      text('options_pgp'),
      pgpOnRequest === undefined ? undefined : `${pgpOnRequest.meaning} (${pgpOnRequest.contact})`,
    ),
    ...one(text('options_credit'), programme.credit),
    ...one(text('options_intake'), programme.intakeUrl),
  ];
  return (
    <FactList
      facts={facts.map(({ term, fact }) => ({
        term,
        fact: (
          <bdi>
            <VisibleText>{fact}</VisibleText>
          </bdi>
        ),
      }))}
    />
  );
}

function one(
  term: string,
  fact: string | undefined,
): readonly { readonly term: string; readonly fact: string }[] {
  return fact === undefined ? [] : [{ term, fact }];
}
