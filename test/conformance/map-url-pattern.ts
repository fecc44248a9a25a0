import { z } from 'zod';

const init = z.object({
  protocol: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  hostname: z.string().optional(),
  port: z.string().optional(),
  pathname: z.string().optional(),
  search: z.string().optional(),
  hash: z.string().optional(),
  baseURL: z.string().optional(),
});
type Parts = z.infer<typeof init>;

const options = z.strictObject({ ignoreCase: z.boolean() });
const piece = z.union([z.string(), options, init]);

/** One case of the platform's URLPattern tests. */
export const patternCase = z.object({
  pattern: z.array(piece),
  inputs: z.array(piece).optional(),
  expected_obj: z.unknown().optional(),
  expected_match: z.union([z.null(), z.literal('error'), z.record(z.string(), z.unknown())]).optional(),
});
export type PatternCase = z.infer<typeof patternCase>;

/** Why a case says nothing about rules; the text stands in docs/scope.md with its count. */
export const unmappedReasons = {
  error: 'the pattern cannot be built',
  case: 'letter case is ignored, which no rule can ask for',
  parts: 'user, password, query or fragment, which rules do not compare',
  scheme: 'a scheme other than http and https',
  syntax: 'groups, names, regular expressions, modifiers or escapes',
  path: 'a path that does not begin with a slash',
  relative: 'a text that is resolved against a base address',
  host: 'a host with characters that end a host, which the platform cuts off and we refuse',
  input: 'an input that is no address of a page',
  port: 'a port that no address has',
} as const;
export type UnmappedReason = keyof typeof unmappedReasons;

export type MappedCase =
  | { readonly kind: 'mapped'; readonly rule: string; readonly address: string; readonly isMatch: boolean }
  | { readonly kind: 'unmapped'; readonly reason: UnmappedReason };

/** Stands for every host where neither the pattern nor the input names one. */
const anyHost = 'pattern.example';

const syntax = /[{}()\\+?:]|\*\*/;

/** Says a case in our words: a rule, an address, and whether the one covers the other; or why it cannot be said. */
export function mapUrlPattern({
  pattern,
  inputs = [],
  expected_obj,
  expected_match,
}: PatternCase): MappedCase {
  if (expected_obj === 'error') return { kind: 'unmapped', reason: 'error' };
  if (pattern.some((each) => typeof each === 'object' && 'ignoreCase' in each)) {
    return { kind: 'unmapped', reason: 'case' };
  }
  if (expected_match === 'error') return { kind: 'unmapped', reason: 'input' };
  const rule = simplify(readParts(pattern));
  const address = readParts(inputs);
  const reason = findReason(rule, address);
  if (reason) return { kind: 'unmapped', reason };
  if (typeof rule === 'string' || typeof address === 'string') return { kind: 'unmapped', reason: 'syntax' };

  const host = address.hostname ?? anyHost;
  const scheme = address.protocol ?? rule.protocol ?? 'https';
  const port = address.port ? `:${address.port}` : '';
  return {
    kind: 'mapped',
    rule: writeRule(rule, host, scheme),
    address: `${scheme}://${host}${port}${address.pathname ?? '/'}`,
    isMatch: expected_match !== null && expected_match !== undefined,
  };
}

function writeRule(rule: Parts, host: string, scheme: string): string {
  const isAnyScheme = rule.protocol === undefined || rule.protocol === '*';
  // an empty port is the scheme's own
  const ownPort = scheme === 'http' ? ':80' : ':443';
  const port =
    rule.port === undefined || rule.port === '*' ? '' : rule.port === '' ? ownPort : `:${rule.port}`;
  const named = rule.hostname === undefined || rule.hostname === '*' ? host : rule.hostname;
  return `${isAnyScheme ? '' : `${rule.protocol}://`}${named}${port}${rule.pathname ?? ''}`;
}

function findReason(rule: Parts | string, address: Parts | string): UnmappedReason | undefined {
  if (typeof rule === 'string') return isUnmappedReason(rule) ? rule : 'syntax';
  if (typeof address === 'string') return 'input';
  const compared = [rule.username, rule.password, rule.search, rule.hash];
  if (compared.some((part) => part !== undefined && part !== '*')) return 'parts';
  if ([address.username, address.password].some((part) => part !== undefined)) return 'parts';
  if (!/^(https?|\*)$/.test(rule.protocol ?? '*'))
    return syntax.test(rule.protocol ?? '') ? 'syntax' : 'scheme';
  if (!/^https?$/.test(address.protocol ?? 'https')) return 'scheme';
  const named = rule.hostname?.replace(/^\[[0-9a-f:]+\]$/i, '') ?? '';
  if (/[#/?\s]/.test(named)) return 'host';
  if (syntax.test(named) || syntax.test(rule.pathname ?? '')) return 'syntax';
  if (!/^(\d{0,5}|\*)$/.test(rule.port ?? '') || Number(rule.port) > 65_535) return 'port';
  if (rule.pathname !== undefined && !/^[/*]/.test(rule.pathname)) return 'path';
  if (rule.pathname?.startsWith('*') === true && rule.pathname !== '*') return 'path';
  if (address.pathname !== undefined && !address.pathname.startsWith('/')) return 'input';
  // an address always has a scheme, a host and a port of digits
  if (rule.protocol !== undefined && rule.protocol !== '*' && address.protocol === undefined) return 'input';
  if (rule.hostname !== undefined && rule.hostname !== '*' && address.hostname === undefined) return 'input';
  if (!/^\d*$/.test(address.port ?? '')) return 'input';
  if (rule.port !== undefined && address.protocol === undefined && address.port === undefined) return 'input';
  return undefined;
}

function isUnmappedReason(text: string): text is UnmappedReason {
  return Object.hasOwn(unmappedReasons, text);
}

/** Takes scheme, host and port from the base address, as the platform does where only the path is given. */
function resolve({ baseURL, ...parts }: Parts): Parts | UnmappedReason {
  if (baseURL === undefined) return parts;
  const [, protocol, hostname, port] = /^(https?):\/\/([\w.-]+)(?::(\d+))?(?:[/?#]|$)/.exec(baseURL) ?? [];
  const isWhole = parts.pathname?.startsWith('/') === true && Object.keys(parts).length === 1;
  const isPage = parts.search !== undefined || parts.hash !== undefined;
  if (protocol === undefined || hostname === undefined || !isWhole) return isPage ? 'parts' : 'relative';
  return { ...parts, protocol, hostname, ...(port === undefined ? {} : { port }) };
}

/** Writes `(.*)` as the star that it is, and a group without a modifier as its letters. */
function simplify(parts: Parts | UnmappedReason): Parts | UnmappedReason {
  if (typeof parts === 'string') return parts;
  return {
    ...parts,
    ...(parts.hostname === undefined ? {} : { hostname: writePlainly(parts.hostname) }),
    ...(parts.pathname === undefined ? {} : { pathname: writePlainly(parts.pathname) }),
  };
}

function writePlainly(part: string): string {
  return part
    .replaceAll('(.*)', '*')
    .replaceAll(/\{([\w/.-]*)\}(?![?+*])/g, '$1')
    .replaceAll(/\\(?=[./-])/g, '');
}

/** The parts of a pattern or an input, or the reason why its text cannot be taken apart by eye. */
function readParts(pieces: PatternCase['pattern']): Parts | UnmappedReason {
  const [first = {}, ...rest] = pieces;
  if (rest.length > 0) return 'relative';
  if (typeof first !== 'string') return 'ignoreCase' in first ? 'case' : resolve(first);
  const [, protocol, hostname, port, pathname = '/', tail] =
    /^(https?):\/\/([^/:?#@\\{}()[\]]+|\[[0-9a-f:]+\])(?::(\d+))?(\/[^?#]*)?([?#].*)?$/i.exec(first) ?? [];
  if (protocol === undefined || hostname === undefined) {
    return /^(https?|\*)?:?\/\//i.test(first) || !/^[a-z]+:/i.test(first) ? 'syntax' : 'scheme';
  }
  if (tail !== undefined) return 'parts';
  return { protocol, hostname, port: port ?? '', pathname };
}
