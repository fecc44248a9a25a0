import type { RefusedRule, ScopeList } from '../../scope-list.ts';
import { addEntry } from './add-entry.ts';
import { addRule, type RulePlace } from './add-rule.ts';
import { IndexTooLargeError } from '../errors.ts';
import type { IndexDraft } from './index-draft.ts';
import { listBits, readListBits } from '../list-bits.ts';
import { entryBits, entryKinds, maxListCount } from '../node-entry.ts';
import { writeRefusedRule } from '../refused-form.ts';
import { ruleWords } from '../scope-index.ts';

/** Adds one list to a draft: its facts, its rules and the rules that could not be read. */
export function addList(draft: IndexDraft, list: ScopeList): void {
  const { rules, refusedRules, ...facts } = list;
  const number = draft.expiries.length;
  if (number >= maxListCount) throw new IndexTooLargeError('lists', maxListCount);
  const place: RulePlace = {
    list: number,
    isClosed: list.unlisted === 'out' && list.speaksFor === undefined,
    hasSpan: false,
    hasEverywhere: false,
    publishedDistance: 0,
  };
  const record = beginRecord(draft);
  draft.expiries.push(list.expiresAt === undefined ? Infinity : Date.parse(list.expiresAt));
  draft.listText.append(JSON.stringify(facts));
  for (const [position, rule] of rules.entries()) addRule(draft, place, rule, rules[position - 1]);
  if (list.unlisted === 'out') {
    for (const { host } of list.speaksFor ?? []) {
      addEntry(draft, draft.hosts.intern(host), number, entryKinds.known | entryBits.isIrregular, 0);
    }
  }
  for (const refused of refusedRules) addRefusedRule(draft, number, refused);
  const flags = readListBits(list) | (place.hasEverywhere ? listBits.hasEverywhere : 0);
  for (const word of [...record, flags]) draft.lists.push(word);
}

/** Ends a draft with the records that end its last list, rule and refused rule. */
export function endLists(draft: IndexDraft): void {
  for (const word of [...beginRecord(draft), 0]) draft.lists.push(word);
  draft.refused.push(draft.refusedText.length());
  for (let word = 0; word < ruleWords.stride; word++) {
    draft.rules.push(word === ruleWords.text ? draft.ruleText.length() : 0);
  }
}

/** The words of a list's record but the flags, in the order of `listWords`. */
function beginRecord(draft: IndexDraft): readonly number[] {
  return [
    draft.rules.length() / ruleWords.stride,
    draft.refused.length(),
    draft.extras.length(),
    draft.listText.length(),
  ];
}

function addRefusedRule(draft: IndexDraft, list: number, refused: RefusedRule): void {
  const item = draft.refused.length();
  const state = refused.published.state === 'out' ? entryBits.isOut : 0;
  draft.refused.push(draft.refusedText.length());
  draft.refusedText.append(writeRefusedRule(refused));
  for (const name of refused.mentions)
    addEntry(draft, draft.hosts.intern(name), list, entryKinds.mention | state, item);
  if (refused.suffix !== undefined) {
    addEntry(draft, draft.hosts.intern(refused.suffix), list, entryKinds.suffix, item);
  }
}
