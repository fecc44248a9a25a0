import { parseDestinationUrl, type DestinationUrlOutcome } from '../base/url.ts';
import type { Programme } from '../policy/programme.ts';

/** Where a programme's reports go, and who said so. */
export interface ChosenReceiver {
  /** The full address of the report collection, e.g. `https://report.example.com/reports`. */
  readonly url: string;
  /** Host and port, as the person confirms them. */
  readonly host: string;
  readonly namedBy: 'policy' | 'person';
}

/** Chooses the receiver of a programme: the person's own choice first, then the policy's intake. */
export function chooseReceiver(
  programme: Programme | undefined,
  chosenUrls: Readonly<Record<string, string>>,
): ChosenReceiver | undefined {
  if (!programme) return undefined;
  const chosen = Object.hasOwn(chosenUrls, programme.id) ? chosenUrls[programme.id] : undefined;
  const url = chosen ?? programme.intakeUrl;
  if (url === undefined) return undefined;
  const parsed = parseDestinationUrl(url);
  if (parsed.kind === 'refused') return undefined;
  return { url: parsed.url.href, host: parsed.url.host, namedBy: chosen === undefined ? 'policy' : 'person' };
}

/** Reads an address that a person typed: a bare origin means the endpoint's report collection `/reports`. */
export function parseReceiverUrl(typed: string): DestinationUrlOutcome {
  const parsed = parseDestinationUrl(typed);
  if (parsed.kind === 'accepted' && parsed.url.pathname === '/' && parsed.url.search === '') {
    return { kind: 'accepted', url: new URL('/reports', parsed.url) };
  }
  return parsed;
}
