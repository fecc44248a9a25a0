import type { HeldPermissions } from '../../components/scope/held-permissions.ts';
import { useLoaded } from '../../components/ui/use-loaded.ts';
import { hasPermission, onPermissionsChanged, readGrantedHosts } from '../../lib/platform/permissions.ts';

const nothingHeld: HeldPermissions = { hosts: [], canDownload: false, canNotify: false };

/** The optional permissions the extension holds now, as the browser says. */
export function usePermissions(): { held: HeldPermissions; reload: () => Promise<void> } {
  const { value, reload } = useLoaded(readHeld, onPermissionsChanged);
  return { held: value ?? nothingHeld, reload };
}

async function readHeld(): Promise<HeldPermissions> {
  const [hosts, canDownload, canNotify] = await Promise.all([
    readGrantedHosts(),
    hasPermission('downloads'),
    hasPermission('notifications'),
  ]);
  return { hosts, canDownload, canNotify };
}
