import { readAddressNumber } from '../address-range.ts';
import type { HostCondition, ScopeRule } from '../scope-list.ts';

/**
 * Compares how narrowly two rules that match one address describe it: the longer literal host, then the exact
 * host, then the longer path, then a named port.
 * @returns a positive number when `a` is the more specific one, 0 when neither is
 */
export function compareSpecificity(a: ScopeRule, b: ScopeRule): number {
  return (
    measureHost(a.host) - measureHost(b.host) ||
    Number(isOneHost(a.host)) - Number(isOneHost(b.host)) ||
    measurePath(a) - measurePath(b) ||
    Number(a.port !== undefined) - Number(b.port !== undefined)
  );
}

function measurePath({ path = '' }: ScopeRule): number {
  return path.replaceAll('*', '').length;
}

function measureHost(condition: HostCondition): number {
  switch (condition.kind) {
    case 'glob':
      return condition.glob.replaceAll('*', '').length;
    case 'range': {
      // a wider range is less specific, and every range is less specific than one address
      const span = BigInt(`0x${condition.last}`) - BigInt(`0x${condition.first}`);
      return span === 0n ? oneAddress : -span.toString(2).length;
    }
    case 'exact':
      return readAddressNumber(condition.host) === undefined ? condition.host.length : oneAddress;
    case 'any_suffix':
    case 'every_host':
      return (condition.glob ?? condition.host).replaceAll('*', '').length;
    case 'subdomains':
    case 'domain':
      return condition.host.length;
    default:
      return condition satisfies never;
  }
}

// `1.2.3.4` and `1.2.3.4/32` say the same
const oneAddress = 1;

function isOneHost(condition: HostCondition): boolean {
  return condition.kind === 'exact' || (condition.kind === 'range' && condition.first === condition.last);
}

/** Says whether two rules are about the same hosts, ports and paths, however they are written. */
export function hasSameCondition(a: ScopeRule, b: ScopeRule): boolean {
  return readCondition(a) === readCondition(b);
}

function readCondition({ host, port, path, patterns }: ScopeRule): string {
  return JSON.stringify([readHostCondition(host), port, path, patterns]);
}

/** Writes a host condition so that two that cover the same hosts are equal texts. */
export function readHostCondition(host: HostCondition): string {
  if (host.kind === 'range') return `range ${host.first} ${host.last}`;
  const address = host.kind === 'exact' ? readAddressNumber(host.host) : undefined;
  if (address !== undefined) return `range ${address} ${address}`;
  const isDeep = host.kind === 'any_suffix' && host.hasSubdomains;
  return `${host.kind} ${isDeep ? '*.' : ''}${'glob' in host && host.glob !== undefined ? host.glob : host.host}`;
}
