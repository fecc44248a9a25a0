import { phrase } from '../../lib/base/text.ts';
import type { SourceEntry } from '../../components/scope/source-entry.ts';
import type { AddProgrammeState } from '../../components/scope/add-programme-state.ts';
import type { SourceSummary } from '../../lib/policy/summarise-source.ts';

const longHost = `${'this-label-is-exactly-forty-characters-ok.'.repeat(4)}a-registrable-domain.co.uk`;

/** A platform's list with some of everything. */
export const sourceSummary: SourceSummary = {
  format: 'hackerone',
  programmeNames: { count: 2041, items: ['Acme', '\u202Eemca', 'Beta & Söhne'] },
  parsedCount: 28_114,
  doubtful: {
    count: 129,
    items: [
      {
        programmeName: 'Acme',
        published: { pattern: '*acme.com', state: 'in' },
        reasons: [phrase('scope_doubt_star', '*acme.com', 'acme.com')],
      },
    ],
  },
  refused: {
    count: 2,
    items: [
      {
        programmeName: 'Beta & Söhne',
        published: { pattern: 'Everything we own', state: 'in' },
        reasons: [phrase('scope_refused_words')],
      },
      {
        programmeName: 'Beta & Söhne',
        published: { pattern: `https://${longHost}/?q=<script>alert(1)</script>`, state: 'out' },
        reasons: [phrase('scope_refused_query')],
      },
    ],
  },
  skipped: { count: 1, items: [phrase('scope_import_programme_damaged', '17')] },
  facts: { count: 0, items: [] },
  notes: [],
};

/** A list of contacts without any scope, with some of everything. */
export const contactSummary: SourceSummary = {
  ...sourceSummary,
  format: 'diodb',
  parsedCount: 0,
  doubtful: { count: 0, items: [] },
  refused: { count: 0, items: [] },
  facts: {
    count: 2041,
    items: [
      {
        programmeName: 'Acme',
        facts: {
          contactEmail: 'security@acme.example',
          contactUrl: 'https://acme.example/report',
          policyUrl: `https://${longHost}/\u202Eycilop`,
          safeHarbour: 'partial',
          offersBounty: 'no',
        },
      },
      { programmeName: '\u202Eemca', facts: { contactUrl: 'http://beta.example/<script>' } },
    ],
  },
  notes: [phrase('scope_import_no_scope')],
};

/** The same, before it is kept. */
export const reviewState: Extract<AddProgrammeState, { kind: 'review' }> = {
  kind: 'review',
  review: {
    name: 'hackerone_data.json',
    summary: sourceSummary,
    notes: [phrase('source_note_replaces', 'hackerone_data.json', '21 Nov 2026')],
  },
  choice: { chosen: 'auto', formats: ['cvd', 'hackerone', 'plain'] },
  problems: [],
};

/** The same, kept. */
export const sourceEntry: SourceEntry = {
  id: 'list-hackerone-data',
  name: 'hackerone_data.json',
  origin: 'added',
  addedAt: '2026-11-22T10:00:00.000Z',
  isStale: false,
  summary: sourceSummary,
  sharedCount: 3,
};
