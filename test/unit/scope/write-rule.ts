import type { ScopeRule } from '../../../lib/scope/scope-list.ts';

/** A rule in short: scheme, host condition, port, path, patterns, and `?` where it is doubtful. */
export function writeRule({ scheme, host, port, path, patterns, isDoubtful }: ScopeRule): string {
  const literal = 'glob' in host && host.glob !== undefined ? host.glob : host.host;
  const name =
    host.kind === 'any_suffix'
      ? `${host.hasSubdomains ? 'below ' : ''}${literal} + suffix`
      : `${host.kind} ${literal}`.trim();
  const written = Object.entries(patterns ?? {}).map(([part, source]) => `${part}~${String(source)}`);
  const parts = [scheme, name, port === undefined ? undefined : `:${String(port)}`, path, ...written];
  return [...parts, isDoubtful && '?'].filter((part) => typeof part === 'string').join(' ');
}
