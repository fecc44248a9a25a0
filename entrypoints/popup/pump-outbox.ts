import { sendMessage } from '../../lib/messaging/client.ts';

/** Asks the background to send what waits. */
export async function pumpOutbox(): Promise<void> {
  await sendMessage('page-bg/pump-outbox', {});
}
