import { z } from 'zod';
import { draftIdSchema } from '../base/ids.ts';

/**
 * Every message that crosses contexts: `<from>-<to>/<verb>-<noun>`, a payload and a reply schema.
 * All of them come from our own pages; no content script and no web page may send any (`decide-sender.ts`).
 */
const definitions = {
  /** Asks the background to send what waits in the outbox. */
  'page-bg/pump-outbox': { payload: z.strictObject({}), reply: z.strictObject({ isTaken: z.boolean() }) },
  /** Asks an open report page that shows this draft to come forward, and to record a tab if one is named. */
  'popup-report/show-draft': {
    payload: z.strictObject({
      draftId: draftIdSchema,
      recordTabId: z.int().optional(),
      isSilent: z.boolean(),
    }),
    reply: z.strictObject({ isShown: z.boolean() }),
  },
  /** Tells open report pages that the popup added evidence to a draft. */
  'popup-report/refresh-evidence': {
    payload: z.strictObject({ draftId: draftIdSchema }),
    reply: z.strictObject({ isTaken: z.boolean() }),
  },
  /** Asks whichever page records this tab to stop. */
  'popup-report/stop-recording': {
    payload: z.strictObject({ tabId: z.int() }),
    reply: z.strictObject({ isStopped: z.boolean() }),
  },
} as const;

export type MessageName = keyof typeof definitions;
export type Payload<Name extends MessageName> = z.infer<(typeof definitions)[Name]['payload']>;
export type Reply<Name extends MessageName> = z.infer<(typeof definitions)[Name]['reply']>;

/** The messages by name; a mapped type, so that a generic name keeps payload and reply together. */
export const protocol: {
  readonly [Name in MessageName]: {
    readonly payload: z.ZodType<Payload<Name>>;
    readonly reply: z.ZodType<Reply<Name>>;
  };
} = definitions;

/** The envelope on the channel. */
export const envelopeSchema = z.strictObject({ name: z.string().max(100), payload: z.unknown() });

/** Says whether a name is one of ours. */
export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(protocol, name);
}
