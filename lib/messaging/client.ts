import { sendRawMessage } from '../platform/message-channel.ts';
import { protocol, type MessageName, type Payload, type Reply } from './protocol.ts';

/** Sends one message to our other contexts; undefined when none of them answered. */
export async function sendMessage<Name extends MessageName>(
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Name> | undefined> {
  const raw = await sendRawMessage({ name, payload });
  return protocol[name].reply.safeParse(raw).data;
}
