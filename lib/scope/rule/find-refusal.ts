import { phrase, type Phrase } from '../../base/text.ts';
import { hasKnownSuffix } from '../canonical-host.ts';

/** What a platform says an asset is; `web` also stands for a platform that does not say. */
export type AssetKind = 'web' | 'app' | 'source' | 'thing';

/** What a rule string turned out to be, for counting; see the table in docs/scope.md. */
export type RuleShape =
  | 'bare host'
  | 'origin'
  | 'subdomains'
  | 'path'
  | 'path glob'
  | 'glued star'
  | 'partial label'
  | 'any suffix'
  | 'every host'
  | 'port'
  | 'IP address'
  | 'IP range'
  | 'list'
  | 'alternatives'
  | 'with a comment'
  | 'residual'
  | 'expression'
  | 'refused: app'
  | 'refused: source code'
  | 'refused: other asset'
  | 'refused: redacted'
  | 'refused: e-mail'
  | 'refused: pattern'
  | 'refused: public suffix'
  | 'refused: words'
  | 'refused: other';

export interface Refusal {
  readonly reason: Phrase;
  readonly shape: RuleShape;
  /** True where the names in the text are not the hosts it is about. */
  readonly isElsewhere: boolean;
  readonly suffix?: string;
}

// no platform publishes a longer rule; a longer text is an essay or an attack
const maxRuleLength = 2048;

// a shop's own host is a site like others; what stands below it is somebody's listing
const appStores =
  /^(?:https?:\/\/)?(?:(?:(?:apps|itunes|testflight)\.apple\.com|apps\.microsoft\.com|chromewebstore\.google\.com|addons\.mozilla\.org|appgallery\.huawei\.com)\/+[^\s/*]|play\.google\.com\/store|(?:www\.)?microsoft\.com\/[a-z-]*\/?p\/|microsoftedge\.microsoft\.com\/addons|chrome\.google\.com\/webstore)/i;
const sourceHosts =
  /^(?:https?:\/\/)?(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|npmjs\.com\/package|pypi\.org\/project|crates\.io\/crates|hub\.docker\.com|docker\.io|ghcr\.io|quay\.io)\/[^\s*]+/i;
// a domain turned round, as app stores name packages; `com.a.com` is a host
const appId =
  /^(?:com(?:\.[a-z0-9_-]+)+\.(?!(?:com|net|org)$)[a-z0-9_-]+|(?:org|net|io|co|me|app|dev)(?:\.[a-z0-9_-]+)+\.(?:app|android|ios|mobile|apk|beta|lite))$/i;
// names that files have, under endings that are domains as well
const fileName =
  /^(?:readme|changelog|license|contributing|setup|install|build|run|main|index|app|lib|test|config|package|manifest|server|client|deploy|update)\.(?:md|py|sh|rs|zip|so|pl|cc|ps|mov)$/i;
const emailAddress = /^(?:mailto:)?[a-z0-9._%+*-]+@[a-z0-9*-]+(?:\.[a-z0-9*-]+)+$/i;
const regexSign = /^\^|\$$|^\.\*|\.\+|\\[a-z.]|\{\d*,?\d*\}|\(\?[:=!]/i;

/** Says whether an address is one page of a shop for apps or of a host of source code. */
export function isListing(address: string): boolean {
  return appStores.test(address) || sourceHosts.test(address);
}

/** Finds the reason for which a string is no rule about web hosts, before its parts are read. */
export function findRefusal(text: string, asset: AssetKind): Refusal | undefined {
  if (text === '') return refuse(phrase('scope_refused_empty'), 'refused: other');
  if (text.length > maxRuleLength) return refuse(phrase('scope_refused_too_long'), 'refused: other');
  if (!text.isWellFormed()) return refuse(phrase('scope_refused_words'), 'refused: words');
  if (asset === 'app' || appStores.test(text)) return elsewhere(phrase('scope_refused_app'), 'refused: app');
  if (asset === 'source' || sourceHosts.test(text)) {
    return elsewhere(phrase('scope_refused_source'), 'refused: source code');
  }
  if (asset === 'thing') return elsewhere(phrase('scope_refused_not_web'), 'refused: other asset');
  if (/[\u2580-\u259f]/u.test(text)) return refuse(phrase('scope_refused_redacted'), 'refused: redacted');
  if (emailAddress.test(text)) return elsewhere(phrase('scope_refused_email'), 'refused: e-mail');
  if (appId.test(text)) return refuse(phrase('scope_refused_app'), 'refused: app');
  if (fileName.test(text)) return refuse(phrase('scope_refused_file'), 'refused: words');
  if (hasSpaceInName(text)) {
    return refuse(phrase('scope_refused_space'), 'refused: other');
  }
  const [host = ''] = text.replace(/^[a-z]+:\/\//i, '').split('/');
  if (regexSign.test(host)) return refuse(phrase('scope_refused_regex'), 'refused: pattern');
  return undefined;
}

/** `v1. a.com`, `www.a .com`; and not `a.com .fr`, which is a list. */
function hasSpaceInName(text: string): boolean {
  const pieces = text.split(/\s*\.\s*/);
  if (pieces.length < 2 || !/\.\s|\s\./.test(text) || !pieces.every((piece) => /^[\w-]+$/.test(piece)))
    return false;
  const [head = ''] = text.split(/\s/);
  return !head.includes('.') || head.endsWith('.') || !hasKnownSuffix(head);
}

function refuse(reason: Phrase, shape: RuleShape): Refusal {
  return { reason, shape, isElsewhere: false };
}

function elsewhere(reason: Phrase, shape: RuleShape): Refusal {
  return { reason, shape, isElsewhere: true };
}
