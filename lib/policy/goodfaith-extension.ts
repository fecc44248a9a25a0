import { z } from 'zod';
import { programmeIdSchema } from '../base/ids.ts';
import { commitmentLimits } from './limits.ts';

const sentence = z.string().min(1).max(2000);
const machineName = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

export const severityNames = ['critical', 'high', 'medium', 'low'] as const;
export type SeverityName = (typeof severityNames)[number];

export const commitmentUnits = ['hours', 'business_days', 'calendar_days'] as const;

/** One dated promise: by the programme to the researcher, or by the researcher (waiting to disclose). */
export const commitmentSchema = z.strictObject({
  id: machineName,
  kind: z.enum(['acknowledge', 'triage', 'timeline', 'update', 'fix', 'disclose']),
  by: z.enum(['programme', 'researcher']),
  /** A whole number: nobody promises half a day in days. */
  amount: z.int().positive().max(commitmentLimits.maxDays),
  unit: z.enum(commitmentUnits),
  /** The severities the promise is made for; absent means all. */
  severities: z.array(z.enum(severityNames)).min(1).max(4).optional(),
  /** A few words for a tile, e.g. `acknowledge`. */
  label: z.string().min(1).max(60),
  promise: sentence,
});
export type Commitment = z.infer<typeof commitmentSchema>;

/** A class of finding that the policy does not accept, or accepts only with demonstrated impact. */
export const excludedClassSchema = z.strictObject({
  id: machineName,
  title: z.string().min(1).max(200),
  meaning: sentence,
  /** What makes such a finding eligible after all, where the policy says so. */
  unless: sentence.optional(),
});
export type ExcludedClass = z.infer<typeof excludedClassSchema>;

export const engagementRuleSchema = z.strictObject({ id: machineName, rule: sentence });
export type EngagementRule = z.infer<typeof engagementRuleSchema>;

export const severityBandSchema = z.strictObject({
  name: z.enum(severityNames),
  min: z.number().min(0).max(10),
  max: z.number().min(0).max(10),
  examples: z.array(z.string().min(1).max(200)).max(50),
});
export type SeverityBand = z.infer<typeof severityBandSchema>;

/** A part of the system that the policy names as in scope in words, with paths where it gives them. */
export const areaSchema = z.strictObject({
  id: machineName,
  title: z.string().min(1).max(200),
  meaning: sentence,
  paths: z.array(z.string().startsWith('/').max(1000)).max(100).optional(),
});
export type Area = z.infer<typeof areaSchema>;

export const draftFieldNames = [
  'weakness',
  'endpoint',
  'description',
  'steps',
  'proof',
  'impact',
  'severity',
  'contact',
  'discoveredOn',
  'proposedFix',
] as const;
export type DraftFieldName = (typeof draftFieldNames)[number];

/** Something the policy asks a report to contain, in its own words. */
export const requirementSchema = z.strictObject({
  field: z.enum(draftFieldNames),
  isRequired: z.boolean(),
  wording: sentence,
  /** The policy's own examples, e.g. `XSS`, `SQLi`. */
  examples: z.array(z.string().min(1).max(200)).max(50).optional(),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** What CVD Policy 0.2 has no member for; everything a person reads is in the policy's meaning and our words. */
export const goodfaithExtensionSchema = z.strictObject({
  version: z.literal(1),
  id: programmeIdSchema,
  /** True where the policy states no expiry and the document's `expires` is our own choice. */
  expires_is_ours: z.boolean(),
  /** True for a policy that names no web address, so that `scope.web` has to be completed. */
  web_addresses_open: z.boolean(),
  commitments: z.array(commitmentSchema).max(50),
  /** Promises without a date, e.g. "Not pursue legal action …". */
  promises: z.array(sentence).max(50),
  excluded_classes: z.array(excludedClassSchema).max(200),
  /** What the policy says may follow from working on an excluded class. */
  excluded_warning: sentence.optional(),
  rules_of_engagement: z.array(engagementRuleSchema).max(200),
  /** What the policy says of making a finding public, beyond the dated commitments. */
  disclosure_terms: z.array(engagementRuleSchema).max(50),
  severity: z
    .strictObject({ standard: z.literal('CVSS:3.1'), bands: z.array(severityBandSchema).max(10) })
    .optional(),
  areas: z.array(areaSchema).max(200),
  report_includes: z.array(requirementSchema).max(50),
  /** How to report, in words; for a policy that names the means and not the address. */
  contact_instructions: sentence.optional(),
  escalation: z
    .strictObject({
      subject_prefix: z.string().min(1).max(40),
      when: z.array(sentence).max(20),
      meaning: sentence,
    })
    .optional(),
  pgp_on_request: z
    .strictObject({
      contact: z.string().min(1).max(320),
      within_hours: z.number().positive().max(8760),
      meaning: sentence,
    })
    .optional(),
  credit: sentence.optional(),
  safe_harbour: z
    .strictObject({
      statement: sentence,
      conditions: z.array(sentence).max(50),
      limits: z.array(sentence).max(50),
      /** The laws it refers to and what happens in doubt. */
      notes: z.array(sentence).max(50),
    })
    .optional(),
  /** How the organisation says it protects its own systems. */
  practices: z.array(z.strictObject({ title: z.string().min(1).max(200), meaning: sentence })).max(50),
  /** Other clauses that a person should be able to read, e.g. where general support is. */
  notes: z.array(sentence).max(50),
});
export type GoodfaithExtension = z.infer<typeof goodfaithExtensionSchema>;
