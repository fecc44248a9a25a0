import { say, text } from '../../lib/base/text.ts';
import { onAddressBarEntered, onAddressBarInput, suggestInAddressBar } from '../../lib/platform/omnibox.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { readTypedAddress } from '../../lib/scope/read-typed-address.ts';
import { buildCheckPath } from '../../lib/workflow/check-path.ts';
import { readJudge } from '../../lib/workflow/judge.ts';

/** Says the verdict on an address that is typed after `gf` in the address bar; Enter explains it. */
export function watchAddressBar(): void {
  let latest = '';
  onAddressBarInput((typed) => {
    latest = typed;
    // an answer that is overtaken by more typing is not shown
    void wordVerdict(typed).then((words) => {
      if (typed === latest) suggestInAddressBar(words);
    });
  });
  onAddressBarEntered(
    (typed, isActive) => void openOwnPage(buildCheckPath(readTypedAddress(typed)), { isActive }),
  );
}

async function wordVerdict(typed: string): Promise<string> {
  const address = readTypedAddress(typed);
  if (address === '') return text('omnibox_help');
  const judge = await readJudge();
  const verdict = judge(address);
  return text('omnibox_verdict', text(`verdict_${verdict.kind}`), say(verdict.reason));
}
