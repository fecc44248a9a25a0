import { z } from 'zod';
import { parseUrl } from '../../base/url.ts';
import { parseTimestamp } from '../parse-timestamp.ts';

const uriText = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i;

/** Says whether a text is an absolute address as RFC 3986 writes it. */
export function isAbsoluteUri(text: string): boolean {
  return text.length <= 2048 && uriText.test(text);
}

/** Says whether a text is a complete https address without user name and, unless allowed, without a fragment. */
export function isPlainHttpsUri(text: string, options: { readonly canHaveFragment?: boolean } = {}): boolean {
  return (
    isAbsoluteUri(text) &&
    text.startsWith('https://') &&
    !/^https:\/\/[^/?#]*@/.test(text) &&
    parseUrl(text) !== undefined &&
    (options.canHaveFragment === true || !text.includes('#'))
  );
}

const text = (maxLength: number): z.ZodString => z.string().min(1).max(maxLength);
const uri = z.string().refine(isAbsoluteUri);
const timestamp = z.string().refine((written) => parseTimestamp(written) !== undefined);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/);
const days = z.int().min(1);

function unique<Item extends z.ZodType>(item: Item, maxItems: number): z.ZodArray<Item> {
  return z
    .array(item)
    .max(maxItems)
    .refine((items) => new Set(items).size === items.length);
}

/** The activities that the draft names itself. */
export const draftActivities = [
  'manual_testing',
  'automated_scanning',
  'fuzzing',
  'credential_testing',
] as const;

const coreActivities: readonly string[] = draftActivities;

/** Says whether a text names an activity: one of the draft's own, or an extension's address. */
export function isActivity(name: string): boolean {
  return coreActivities.includes(name) || isAbsoluteUri(name);
}

const channel = z
  .string()
  .refine((written) =>
    written.startsWith('https:')
      ? isPlainHttpsUri(written)
      : /^(?:mailto|tel):/.test(written) && isAbsoluteUri(written),
  );

const languageTag = z.string().refine((tag) => {
  if (!/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag) || tag.length > 63) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // private use alone is a tag to RFC 5646 and none to the platform
    return /^x-/i.test(tag);
  }
});

const webEntrySchema = z.strictObject({
  id,
  state: z.enum(['in', 'out']),
  host: text(253).regex(/^[^*/?#@\s]+$/),
  schemes: unique(z.enum(['http', 'https']), 2).min(1),
  ports: unique(z.int().min(1).max(65_535), 100).min(1).optional(),
  path_prefix: z
    .string()
    .max(2048)
    .regex(/^\/[^?#]*$/),
  include_subdomains: z.boolean(),
});
export type DraftWebEntry = z.infer<typeof webEntrySchema>;

const conditionsSchema = z
  .strictObject({
    max_requests_per_second: z.number().positive().optional(),
    max_concurrent_requests: z.int().min(1).optional(),
    required_user_agent_token: text(1000)
      .regex(/^[\u0021-\u007e]+$/)
      .optional(),
    test_accounts_only: z.literal(true).optional(),
  })
  .refine((conditions) => Object.keys(conditions).length > 0);
export type DraftConditions = z.infer<typeof conditionsSchema>;

const testingRuleSchema = z.strictObject({
  id,
  activity: z.string().refine(isActivity),
  state: z.enum(['permitted', 'prohibited']),
  target_ids: unique(id, 20_000).min(1).optional(),
  conditions: conditionsSchema.optional(),
});
export type DraftTestingRule = z.infer<typeof testingRuleSchema>;

/**
 * A policy of the IETF draft's version 1. Nothing is coerced, nothing filled in, and no member is unknown.
 * `checkDraftDocument` says what its members have to do with each other. The upper bounds are ours.
 * @source draft-behring-cvd-policy-00, section 7, read 2026-11-22
 */
export const draftDocumentSchema = z.strictObject({
  cvd_policy: z.literal(1),
  last_updated: timestamp,
  expires: timestamp,
  organization: z.strictObject({
    name: text(200),
    uri: z
      .string()
      .refine((written) => isPlainHttpsUri(written, { canHaveFragment: true }))
      .optional(),
  }),
  contact: z.strictObject({
    channels: unique(channel, 100).min(1),
    preferred_languages: unique(languageTag, 100).optional(),
    encryption: unique(uri, 100).optional(),
  }),
  research: z.strictObject({
    posture: z.enum(['open', 'limited', 'report_only', 'prohibited']),
    statement: z.string().max(2000).optional(),
  }),
  reporting_scope: z
    .strictObject({
      web: z.array(webEntrySchema).min(1).max(20_000).optional(),
      products: z
        .array(
          z.strictObject({
            id,
            state: z.enum(['in', 'out']),
            name: text(200),
            identifiers: unique(uri, 1000).min(1).optional(),
          }),
        )
        .min(1)
        .max(20_000)
        .optional(),
    })
    .refine(({ web, products }) => web !== undefined || products !== undefined),
  testing: z.strictObject({ rules: z.array(testingRuleSchema).min(1).max(1000) }).optional(),
  reporting: z.strictObject({
    requested_fields: unique(
      z.enum([
        'affected_asset',
        'vulnerability_type',
        'description',
        'reproduction_steps',
        'impact',
        'environment',
        'evidence',
        'researcher_contact',
        'disclosure_preference',
      ]),
      9,
    ),
    proof_of_exploitation: z.enum(['not_requested', 'requested_if_safe', 'prohibited']),
  }),
  response_targets: z
    .strictObject({
      acknowledgement_days: days.optional(),
      initial_assessment_days: days.optional(),
      update_interval_days: days.optional(),
    })
    .refine((targets) => Object.keys(targets).length > 0)
    .optional(),
  disclosure: z
    .strictObject({
      approach: z.enum(['coordinated', 'case_by_case', 'no_preference']),
      default_days: days.optional(),
      statement: z.string().max(2000).optional(),
    })
    .optional(),
  critical_extensions: unique(uri, 100).optional(),
  extensions: z.record(uri, z.unknown()).optional(),
});
export type DraftDocument = z.infer<typeof draftDocumentSchema>;
