import type { EvidenceId } from '../base/ids.ts';
import type { RedactedEvidence } from '../evidence/redact-evidence.ts';
import { nameFilesApart } from '../evidence/sanitise-filename.ts';

/** The one file of all requests. */
export const harName = 'requests.har';

/** Gives each picture the name that its file has in the report, so that every later step means the same file. */
export function nameFiles(redacted: RedactedEvidence): RedactedEvidence {
  const [, ...names] = nameFilesApart([harName, ...redacted.screenshots.map(({ filename }) => filename)]);
  const screenshots = redacted.screenshots.map((screenshot, index) => ({
    ...screenshot,
    filename: names[index] ?? `picture-${index + 1}.png`,
  }));
  return { ...redacted, screenshots };
}

/** Leaves files out, with what is said of them in masks and ledger; what was masked because of them stays masked. */
export function leaveOutFiles(redacted: RedactedEvidence, names: ReadonlySet<string>): RedactedEvidence {
  const exchanges = names.has(harName) ? [] : redacted.exchanges;
  const screenshots = redacted.screenshots.filter(({ filename }) => !names.has(filename));
  const kept = new Set<EvidenceId>([...exchanges, ...screenshots].map(({ id }) => id));
  return {
    exchanges,
    screenshots,
    masks: redacted.masks.filter(({ evidenceId }) => kept.has(evidenceId)),
    ledger: redacted.ledger.filter(({ evidenceId }) => kept.has(evidenceId)),
  };
}
