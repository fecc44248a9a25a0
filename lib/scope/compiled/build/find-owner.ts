import { findRegistrableDomain } from '../../canonical-host.ts';
import type { IndexDraft } from './index-draft.ts';
import { isOwnedWhole } from './is-owned-whole.ts';
import { oddHost, scanHost } from '../scan-host.ts';

const dotCode = 0x2e;

/**
 * Finds the domain that one owner registered, as `findRegistrableDomain` does, and remembers the owners of all that is
 * below two labels, which most names are.
 */
export function findOwner(draft: IndexDraft, host: string): string | undefined {
  // the rules of a programme are mostly about few domains
  const { lastOwner } = draft;
  const isSame =
    host.endsWith(lastOwner) &&
    host.charCodeAt(host.length - lastOwner.length - 1) === dotCode &&
    lastOwner !== '';
  if (isSame && scanHost(host, 0, draft.lanes) !== oddHost) return lastOwner;
  const { owners, lanes } = draft;
  const lastDot = host.lastIndexOf('.');
  const dot = lastDot === -1 ? -1 : host.lastIndexOf('.', lastDot - 1);
  if (dot === -1) return findRegistrableDomain(host);
  const domain = host.slice(dot + 1);
  let isOwner = owners.get(domain);
  if (isOwner === undefined) {
    isOwner = findRegistrableDomain(domain) === domain && isOwnedWhole(domain);
    owners.set(domain, isOwner);
  }
  // the public suffix list has its own mind about a name that is not plain
  if (isOwner) draft.lastOwner = domain;
  return isOwner && scanHost(host, 0, lanes) !== oddHost ? domain : findRegistrableDomain(host);
}
