import { parseHost } from '../../scope/canonical-host.ts';

/**
 * Writes a foreign value so that a look-alike shows: where it names a host in letters beyond ASCII, the name that a
 * browser asks for stands beside it.
 * @returns e.g. `security@аcme.com (xn--cme-5cd.com)`
 */
export function revealHost(value: string): string {
  const hosts = (value.match(/[\p{L}\p{M}\p{Nd}_-]+(?:\.[\p{L}\p{M}\p{Nd}_-]+)+/gu) ?? []).slice(0, 5);
  const asked = hosts.flatMap((host) => {
    const canonical = parseHost(host);
    return canonical === undefined || canonical === host.toLowerCase() ? [] : [canonical];
  });
  return asked.length === 0 ? value : `${value} (${[...new Set(asked)].join(', ')})`;
}
