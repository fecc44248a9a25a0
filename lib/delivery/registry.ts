import type { DestinationAdapter } from './adapter.ts';
import { goodfaithEndpointAdapter } from './adapters/goodfaith-endpoint.ts';

/** Every destination Goodfaith can send to. */
export const destinationAdapters = [
  goodfaithEndpointAdapter,
] as const satisfies readonly DestinationAdapter[];
