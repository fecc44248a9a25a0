import { z } from 'zod';
import { calendarDateSchema } from '../base/time.ts';
import { goodfaithExtensionSchema } from './goodfaith-extension.ts';

const httpsUrlSchema = z.httpUrl().startsWith('https://').max(2048);
const shortText = z.string().min(1).max(1000);

export const requiredFieldNames = [
  'affected_asset',
  'description',
  'reproduction_steps',
  'impact',
  'discovery_date',
  'reporter_contact',
  'proposed_fix',
] as const;
export type RequiredFieldName = (typeof requiredFieldNames)[number];

const channelSchema = z.looseObject({
  type: z.enum(['email', 'form', 'service', 'postal']),
  value: shortText,
  preferred: z.boolean().optional(),
});

const webEntrySchema = z.looseObject({
  pattern: z.string().min(1).max(4096),
  state: z.enum(['in', 'out']),
  reason: z.enum(['third_party', 'legacy', 'not_operated', 'other']).optional(),
  note: z.string().max(4096).optional(),
});
export type WebEntry = z.infer<typeof webEntrySchema>;

const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

const testingConditionsSchema = z.looseObject({
  max_requests_per_second: z.number().positive().optional(),
  user_agent_contains: z.string().max(1000).optional(),
  targets: z.array(z.string().max(4096)).max(1000).optional(),
  window: z
    .looseObject({
      timezone: z.string().max(100).optional(),
      days: z
        .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
        .max(7)
        .optional(),
      from: clockTime.optional(),
      to: clockTime.optional(),
    })
    .optional(),
  account_request: z.string().max(2048).optional(),
});
export type TestingConditions = z.infer<typeof testingConditionsSchema>;

const testingRuleSchema = z.looseObject({
  activity: z.string().min(1).max(200),
  state: z.enum(['allowed', 'prohibited']),
  note: z.string().max(4096).optional(),
  conditions: testingConditionsSchema.optional(),
});
export type TestingRule = z.infer<typeof testingRuleSchema>;

/**
 * A CVD Policy 0.1 or 0.2 document with our `x_goodfaith` extension, as published.
 * `canonical`, `expires`, `contact.channels` and `scope.web` may be open here: a policy that names no
 * address is kept open until a person completes it. `checkDocument` says what is missing.
 * @source https://cvd-policy.eu schema 0.2, in the shared conformance suite, read 2026-11-22
 */
export const cvdDocumentSchema = z.looseObject({
  cvd_policy: z.enum(['0.1', '0.2']),
  canonical: httpsUrlSchema.optional(),
  expires: z.iso.datetime({ offset: true }).optional(),
  updated: calendarDateSchema.optional(),
  profiles: z.array(z.string().max(100)).max(100).optional(),
  organization: z.looseObject({
    name: z.string().min(1).max(200),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    role: z.enum(['manufacturer', 'operator', 'both', 'other']).optional(),
    url: httpsUrlSchema.optional(),
  }),
  contact: z.looseObject({
    channels: z.array(channelSchema).min(1).max(100).optional(),
    languages: z
      .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/))
      .max(100)
      .optional(),
    encryption: z
      .array(
        z.looseObject({
          type: z.enum(['pgp', 'smime', 'other']),
          value: z.string().min(1).max(2048),
          fingerprint: z.string().max(200).optional(),
        }),
      )
      .max(20)
      .optional(),
    response_target: z
      .looseObject({
        acknowledge_within_hours: z.number().positive().optional(),
        update_interval_days: z.number().positive().optional(),
      })
      .optional(),
  }),
  research: z.looseObject({
    posture: z.enum(['open', 'limited', 'report_only', 'prohibited']),
    statement: z.string().max(1000).optional(),
  }),
  scope: z.looseObject({
    precedence: z.enum(['out_overrides_in', 'explicit_order']),
    web: z.array(webEntrySchema).max(20_000).optional(),
    products: z
      .array(z.looseObject({ name: z.string().min(1).max(400) }))
      .max(20_000)
      .optional(),
  }),
  testing: z
    .looseObject({
      default: z.enum(['prohibited', 'allowed']),
      rules: z.array(testingRuleSchema).max(1000).optional(),
    })
    .optional(),
  report_requirements: z.looseObject({
    required_fields: z.array(z.enum(requiredFieldNames)).max(50),
    proof_of_exploitation: z.enum(['required', 'optional', 'prohibited']).optional(),
    formats: z
      .array(z.enum(['text', 'markdown', 'pdf', 'csaf', 'cvrf', 'vex']))
      .max(20)
      .optional(),
    max_attachment_mb: z.number().positive().optional(),
    template: z.string().max(2048).optional(),
    intake: z
      .looseObject({
        url: httpsUrlSchema,
        schema: httpsUrlSchema.optional(),
        profile: z.string().min(1).max(100).optional(),
        anonymous: z.boolean().optional(),
        max_bytes: z.int().positive().optional(),
        attachments: z.enum(['accepted', 'after_contact', 'not_accepted']).optional(),
      })
      .optional(),
  }),
  disclosure: z
    .looseObject({
      model: z.enum(['coordinated', 'full_after_deadline', 'vendor_only', 'no_disclosure']),
      deadline_days: z.int().positive().optional(),
      advisory_url: httpsUrlSchema.optional(),
      credit: z.enum(['offered', 'on_request', 'none']).optional(),
    })
    .optional(),
  x_goodfaith: goodfaithExtensionSchema.optional(),
});
export type CvdDocument = z.infer<typeof cvdDocumentSchema>;
