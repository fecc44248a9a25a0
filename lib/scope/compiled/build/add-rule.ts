import type { ScopeRule } from '../../scope-list.ts';
import { addEntry } from './add-entry.ts';
import { anchorRule, readAnchorName, type RuleAnchor } from './anchor-rule.ts';
import { findOwner } from './find-owner.ts';
import { encodeRule } from './encode-rule.ts';
import type { IndexDraft } from './index-draft.ts';
import { entryKinds, entryListShift } from '../node-entry.ts';
import { maxPublishedDistance, ruleFormBits } from '../rule-form.ts';
import { ruleWords } from '../scope-index.ts';

/** The list that rules are being added for. */
export interface RulePlace {
  readonly list: number;
  /** True where a host of a listed domain that the list does not name is out. */
  readonly isClosed: boolean;
  /** Whether a span of addresses was met; the first one comes along with the list. */
  hasSpan: boolean;
  /** Whether a rule about every host was met. */
  hasEverywhere: boolean;
  /** How many rules before the one being added its published text began. */
  publishedDistance: number;
}

const entryFlagBits = (1 << entryListShift) - 1 - ruleFormBits;

/** Adds one rule to a draft: its record, and what leads to it. */
export function addRule(draft: IndexDraft, place: RulePlace, rule: ScopeRule, before?: ScopeRule): void {
  const number = draft.rules.length() / ruleWords.stride;
  const anchor = anchorRule(rule);
  const { host } = rule.host;
  const node =
    anchor === 'host' || anchor === 'before_suffix' ? draft.hosts.intern(readAnchorName(rule.host)) : -1;
  const isShared = before?.published === rule.published && place.publishedDistance < maxPublishedDistance;
  place.publishedDistance = isShared ? place.publishedDistance + 1 : 0;

  draft.rules.push(node + 1);
  const flags = encodeRule(rule, node !== -1, place.publishedDistance, draft.rules, draft.ruleText);
  addEntry(draft, node, place.list, entryKinds.rule | (flags & entryFlagBits), number);
  keepElsewhere(draft, place, rule, anchor, number);
  // whose names are below a name that only stands for itself matters to nobody
  if (place.isClosed || rule.host.kind !== 'exact') noteDomain(draft, place, host, node, number);
}

function keepElsewhere(
  draft: IndexDraft,
  place: RulePlace,
  { host: condition }: ScopeRule,
  anchor: RuleAnchor,
  number: number,
): void {
  switch (anchor) {
    case 'host':
      return;
    case 'before_suffix':
      draft.suffixLabels.add(condition.host);
      if (condition.kind !== 'any_suffix' || condition.hasSubdomains || condition.glob !== undefined) {
        draft.wideSuffixLabels.add(condition.host);
      }
      return;
    case 'span':
      if (condition.kind === 'range') addSpan(draft, place, condition.first, condition.last, number);
      return;
    case 'list':
      place.hasEverywhere = true;
      draft.extras.push(number);
      return;
    case 'anywhere':
      draft.anywhere.push(place.list);
      draft.anywhere.push(number);
      return;
    default:
      return anchor satisfies never;
  }
}

// `readAddressNumber` writes an IPv4 address in eight digits, and an IPv6 address in thirty-two
const shortLength = 8;

function addSpan(draft: IndexDraft, place: RulePlace, first: string, last: string, rule: number): void {
  if (!place.hasSpan) draft.extras.push(rule);
  place.hasSpan = true;
  if (first.length === shortLength) {
    const [low, high] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    draft.spans.push({ first: low, last: high, list: place.list, rule });
  } else {
    draft.longSpans.push(place.list);
    draft.longSpans.push(rule);
  }
}

/** A list that excludes what it does not name knows every domain that one of its rules lies in. */
function noteDomain(draft: IndexDraft, place: RulePlace, host: string, node: number, rule: number): void {
  if (host === '' || (node === -1 && !place.isClosed)) return;
  const domain = findDomain(draft, host, node);
  if (!place.isClosed || domain === -1 || draft.knownBy[domain] === place.list) return;
  draft.knownBy[domain] = place.list;
  addEntry(draft, domain, place.list, entryKinds.known, rule);
}

function findDomain(draft: IndexDraft, host: string, node: number): number {
  const known = node === -1 ? undefined : draft.domains[node];
  if (known !== undefined) return known;
  const name = findOwner(draft, host);
  const domain = name === undefined ? -1 : draft.hosts.intern(name);
  if (node !== -1) draft.domains[node] = domain;
  if (domain !== -1) draft.domains[domain] = domain;
  return domain;
}
