import type { Programme } from '../programme.ts';

/** Lists everything in a programme that says where a report goes or who can read it there, the preferred way first. */
export function listDestinations(programme: Programme): readonly string[] {
  const { channels, intakeUrl, document, draft, contactInstructions, pgpOnRequest } = programme;
  const preferred = channels.filter(({ isPreferred }) => isPreferred).map(({ value }) => value);
  const others = channels.filter(({ isPreferred }) => !isPreferred).map(({ value }) => value);
  const encryption = (document.contact.encryption ?? []).map(({ value, fingerprint }) =>
    fingerprint === undefined ? value : `${value} (${fingerprint})`,
  );
  return [
    ...(intakeUrl === undefined ? [] : [intakeUrl]),
    ...preferred.toSorted(),
    ...others.toSorted(),
    ...encryption,
    ...(draft?.document.contact.encryption ?? []),
    ...(contactInstructions === undefined ? [] : [contactInstructions]),
    ...(pgpOnRequest === undefined ? [] : [pgpOnRequest.contact]),
  ];
}
