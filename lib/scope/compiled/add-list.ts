import type { RefusedRule, ScopeList } from '../scope-list.ts';
import { addEntry } from './add-entry.ts';
import { addRule, type RulePlace } from './add-rule.ts';
import { IndexTooLargeError } from './errors.ts';
import type { IndexDraft } from './index-draft.ts';
import { readListBits } from './list-bits.ts';
import { entryBits, entryKinds, maxListCount } from './node-entry.ts';
import { ruleWords } from './scope-index.ts';

/** Adds one list to a draft: its facts, its rules and the rules that could not be read. */
export function addList(draft: IndexDraft, list: ScopeList): void {
  const { rules, refusedRules, ...facts } = list;
  const number = draft.expiries.length;
  if (number >= maxListCount) throw new IndexTooLargeError('lists', maxListCount);
  writeListRecord(draft, readListBits(list));
  draft.expiries.push(list.expiresAt === undefined ? Infinity : Date.parse(list.expiresAt));
  draft.listText.append(JSON.stringify(facts));
  const place: RulePlace = {
    list: number,
    isClosed: list.unlisted === 'out',
    hasSpan: false,
    publishedDistance: 0,
  };
  for (const [position, rule] of rules.entries()) addRule(draft, place, rule, rules[position - 1]);
  for (const refused of refusedRules) addRefusedRule(draft, number, refused);
}

/** Ends a draft with the records that end its last list, rule and refused rule. */
export function endLists(draft: IndexDraft): void {
  writeListRecord(draft, 0);
  draft.refused.push(draft.refusedText.length());
  for (let word = 0; word < ruleWords.stride; word++) {
    draft.rules.push(word === ruleWords.text ? draft.ruleText.length() : 0);
  }
}

/** The words stand in the order of `listWords`. */
function writeListRecord(draft: IndexDraft, flags: number): void {
  draft.lists.push(draft.rules.length() / ruleWords.stride);
  draft.lists.push(draft.refused.length());
  draft.lists.push(draft.extras.length());
  draft.lists.push(draft.listText.length());
  draft.lists.push(flags);
}

function addRefusedRule(draft: IndexDraft, list: number, refused: RefusedRule): void {
  const item = draft.refused.length();
  const state = refused.published.state === 'out' ? entryBits.isOut : 0;
  draft.refused.push(draft.refusedText.length());
  draft.refusedText.append(JSON.stringify(refused));
  for (const name of refused.mentions)
    addEntry(draft, draft.hosts.intern(name), list, entryKinds.mention | state, item);
  if (refused.suffix !== undefined) {
    addEntry(draft, draft.hosts.intern(refused.suffix), list, entryKinds.suffix, item);
  }
}
