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
const appStores = buildPlaces('', [
  '(?:apps|itunes|testflight)\\.apple\\.com\\/+[^\\s/*]',
  '(?:apps\\.microsoft\\.com|chromewebstore\\.google\\.com|addons\\.mozilla\\.org|appgallery\\.huawei\\.com)\\/+[^\\s/*]',
  'play\\.google\\.com\\/(?:store|apps\\/)|market\\.android\\.com\\/details',
  '(?:www\\.)?microsoft\\.com\\/(?:[a-z-]*\\/?p\\/|(?:[a-z-]+\\/)?store\\/(?:apps|productid|detail)\\/)',
  'microsoftedge\\.microsoft\\.com\\/addons|chrome\\.google\\.com\\/webstore',
  'f-droid\\.org\\/(?:[a-z_]+\\/)?packages\\/|galaxystore\\.samsung\\.com\\/detail\\/',
]);
const sourceHosts = buildPlaces('(?:www\\.)?', [
  '(?:github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|docker\\.io|ghcr\\.io|quay\\.io|hub\\.docker\\.com)\\/[^\\s*]',
  'raw\\.githubusercontent\\.com\\/[^\\s*]|api\\.github\\.com\\/repos\\/|(?:git\\.)?sr\\.ht\\/~',
  'npmjs\\.com\\/(?:package|org|search|~)|pypi\\.org\\/project\\/|crates\\.io\\/crates\\/|rubygems\\.org\\/gems\\/',
  'packagist\\.org\\/packages\\/|nuget\\.org\\/packages\\/|sourceforge\\.net\\/projects\\/|pkg\\.go\\.dev\\/\\w',
  'wordpress\\.org\\/plugins\\/\\w',
]);
// the list itself, kept elsewhere
const documents = buildPlaces('', [
  'docs\\.google\\.com\\/(?:spreadsheets|document|presentation|file)\\/|drive\\.google\\.com\\/(?:file|drive|open)',
  'gist\\.github\\.com\\/[^\\s*]',
]);
const contracts = buildPlaces('(?:[a-z-]+\\.)?', [
  '(?:etherscan\\.io|(?:polygon|bsc|fts?m|base|arbi|celo|gnosis|optimism|linea)scan\\.(?:com|io|org)|snowtrace\\.io)\\/(?:address|token)\\/',
]);

/** An expression for addresses that begin as one of the given ones do, whatever their scheme. */
function buildPlaces(before: string, places: readonly string[]): RegExp {
  return new RegExp(`^(?:[a-z][a-z+]*:\\/\\/(?:[^\\s/@]*@)?)?${before}(?:${places.join('|')})`, 'i');
}

// a domain turned round, as app stores name packages; `com.a.com` and `nu.com.mx` are hosts
const appId =
  /^(?:com(?:\.[a-z0-9_-]+)+\.(?!(?:com|net|org)$)[a-z0-9_-]+|[a-z]{2}\.com?(?:\.[a-z0-9_-]+)*\.(?!(?:com|net|org|[a-z]{2})$)[a-z0-9_-]+|[a-z]{2}(?:\.[a-z0-9_-]+)+\.(?:android|ios|mobile|apk)|(?:org|net|io|co|me|app|dev)(?:\.[a-z0-9_-]+)+\.(?:app|android|ios|mobile|apk|beta|lite))$/i;
// names that files have, under endings that are domains as well
const fileName =
  /^(?:readme|changelog|license|contributing|setup|install|build|run|main|index|app|lib|test|config|package|manifest|server|client|deploy|update)\.(?:md|py|sh|rs|zip|so|pl|cc|ps|mov)$/i;
const emailAddress = /^(?:mailto:)?[a-z0-9._%+*-]+@[a-z0-9*-]+(?:\.[a-z0-9*-]+)+$/i;
const regexSign = /^\^|\$$|^\.\*|\.\+|\\[a-z.]|(?<!\d\.)\{\d*,?\d*\}|\(\?[:=!]/i;

function findDocument(text: string): Refusal | undefined {
  if (documents.test(text)) return elsewhere(phrase('scope_refused_document'), 'refused: other asset');
  return contracts.test(text)
    ? elsewhere(phrase('scope_refused_contract'), 'refused: other asset')
    : undefined;
}

/** Says whether an address is one page of a shop for apps, of a host of source code and the like. */
export function isListing(address: string): boolean {
  return [appStores, sourceHosts, documents, contracts].some((places) => places.test(address));
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
  const listed = findDocument(text);
  if (listed) return listed;
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
