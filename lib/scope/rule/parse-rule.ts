import { phrase, type Phrase } from '../../base/text.ts';
import { isAddressHost, parseHost } from '../canonical-host.ts';
import { cleanRuleText } from './clean-rule-text.ts';
import { findMentionedHosts } from './find-mentioned-hosts.ts';
import { findRefusalMentions } from './find-refusal-mentions.ts';
import { findRefusal, isListing, type AssetKind, type Refusal, type RuleShape } from './find-refusal.ts';
import { isRestricting } from './is-restricting.ts';
import { markPlaceholders } from './mark-placeholders.ts';
import { parseRuleAddress } from './parse-rule-address.ts';
import { parseRuleRange } from './parse-rule-range.ts';
import { readSubdomainWords } from './read-subdomain-words.ts';
import { readExclusion } from './read-exclusion.ts';
import type { AddressOutcome, RuleOutcome } from './rule-outcome.ts';
import type { RefusedRule, ScopeRule } from '../scope-list.ts';
import { expandAlternatives, splitLastNumbers, splitPorts, splitRuleList } from './split-rule-text.ts';
import type { DecidingRule } from '../verdict.ts';

/**
 * Reads one rule string of a platform's list into typed rules, or refuses it with a sentence. A rule is not an
 * address and never reaches a URL parser: `*`, `###` and `host:443` mean something else there.
 */
export function parseRule(published: DecidingRule, asset: AssetKind = 'web'): RuleOutcome {
  const { text: cleaned, doubts } = cleanRuleText(published.pattern);
  const text = writeRepeats(markPlaceholders(cleaned));
  const refusal = findRefusal(text, asset);
  const read: AddressOutcome = refusal ? { kind: 'refused', refusal } : parseText(text, published);
  const outcome =
    read.kind === 'refused' ? (readWhatItExcludes(text, read.refusal, published) ?? read) : read;
  if (outcome.kind === 'rules') return { ...outcome, doubts: [...doubts, ...outcome.doubts] };
  return buildRefused(published, text, outcome.refusal);
}

/** `s2{1,2}-a.com`, `a[.b].com` and `a.[com|net]` as the choices that they are. */
function writeRepeats(text: string): string {
  return text
    .replaceAll(/([a-z0-9])\{([1-4]),([1-4])\}/gi, (_all, letter: string, least: string, most: string) => {
      const counts = Array.from({ length: Number(most) - Number(least) + 1 }, (_, at) => Number(least) + at);
      return `(${counts.map((count) => letter.repeat(count)).join('|')})`;
    })
    .replaceAll(/\[(\.[\w-]+|[\w-]+\.)\]/g, '($1|)')
    .replaceAll(/\[([\w.-]+(?:\|[\w.-]+)+)\]/g, '($1)');
}

function readWhatItExcludes(
  text: string,
  refusal: Refusal,
  published: DecidingRule,
): AddressOutcome | undefined {
  // what it mentions is unclear, which says more
  if (published.state === 'in' || findRefusalMentions(text, refusal, 'out').length > 0) return undefined;
  return readExclusion(text, refusal, published, () => parseText(text, published));
}

function buildRefused(published: DecidingRule, text: string, refusal: Refusal): RuleOutcome {
  const refused: RefusedRule = {
    published,
    reason: refusal.reason,
    mentions: findRefusalMentions(text, refusal, published.state),
    ...(refusal.suffix === undefined ? {} : { suffix: refusal.suffix }),
  };
  return { kind: 'refused', refused, shape: refusal.shape };
}

function parseText(text: string, published: DecidingRule): AddressOutcome {
  const range = parseRuleRange(text, published);
  if (range) return range;
  const words = readSubdomainWords(text);
  if (words) {
    const inner = joinAll(words.texts, 'residual', published);
    return inner.kind === 'refused' ? inner : { ...inner, doubts: [...inner.doubts, phrase(words.doubt)] };
  }
  const labelled = parseLabelled(text, published);
  if (labelled) return labelled;
  const commented = splitComment(text);
  return commented ? parseCommented(commented, published) : parseSeveral(text, published);
}

/** `Main site: a.com`; what comes to no rule is read as a whole, which may be prose. */
function parseLabelled(text: string, published: DecidingRule): AddressOutcome | undefined {
  const [, label, named = ''] = /^([^.:/]*(?::|\s[-–—]))\s+([^\s:]*[.:]\S+)$/u.exec(text) ?? [];
  // within brackets it is a remark about something else
  if (label === undefined || label.split('(').length !== label.split(')').length) return undefined;
  const outcome = parseCommented({ head: named, comment: label }, published);
  return outcome.kind === 'rules' || isListing(named) ? outcome : undefined;
}

interface CommentedText {
  readonly head: string;
  readonly comment: string;
}

/** A remark in brackets may name other hosts, none of them part of the rule; after a dash it must name none. */
function splitComment(text: string): CommentedText | undefined {
  // cut at the first space by hand: an expression would try every dot before it again
  const end = text.search(/\s/);
  if (end === -1) return undefined;
  const [before, after] = [text.slice(0, end), text.slice(end).trimStart()];
  if (before.includes('.') && /^(?:\([^()]*\)+|\[[^[\]]*\])$/.test(after)) {
    return { head: before, comment: after };
  }
  const head = before.replace(/:$/, '');
  if (!head.includes('.') || /[,;|&]/.test(before)) return undefined;
  const comment = after.replace(/^[-–—]\s+/u, '');
  if (comment === '' || /[\r\n]/.test(comment)) return undefined;
  if (/^(?:\([^()]*\)+|\[[^[\]]*\])$/.test(comment)) return { head, comment };
  // what stands behind the brackets may be the next address of a list
  if (findMentionedHosts(comment).length > 0) return undefined;
  const hasMark = text.startsWith(`${head}:`) || /^\s+(?:[-–—]|#|\/\/)/u.test(text.slice(head.length));
  return hasMark || /^[([]/.test(comment) ? { head, comment } : undefined;
}

function parseCommented({ head, comment }: CommentedText, published: DecidingRule): AddressOutcome {
  const refusal = findRefusal(head, 'web');
  if (refusal) return { kind: 'refused', refusal };
  const inner = parseText(head, published);
  if (inner.kind === 'refused') return inner;
  const rules = isRestricting(comment, inner.rules, published.state)
    ? inner.rules.map((rule) => ({ ...rule, isDoubtful: true as const }))
    : withRemarkedHosts(comment, inner.rules, published.state);
  const doubts = [...inner.doubts, phrase('scope_doubt_comment', comment)];
  return { kind: 'rules', rules, shape: 'with a comment', doubts };
}

/** An exclusion may mean the subdomains that its remark speaks of, and the hosts that it adds: `(and b.a.com)`. */
function withRemarkedHosts(
  comment: string,
  rules: readonly ScopeRule[],
  state: 'in' | 'out',
): readonly ScopeRule[] {
  if (state === 'in') return rules;
  const hasSubdomains = /sub-?domain|sous-domaine|subdom[ií]nio|sottodomini/i.test(comment);
  const isSum = /^[([]\s*(?:and|also|plus|&|\+)\s/i.test(comment);
  const added = isSum ? findMentionedHosts(comment.replaceAll(/[()]/g, ' ')) : [];
  return [
    ...rules,
    ...rules.flatMap((rule): readonly ScopeRule[] => {
      const { kind, host } = rule.host;
      const isName = kind === 'exact' && !isAddressHost(host);
      return hasSubdomains && isName
        ? [{ ...rule, host: { kind: 'subdomains', host }, isDoubtful: true }]
        : [];
    }),
    ...rules
      .slice(0, 1)
      .flatMap(({ published }) =>
        added.map((host) => ({ published, host: { kind: 'exact', host }, isDoubtful: true }) as const),
      ),
  ];
}

function parseSeveral(text: string, published: DecidingRule): AddressOutcome {
  const expanded = expandAlternatives(text);
  if (expanded.kind === 'texts' && expanded.texts.length > 1) {
    return joinAll(expanded.texts, 'alternatives', published);
  }
  const [single = text] = expanded.kind === 'texts' ? expanded.texts : [];
  const pieces = splitPorts(single) ?? splitLastNumbers(single) ?? splitRuleList(single);
  const joined = pieces && joinAll(pieces, 'list', published);
  if (joined?.kind === 'rules') return joined;
  const whole = withSecondHost(single, parseRuleAddress(single, published), published);
  if (expanded.kind === 'texts' || whole.kind === 'rules' || /\s/.test(text)) return whole;
  const reason = phrase('scope_refused_alternatives');
  return { kind: 'refused', refusal: { reason, shape: 'refused: pattern', isElsewhere: false } };
}

/** `a.com/b.com` is a page, or two hosts: as an exclusion it leaves both unclear beside the page. */
function withSecondHost(text: string, outcome: AddressOutcome, published: DecidingRule): AddressOutcome {
  const [, first = '', second = ''] = /^([^\s/]*)\/([^\s/]+\.[^\s/]+)\/?$/.exec(text) ?? [];
  const named = [parseHost(first), parseHost(second)].filter((host) => host !== undefined);
  const isHost = /\.(?:com|net|org)$/i.test(second) && named.length > 0;
  if (published.state === 'in' || outcome.kind === 'refused' || !isHost) return outcome;
  const rules = named.map(
    (host) => ({ published, host: { kind: 'exact', host }, isDoubtful: true }) as const,
  );
  return { ...outcome, rules: [...outcome.rules, ...rules] };
}

/** All or nothing: a list of which one piece cannot be read is not read in part. */
function joinAll(pieces: readonly string[], shape: RuleShape, published: DecidingRule): AddressOutcome {
  const rules: ScopeRule[] = [];
  const doubts: Phrase[] = [];
  for (const piece of pieces) {
    const outcome = parseRuleRange(piece, published) ?? parseRuleAddress(piece, published);
    if (outcome.kind === 'refused') return outcome;
    rules.push(...outcome.rules);
    doubts.push(...outcome.doubts);
  }
  return { kind: 'rules', rules, shape, doubts };
}
