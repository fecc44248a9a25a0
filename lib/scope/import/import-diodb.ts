import { z } from 'zod';
import { phrase } from '../../base/text.ts';
import { parseUrl } from '../../base/url.ts';
import type { PlatformProgramme } from './build-platform-list.ts';
import type { ProgrammeFacts, ScopeImporter } from './importer.ts';
import { hasEntryWith, importProgrammes } from './import-programmes.ts';

/** The list is kept by hand: fields hold each other's values, so each is read for itself or left out. */
const programme = z.object({
  program_name: z.string().trim().min(1).max(200),
  policy_url: z.unknown().optional(),
  contact_url: z.unknown().optional(),
  contact_email: z.unknown().optional(),
  securitytxt_url: z.unknown().optional(),
  safe_harbor: z.unknown().optional(),
  offers_bounty: z.unknown().optional(),
});

/**
 * Reads the disclose.io database: whom to write to and whether safe harbour is stated. It holds no scope at all.
 * @source disclose/diodb, program-list.json, read 2026-11-22
 */
export const diodbImporter: ScopeImporter = {
  format: 'diodb',
  detect: (value) => hasEntryWith(value, ['program_name', 'policy_url']),
  importLists: (value) => importProgrammes(value, programme, readProgramme),
};

function readProgramme(entry: z.infer<typeof programme>): PlatformProgramme {
  return {
    format: 'diodb',
    handle: entry.program_name,
    name: entry.program_name,
    unlisted: 'unknown',
    rules: [],
    note: phrase('scope_import_no_scope'),
    facts: readFacts(entry),
  };
}

function readFacts(entry: z.infer<typeof programme>): ProgrammeFacts {
  const facts = {
    policyUrl: readWebUrl(entry.policy_url),
    contactUrl: readWebUrl(entry.contact_url),
    securityTxtUrl: readWebUrl(entry.securitytxt_url),
    contactEmail: readEmail(entry.contact_email) ?? readEmail(entry.contact_url),
    safeHarbour: readSafeHarbour(entry.safe_harbor),
    offersBounty: z.enum(['yes', 'partial', 'no']).optional().catch(undefined).parse(entry.offers_bounty),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** A web address and nothing else: `javascript:` and user names are no contact. */
function readWebUrl(value: unknown): string | undefined {
  const url = typeof value === 'string' && value.length <= 2048 ? parseUrl(value.trim()) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

function readEmail(value: unknown): string | undefined {
  const address = typeof value === 'string' ? value.trim().replace(/^mailto:/i, '') : '';
  return address.length <= 254 && /^[\w.!#$%&'*+/=^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address)
    ? address
    : undefined;
}

function readSafeHarbour(value: unknown): ProgrammeFacts['safeHarbour'] {
  if (value === 'full' || value === 'partial' || value === 'none') return value;
  return value === 'yes' ? 'stated' : undefined;
}
