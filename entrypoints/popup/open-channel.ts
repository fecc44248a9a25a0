import type { ContactChannel } from '../../lib/policy/programme.ts';
import { parseDestinationUrl } from '../../lib/base/url.ts';

/** Opens the person's mail program, or the programme's form in a tab; nothing of the page is put into either. */
export function openChannel(channel: ContactChannel): void {
  if (channel.type === 'email') {
    window.open(`mailto:${encodeURIComponent(channel.value)}`, '_blank', 'noopener');
    return;
  }
  const parsed = parseDestinationUrl(channel.value);
  if (parsed.kind === 'accepted') window.open(parsed.url.href, '_blank', 'noopener,noreferrer');
}
