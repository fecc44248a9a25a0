import { phrase, type Phrase } from '../../base/text.ts';
import { parseUrl } from '../../base/url.ts';
import { readMappedAddress } from '../canonical-host.ts';

/** An address that lists can judge, in the parts that are compared. */
export interface ScopeTarget {
  /** The whole address without user name, password and fragment. */
  readonly url: string;
  readonly scheme: 'http' | 'https';
  /** A-label host name without its trailing dot. */
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

export type TargetOutcome =
  | { readonly kind: 'web'; readonly target: ScopeTarget }
  | { readonly kind: 'other'; readonly reason: Phrase };

// a WebSocket is opened on the same hosts, ports and paths as a page
const webSchemes: ReadonlyMap<string, ScopeTarget['scheme']> = new Map([
  ['http:', 'http'],
  ['ws:', 'http'],
  ['https:', 'https'],
  ['wss:', 'https'],
]);

const extensionSchemes = new Set(['chrome-extension:', 'moz-extension:', 'safari-web-extension:']);
const browserSchemes = new Set([
  'about:',
  'brave:',
  'chrome:',
  'chrome-search:',
  'chrome-untrusted:',
  'devtools:',
  'edge:',
  'opera:',
  'resource:',
  'vivaldi:',
]);

/** Reads an address into the parts that lists compare, or says why no list can judge it. */
export function parseTarget(address: string): TargetOutcome {
  const url = parseUrl(address);
  if (!url) return { kind: 'other', reason: phrase('scope_unknown_not_an_address') };
  const scheme = webSchemes.get(url.protocol);
  if (scheme === undefined) return { kind: 'other', reason: chooseSchemeReason(url.protocol) };
  // each of these writes the whole address anew
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  // `#` alone is a fragment, too
  if (url.href.includes('#')) url.hash = '';
  const defaultPort = scheme === 'https' ? 443 : 80;
  return {
    kind: 'web',
    target: {
      url: url.href,
      scheme,
      host: readMappedAddress(url.hostname.replace(/\.$/, '')),
      port: url.port === '' ? defaultPort : Number(url.port),
      path: url.pathname,
    },
  };
}

function chooseSchemeReason(protocol: string): Phrase {
  if (browserSchemes.has(protocol)) return phrase('scope_unknown_browser_page');
  if (extensionSchemes.has(protocol)) return phrase('scope_unknown_extension_page');
  if (protocol === 'file:') return phrase('scope_unknown_file');
  if (protocol === 'view-source:') return phrase('scope_unknown_source_view');
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'javascript:') {
    return phrase('scope_unknown_made_in_page');
  }
  return phrase('scope_unknown_scheme', protocol);
}
