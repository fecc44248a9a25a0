import { buildRuleBook, noRules, type OrganisationRules, type RuleBook } from '../redaction/rule-book.ts';
import type { ReceiverChoices } from '../report/receiver.ts';
import { managedItem } from '../storage/managed-item.ts';
import { receiversItem } from '../storage/settings.ts';

let remembered: { readonly text: string; readonly book: RuleBook } | undefined;

/** What the organisation that manages this browser wants masked beside the rest; the same book for the same rules. */
export async function readRules(): Promise<RuleBook> {
  const { settings } = await managedItem.read();
  return settings ? prepareRules(settings.redaction) : noRules;
}

/** A page that reads the same rules again must not redact everything again. */
function prepareRules(rules: OrganisationRules): RuleBook {
  const text = JSON.stringify(rules);
  if (remembered?.text !== text) remembered = { text, book: buildRuleBook(rules) };
  return remembered.book;
}

/** Reads the receivers that the person chose and those that the organisation set. */
export async function readReceiverChoices(): Promise<ReceiverChoices> {
  const [byPerson, { settings }] = await Promise.all([receiversItem.read(), managedItem.read()]);
  return { byPerson, byOrganisation: settings };
}
