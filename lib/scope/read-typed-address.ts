const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i;
const bareHost = /^(?:localhost|[^\s/?#:@\\]+\.[^\s/?#:@\\]*|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#\\].*)?$/i;

/**
 * Reads an address as people type it: a bare host stands for its https page, everything else for itself.
 * @returns e.g. `https://acme.com:8443/a` for ` acme.com:8443/a `; `mailto:a@b.c` and `no address` as they are
 */
export function readTypedAddress(typed: string): string {
  const written = typed.trim();
  // `acme.com:8443` would be read as an address with the scheme `acme.com`
  return !withScheme.test(written) && bareHost.test(written) ? `https://${written}` : written;
}
