import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ReadClock } from '../lib/base/time.ts';
import type { Programme } from '../lib/policy/programme.ts';
import type { SigningKey } from './signing-key.ts';
import type { EndpointDatabase } from './storage/database.ts';
import type { EvidenceStore } from './storage/evidence-store.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The one media type that a route's body may have. */
    readonly mediaType?: string;
  }
}

/** A Fastify instance whose schemas are zod's. */
export type EndpointServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes work with; nothing in it is a request's own. */
export interface EndpointContext {
  readonly database: EndpointDatabase;
  readonly evidence: EvidenceStore;
  readonly signingKey: SigningKey;
  readonly programme: Programme;
  /** The time zone in which business days are counted, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly readClock: ReadClock;
  /** Where people and programs reach this endpoint; known once it listens. */
  readonly readPublicUrl: () => URL;
}
