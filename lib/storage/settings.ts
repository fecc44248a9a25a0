import { z } from 'zod';
import { draftIdSchema } from '../base/ids.ts';
import { instantSchema } from '../base/time.ts';
import { draftFieldsSchema } from '../report/draft.ts';
import { defineItem } from './define-item.ts';
import { itemKeys } from './keys.ts';

const identitySchema = draftFieldsSchema.pick({
  contactName: true,
  contactAddress: true,
  creditName: true,
});

/** Who the person is, as they want to appear in new drafts. */
export const identityItem = defineItem({
  area: 'local',
  key: itemKeys.identity,
  version: 1,
  schema: identitySchema,
  fallback: { contactName: '', contactAddress: '', creditName: '' },
});

/** Programme id → the disclosure endpoint the person chose for it, as a full address. */
export const receiversItem = defineItem({
  area: 'local',
  key: itemKeys.receivers,
  version: 1,
  schema: z.record(z.string().max(64), z.string().max(2048)),
  fallback: {},
});

/** How far look-ups of a site's policy reach. */
export const lookupItem = defineItem({
  area: 'local',
  key: itemKeys.lookup,
  version: 1,
  schema: z.object({ canReachThisComputer: z.boolean() }),
  fallback: { canReachThisComputer: false },
});

const recordingSchema = z.object({
  tabId: z.int(),
  draftId: draftIdSchema,
  startedAt: instantSchema,
  requestCount: z.int(),
  leftScopeCount: z.int(),
  // a host name with its port
  leftScopeHosts: z.array(z.string().max(300)).max(10).readonly().default([]),
});
export type Recording = z.infer<typeof recordingSchema>;

/** The recordings that run, so that the popup can show what report pages do. */
export const recordingsItem = defineItem({
  area: 'session',
  key: itemKeys.recordings,
  version: 1,
  schema: z.array(recordingSchema).max(100),
  fallback: [],
});

/** Raised with every change to the outbox; pages listen to it instead of polling the database. */
export const outboxRevisionItem = defineItem({
  area: 'session',
  key: itemKeys.outboxRevision,
  version: 1,
  schema: z.number(),
  fallback: 0,
});

/** Raised with every change to the kept documents; pages listen to it instead of polling the database. */
export const sourcesRevisionItem = defineItem({
  area: 'session',
  key: itemKeys.sourcesRevision,
  version: 1,
  schema: z.number(),
  fallback: 0,
});
