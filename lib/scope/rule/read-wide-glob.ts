import type { HostCondition } from '../scope-list.ts';

/**
 * Reads the host of an exclusion that no owner's name holds, such as `*-staging*` or `actie.*.*`. As an inclusion it
 * would be everybody's; as an exclusion it takes away from what other rules put in.
 */
export function readWideGlob(written: string): HostCondition | undefined {
  const glob = written.toLowerCase().replaceAll(/\*+/g, '*');
  const isGlob =
    glob.includes('*') && /^[a-z0-9_.*-]+$/.test(glob) && /[a-z0-9]/.test(glob) && !glob.includes('..');
  return isGlob ? { kind: 'every_host', host: '', glob } : undefined;
}
