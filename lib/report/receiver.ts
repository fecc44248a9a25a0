import { parseDestinationUrl, type DestinationUrlOutcome } from '../base/url.ts';
import type { Programme } from '../policy/programme.ts';

/** Where a programme's reports go, and who said so. */
export interface ChosenReceiver {
  /** The full address of the report collection, e.g. `https://report.example.com/reports`. */
  readonly url: string;
  /** Host and port, as the person confirms them. */
  readonly host: string;
  readonly namedBy: 'policy' | 'person' | 'organisation';
}

/** Who has chosen receivers. */
export interface ReceiverChoices {
  /** Programme id → address. */
  readonly byPerson: Readonly<Record<string, string>>;
  /** What an organisation set; the person cannot choose otherwise. */
  readonly byOrganisation?:
    | { readonly endpoint?: string | undefined; readonly receivers: Readonly<Record<string, string>> }
    | undefined;
}

/** Chooses the receiver of a programme: the organisation's, else the person's own, else the policy's intake. */
export function chooseReceiver(
  programme: Programme | undefined,
  choices: ReceiverChoices,
): ChosenReceiver | undefined {
  if (!programme) return undefined;
  const locked = findLockedUrl(programme.id, choices);
  // what is locked and cannot be used leaves no receiver: another one would open the lock
  if (locked !== undefined) return describe(parseReceiverUrl(locked), 'organisation');
  const chosen = readOwn(choices.byPerson, programme.id);
  const url = chosen ?? programme.intakeUrl;
  if (url === undefined) return undefined;
  return describe(parseDestinationUrl(url), chosen === undefined ? 'policy' : 'person');
}

/** Says whether the reports of a programme may be sent to an address: an organisation may have set another one. */
export function isReceiverOpen(programmeId: string, url: string, choices: ReceiverChoices): boolean {
  const locked = findLockedUrl(programmeId, choices);
  if (locked === undefined) return true;
  const parsed = parseReceiverUrl(locked);
  return parsed.kind === 'accepted' && parsed.url.href === url;
}

function findLockedUrl(programmeId: string, { byOrganisation }: ReceiverChoices): string | undefined {
  return byOrganisation && (readOwn(byOrganisation.receivers, programmeId) ?? byOrganisation.endpoint);
}

function readOwn(urls: Readonly<Record<string, string>>, programmeId: string): string | undefined {
  return Object.hasOwn(urls, programmeId) ? urls[programmeId] : undefined;
}

function describe(
  outcome: DestinationUrlOutcome,
  namedBy: ChosenReceiver['namedBy'],
): ChosenReceiver | undefined {
  if (outcome.kind === 'refused') return undefined;
  return { url: outcome.url.href, host: outcome.url.host, namedBy };
}

/** Reads an address that a person typed: a bare origin means the endpoint's report collection `/reports`. */
export function parseReceiverUrl(typed: string): DestinationUrlOutcome {
  const parsed = parseDestinationUrl(typed);
  if (parsed.kind === 'accepted' && parsed.url.pathname === '/' && parsed.url.search === '') {
    return { kind: 'accepted', url: new URL('/reports', parsed.url) };
  }
  return parsed;
}
