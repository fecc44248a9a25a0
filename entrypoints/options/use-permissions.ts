import { useCallback, useEffect, useState } from 'react';
import type { HeldPermissions } from '../../components/scope/options-view.tsx';
import { hasPermission, onPermissionsChanged, readGrantedHosts } from '../../lib/platform/permissions.ts';

/** The optional permissions the extension holds now, as the browser says. */
export function usePermissions(): { held: HeldPermissions; reload: () => Promise<void> } {
  const [held, setHeld] = useState<HeldPermissions>({ hosts: [], canDownload: false, canNotify: false });

  const reload = useCallback(async (): Promise<void> => {
    const [hosts, canDownload, canNotify] = await Promise.all([
      readGrantedHosts(),
      hasPermission('downloads'),
      hasPermission('notifications'),
    ]);
    setHeld({ hosts, canDownload, canNotify });
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    void reload();
    onPermissionsChanged(() => void reload(), controller.signal);
    return () => controller.abort();
  }, [reload]);

  return { held, reload };
}
