import { findRegistrableDomain } from '../canonical-host.ts';
import { isOwnedWhole } from './is-owned-whole.ts';

// the shape of names whose owner the public suffix list is asked for; it has its own mind about any other
const plainName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;
const maxNameLength = 253;

/**
 * Finds the domain that one owner registered, as `findRegistrableDomain` does, and remembers the owners of all that is
 * below two labels, which most names are.
 */
export function findOwner(owners: Map<string, boolean>, host: string): string | undefined {
  const lastDot = host.lastIndexOf('.');
  const dot = lastDot === -1 ? -1 : host.lastIndexOf('.', lastDot - 1);
  if (dot === -1 || host.length > maxNameLength) return findRegistrableDomain(host);
  const domain = host.slice(dot + 1);
  let isOwner = owners.get(domain);
  if (isOwner === undefined) {
    isOwner = findRegistrableDomain(domain) === domain && isOwnedWhole(domain);
    owners.set(domain, isOwner);
  }
  return isOwner && plainName.test(host) ? domain : findRegistrableDomain(host);
}
