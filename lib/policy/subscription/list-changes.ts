import { text } from '../../base/text.ts';
import { findRegistrableDomain } from '../../scope/canonical-host.ts';
import type { ScopeList, ScopeRule } from '../../scope/scope-list.ts';
import type { DecidingRule } from '../../scope/verdict.ts';
import { deriveEngagementRules } from '../derive-engagement-rules.ts';
import { wordDraftRules } from '../draft-v1/word-draft-rules.ts';
import { subscriptionLimits } from '../limits.ts';
import type { Programme } from '../programme.ts';
import { compareScope } from './compare-scope.ts';
import { listDestinations } from './list-destinations.ts';
import { areTermsWider, listTerms } from './list-terms.ts';
import type { ListVersion } from './list-version.ts';
import { createPairSearch } from './pair-search.ts';
import { revealHost } from './reveal-host.ts';
import { writeKey, type ListChange, type ShownValues, type SigningKey } from './subscription.ts';

export interface ListChanges {
  /** What a person has to say yes to; empty where nothing is widened or sent elsewhere. */
  readonly changes: readonly ListChange[];
  /** Rules that came or went without widening anything. */
  readonly narrowedCount: number;
}

/** Lists what a newer version of a list changes that is a person's to accept, with both sides of each. */
export function listChanges(
  before: ListVersion,
  after: ListVersion,
  oldKey: SigningKey | undefined,
  newKey: SigningKey | undefined,
): ListChanges {
  const scope = compareLists(before.lists, after.lists);
  const keyValues = [oldKey, newKey].map((key) => (key === undefined ? [] : [writeKey(key)]));
  return {
    changes: [
      ...(newKey === undefined ? [] : [buildChange('key_changed', undefined, keyValues[0], keyValues[1])]),
      ...limit(comparePolicies(before.programmes, after.programmes)),
      ...limit(scope.changes),
    ],
    narrowedCount: scope.narrowedCount,
  };
}

function comparePolicies(before: readonly Programme[], after: readonly Programme[]): readonly ListChange[] {
  return after.flatMap((programme) => {
    const earlier = before.find(({ id }) => id === programme.id);
    const destinations = [earlier ? listDestinations(earlier) : [], listDestinations(programme)] as const;
    const isSameDestination = JSON.stringify(destinations[0]) === JSON.stringify(destinations[1]);
    return [
      ...(isSameDestination ? [] : [buildChange('destination_changed', programme.name, ...destinations)]),
      ...(earlier && areTermsWider(earlier, programme)
        ? [buildChange('terms_changed', programme.name, ...writeTerms(earlier, programme))]
        : []),
    ];
  });
}

/** Writes both sides in sentences; where these are the same, what they are written from. */
function writeTerms(
  before: Programme,
  after: Programme,
): readonly [before: readonly string[], after: readonly string[]] {
  const worded = [wordTerms(before), wordTerms(after)] as const;
  if (JSON.stringify(worded[0]) !== JSON.stringify(worded[1])) return worded;
  return [listTerms(before).map(({ words }) => words), listTerms(after).map(({ words }) => words)];
}

function wordTerms({ document, draft }: Programme): readonly string[] {
  const rules = draft ? wordDraftRules(draft.document) : deriveEngagementRules(document);
  return rules.map(({ rule }) => rule);
}

function compareLists(before: readonly ScopeList[], after: readonly ScopeList[]): ListChanges {
  const earlierLists = groupById(before);
  const search = createPairSearch(subscriptionLimits.maxComparisons);
  let narrowedCount = 0;
  const changes = after.flatMap((list): readonly ListChange[] => {
    const earlier = earlierLists.get(list.programmeId)?.shift();
    const { nowIn, noLongerOut, isReadOtherwise, ...rest } = compareScope(
      earlier ?? emptied(list),
      list,
      search,
    );
    narrowedCount += rest.narrowedCount;
    const name = list.programmeName;
    return [
      ...(nowIn.length + noLongerOut.length === 0
        ? []
        : [buildChange('scope_widened', name, writeRules(noLongerOut), writeRules(nowIn))]),
      ...(isReadOtherwise
        ? [buildChange('scope_read_otherwise', name, describeReading(earlier), describeReading(list))]
        : []),
    ];
  });
  const gone = [...earlierLists.values()].flat();
  narrowedCount += gone.reduce((count, { rules }) => count + rules.length, 0);
  return { changes: [...changes, ...listUncovered(gone, after)], narrowedCount };
}

/** What a programme excluded that is gone may be in scope by another one of the list, which it stood against. */
function listUncovered(gone: readonly ScopeList[], after: readonly ScopeList[]): readonly ListChange[] {
  const included = new Set(
    after.flatMap(({ rules }) => rules.filter(({ published }) => published.state === 'in').map(readDomain)),
  );
  return gone.flatMap(({ programmeName, rules }) => {
    const uncovered = rules.filter(
      (rule) => rule.published.state === 'out' && included.has(readDomain(rule)),
    );
    if (uncovered.length === 0) return [];
    return [
      buildChange('scope_widened', programmeName, writeRules(uncovered.map(({ published }) => published))),
    ];
  });
}

function readDomain({ host: { host } }: ScopeRule): string {
  return findRegistrableDomain(host) ?? host;
}

function emptied(list: ScopeList): ScopeList {
  return { ...list, rules: [], refusedRules: [] };
}

function groupById(lists: readonly ScopeList[]): Map<string, ScopeList[]> {
  const groups = new Map<string, ScopeList[]>();
  for (const list of lists) {
    const group = groups.get(list.programmeId);
    if (group) group.push(list);
    else groups.set(list.programmeId, [list]);
  }
  return groups;
}

function writeRules(rules: readonly DecidingRule[]): readonly string[] {
  return rules.map(({ pattern }) => pattern);
}

function describeReading(list: ScopeList | undefined): readonly string[] {
  if (!list) return [];
  const hosts = list.speaksFor?.map(({ host, hasSubdomains }) =>
    hasSubdomains ? `${host}, *.${host}` : host,
  );
  return [
    text(`subscription_reading_${list.precedence}`),
    text(`subscription_reading_unlisted_${list.unlisted}`),
    text(`subscription_reading_apex_${list.wildcardCoversApex}`),
    ...(hosts === undefined ? [] : [text('subscription_reading_hosts', hosts.join(', '))]),
    ...list.rules.map(({ published }) => `${text(`verdict_${published.state}`)}: ${published.pattern}`),
  ];
}

function buildChange(
  kind: ListChange['kind'],
  programmeName: string | undefined,
  before: readonly string[] = [],
  after: readonly string[] = [],
): ListChange {
  return {
    kind,
    ...(programmeName === undefined ? {} : { programmeName }),
    before: showValues(before),
    after: showValues(after),
  };
}

function showValues(values: readonly string[]): ShownValues {
  const shown = values.slice(0, subscriptionLimits.maxShownValues);
  return {
    values: shown.map((value) => revealHost(value.slice(0, 3000)).slice(0, 4096)),
    count: values.length,
  };
}

/** A list of a whole platform changes in hundreds of programmes; what is beyond the bound is summed up in one. */
function limit(changes: readonly ListChange[]): readonly ListChange[] {
  const { maxShownValues } = subscriptionLimits;
  const rest = changes.slice(maxShownValues);
  const [first] = rest;
  if (!first) return changes;
  const before = addValues(rest.map((change) => change.before));
  const after = addValues(rest.map((change) => change.after));
  return [...changes.slice(0, maxShownValues), { kind: first.kind, before, after }];
}

function addValues(all: readonly ShownValues[]): ShownValues {
  const values = all.flatMap((each) => each.values).slice(0, subscriptionLimits.maxShownValues);
  return { values, count: all.reduce((sum, { count }) => sum + count, 0) };
}
