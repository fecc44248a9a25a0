import { onManagedChanged, readManagedValues } from '../../lib/platform/managed-storage.ts';
import { syncManagedPolicy } from '../../lib/workflow/sync-managed-policy.ts';

/** Takes over what the administrator of this browser set, at every start and whenever it changes. */
export function watchManagedPolicy(): void {
  onManagedChanged(sync);
  // a change while no background ran has no event
  sync();
}

function sync(): void {
  void syncManagedPolicy(readManagedValues);
}
