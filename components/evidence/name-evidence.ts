import { parseUrl } from '../../lib/base/url.ts';
import type { Evidence } from '../../lib/evidence/evidence.ts';

const maxLength = 120;

/** Names one piece of evidence in plain words, e.g. `GET /api/orders/1042` or the title of a page. */
export function nameEvidence(evidence: Evidence): string {
  if (evidence.kind === 'screenshot') return evidence.label;
  const url = parseUrl(evidence.url);
  const path = url === undefined ? evidence.url : `${url.pathname}${url.search}`;
  return `${evidence.method} ${path}`.slice(0, maxLength);
}
