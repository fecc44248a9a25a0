import { useLoaded } from '../../components/ui/use-loaded.ts';
import { onPermissionsChanged, readGrantedHosts } from '../../lib/platform/permissions.ts';

const none: readonly string[] = [];

/** The hosts the person granted, as they read in an address, e.g. `api.example.com`. */
export function useGrantedHosts(): readonly string[] {
  return useLoaded(readHosts, onPermissionsChanged).value ?? none;
}

async function readHosts(): Promise<readonly string[]> {
  const patterns = await readGrantedHosts();
  return [...new Set(patterns.map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '')))];
}
