import type { LookupRequest } from '../../lib/policy/lookup/lookup-request.ts';
import type { LookupState } from './lookup-state.ts';

/** What the look-up page shows and asks for. */
export interface LookupViewProps {
  readonly state: LookupState;
  readonly canReachThisComputer: boolean;
  /** Hosts that were granted for this look-up alone and are still held, as match patterns. */
  readonly lentHosts: readonly string[];
  readonly onAllowThisComputer: (isAllowed: boolean) => void;
  /** Asks for the site's host and sends the planned requests. */
  readonly onAsk: () => void;
  /** Asks for the host of one further request and sends it. */
  readonly onAskMore: (request: LookupRequest) => void;
  readonly onAdd: () => void;
  readonly onGiveBackHosts: () => void;
  readonly onOpenOptions: () => void;
}
