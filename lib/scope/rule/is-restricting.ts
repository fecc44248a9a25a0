import { findMentionedHosts } from './find-mentioned-hosts.ts';
import { coversPart } from './covers-part.ts';
import type { ScopeRule } from '../scope-list.ts';

// words with which a remark takes something away again, in the languages that lists are written in
const restrictions = [
  'except\\p{L}*|exclu[ds]\\p{L}*|only|but|not|other than|unless|without|limited|out|oos|ports?',
  'minus|apart from|aside from|besides|avoid\\p{L}*|ignor\\p{L}*|skip\\p{L}*|omit\\p{L}*|restrict\\p{L}*|banned',
  "prohibited|forbidden|disallowed|denied|block\\p{L}*|off[ -]?limits|\\p{L}+n[’']t|cannot|never|none|unlisted",
  'removed|retired|suspended|paused|disabled|discontinued|decommissioned|inactive|closed|ended|expired|soon|until',
  'partial\\p{L}*|selected|certain|specific|some|if|when|where|that|which|third[ -]part\\p{L}*',
  'no(?!\\s+(?:bount|reward|swag|subdomain))|non(?!-)',
  'hors|sauf|exclu\\p{L}*|seulement|uniquement|pas|sans|excepté\\p{L}*|interdit\\p{L}*',
  'außer|ausser|ausge\\p{L}+|ohne|nur|nicht|kein\\p{L}*|verboten',
  'excepto|salvo|sin|solo|sólo|solamente|únicamente|fuera|menos|exceto|apenas|somente|não|sem|fora',
  'tranne|eccetto|escl\\p{L}*|senza|soltanto|behalve|uitge\\p{L}+|zonder|alleen|niet|geen',
  'кроме|только|без|не|исключ\\p{L}*',
].join('|');
const restriction = new RegExp(
  `(?<!\\p{L})(?:${restrictions})(?!\\p{L})|[除仅只不]|のみ|以外|対象外|禁止`,
  'iu',
);
// a part of the site: `(/x, /y)`, `(80, 443)`, `(!x)`
const part = /(?:^|[\s,;([])(?:\/[\p{L}\p{N}*]|!\s?[\p{L}*])|^[\s([]*\d{2,5}(?:[\s,/&;|]+\d{2,5})*[\s)\]]*$/u;

// what only repeats that the exclusion is one
const repetition =
  /(?:explicitly |strictly |currently )?(?:excluded|out[ -]of[ -]scope|not (?:in|within|part of) (?:the )?scope|not (?:owned|operated|managed|eligible|allowed|accepted|authori[sz]ed|permitted)|(?:do not|don[’']t) (?:test|touch|scan|attack|report))/giu;
const relief =
  /(?<!\p{L})(?:except\p{L}*|exclud\p{L}*|only|but|not|other than|unless|without|limited|ports?|apart from|in[ -]scope|allowed|until)(?!\p{L})/iu;

// `(e.g. shop.a.com)` takes nothing away
const example =
  /(?<!\p{L})(?:e\.\s?g|eg|for example|for instance|such as|like|incl\p{L}*|z\.\s?b|p\.\s?ex|ej)(?!\p{L})/iu;

/** Says whether a remark beside an address may take away some of what the address covers. */
export function isRestricting(remark: string, rules: readonly ScopeRule[], state: 'in' | 'out'): boolean {
  if (part.test(remark)) return true;
  if (state === 'out') return relief.test(remark.replaceAll(repetition, ' '));
  return restriction.test(remark) || (!example.test(remark) && namesPart(remark, rules));
}

/** Says whether a remark names a host among those that the rules cover: in a language that is not known, too. */
function namesPart(remark: string, rules: readonly ScopeRule[]): boolean {
  const named = findMentionedHosts(remark.replaceAll(/[()]/g, ' '));
  return rules.some(({ host }) => named.some((name) => coversPart(host, name)));
}
