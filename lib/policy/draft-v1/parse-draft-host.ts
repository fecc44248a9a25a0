import { parseHost } from '../../scope/canonical-host.ts';

/**
 * Reads a host as the draft writes it: IPv6 without brackets, letters in any script and case, one trailing dot.
 * @returns the form that parsed addresses have, e.g. `[2001:db8::1]`; undefined when it is no host
 */
export function parseDraftHost(written: string): string | undefined {
  return parseHost(/^[0-9a-f.]*:[0-9a-f.:]*:/i.test(written) ? `[${written}]` : written);
}
