/** What the browser says of a sender, and who we are. */
export interface SenderFacts {
  readonly senderId: string | undefined;
  readonly senderUrl: string | undefined;
  readonly ownId: string;
  /** The address of our pages, e.g. `chrome-extension://abc/`. */
  readonly ownAddress: string;
}

/**
 * Decides whether a message may be read at all: only our own extension pages and background are heard.
 * Do not remove: `test/unit/messaging/decide-sender.test.ts` guards it. A content script has our id but the
 * page's URL, so a compromised renderer stops here.
 */
export function decideSender(facts: SenderFacts): 'trusted' | 'ignored' {
  if (facts.senderId !== facts.ownId) return 'ignored';
  if (facts.senderUrl === undefined || !URL.canParse(facts.senderUrl)) return 'ignored';
  // `URL.origin` is "null" for extension schemes in some engines, so protocol and host are compared
  const sender = new URL(facts.senderUrl);
  const own = new URL(facts.ownAddress);
  const isOwnPage = sender.protocol === own.protocol && sender.host !== '' && sender.host === own.host;
  return isOwnPage ? 'trusted' : 'ignored';
}
