import type { HostCondition, ScopeRule } from './scope-list.ts';

/**
 * Compares how narrowly two rules that match one address describe it: the longer literal host, then the exact
 * host, then the longer path, then a named port.
 * @returns a positive number when `a` is the more specific one, 0 when neither is
 */
export function compareSpecificity(a: ScopeRule, b: ScopeRule): number {
  return (
    measureHost(a.host) - measureHost(b.host) ||
    Number(a.host.kind === 'exact') - Number(b.host.kind === 'exact') ||
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
      return -span.toString(2).length;
    }
    case 'exact':
    case 'subdomains':
    case 'any_suffix':
    case 'every_host':
      return condition.host.length;
    default:
      return condition satisfies never;
  }
}

/** Says whether two rules are about the same hosts, ports and paths, however they are written. */
export function hasSameCondition(a: ScopeRule, b: ScopeRule): boolean {
  return readCondition(a) === readCondition(b);
}

function readCondition({ host, port, path }: ScopeRule): string {
  const shape = host.kind === 'glob' ? host.glob : host.host;
  return JSON.stringify([host.kind, shape, port, path]);
}
