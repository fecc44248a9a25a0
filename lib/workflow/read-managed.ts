import { buildRuleBook, noRules, type RuleBook } from '../redaction/rule-book.ts';
import type { ReceiverChoices } from '../report/receiver.ts';
import { managedItem } from '../storage/managed-item.ts';
import { receiversItem } from '../storage/settings.ts';

/** What the organisation that manages this browser wants masked beside the rest. */
export async function readRules(): Promise<RuleBook> {
  const { settings } = await managedItem.read();
  return settings ? buildRuleBook(settings.redaction) : noRules;
}

/** Reads the receivers that the person chose and those that the organisation set. */
export async function readReceiverChoices(): Promise<ReceiverChoices> {
  const [byPerson, { settings }] = await Promise.all([receiversItem.read(), managedItem.read()]);
  return { byPerson, byOrganisation: settings };
}
