import { say, text } from '../../lib/base/text.ts';
import { answerAddressBar, onAddressBarEntered, type AddressBarAnswer } from '../../lib/platform/omnibox.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { readTypedAddress } from '../../lib/scope/read-typed-address.ts';
import { readCurrentIndex } from '../../lib/storage/programmes.ts';
import { buildCheckPath } from '../../lib/workflow/check-path.ts';
import { readJudge } from '../../lib/workflow/judge.ts';

/** Says the verdict on an address that is typed after `gf` in the address bar; Enter explains it. */
export function watchAddressBar(): void {
  answerAddressBar({
    wordHelp: (typed) => text(typed.trim() === '' ? 'omnibox_help' : 'omnibox_enter'),
    answer: sayVerdict,
  });
  onAddressBarEntered(
    (typed, isActive) => void openOwnPage(buildCheckPath(readTypedAddress(typed)), { isActive }),
  );
}

async function sayVerdict(typed: string): Promise<AddressBarAnswer | undefined> {
  const address = readTypedAddress(typed);
  if (address === '') return undefined;
  const judge = await readJudge(Date.now, readCurrentIndex);
  const verdict = judge.decide(address);
  return { address, words: text('omnibox_verdict', text(`verdict_${verdict.kind}`), say(verdict.reason)) };
}
