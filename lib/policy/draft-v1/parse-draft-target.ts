import { readMappedAddress } from '../../scope/canonical-host.ts';
import { parseUrl } from '../../base/url.ts';
import { normalisePath } from './normalise-path.ts';

/** The address of which a testing question is asked, in the parts that the draft compares. */
export interface DraftTarget {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** As the draft reads the path, and as a browser sends it; the two differ for `%2e%2e` only. */
  readonly paths: readonly string[];
}

const written = /^(https?):\/\/([^/?#\\@]+)((?:\/[^?#]*)?)(?:[?#]|$)/i;

/**
 * Reads a target, or undefined where the question itself is not valid: a relative address, another scheme, a user
 * name, a percent sign alone.
 * The draft decodes nothing, so to it `/api/%2e%2e/admin` lies under `/api`; every browser sends `/admin`. Both
 * readings are kept, and the evaluator believes neither alone.
 */
export function parseDraftTarget(address: string): DraftTarget | undefined {
  // a URL parser would drop or turn these around without a word
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\]/.test(address)) return undefined;
  const [, scheme = '', , path = ''] = written.exec(address) ?? [];
  const url = parseUrl(address);
  const asWritten = normalisePath(path);
  if (scheme === '' || !url || asWritten === undefined) return undefined;
  const asSent = normalisePath(url.pathname) ?? asWritten;
  const name = url.protocol === 'https:' ? 'https' : 'http';
  return {
    scheme: name,
    host: readMappedAddress(url.hostname.replace(/\.$/, '')),
    port: url.port === '' ? { http: 80, https: 443 }[name] : Number(url.port),
    paths: [...new Set([asWritten, asSent])],
  };
}
