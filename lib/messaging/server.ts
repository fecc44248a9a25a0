import { readExtensionAddress, readExtensionId } from '../platform/runtime.ts';
import { onRawMessage } from '../platform/message-channel.ts';
import { decideSender } from './decide-sender.ts';
import {
  envelopeSchema,
  isMessageName,
  protocol,
  type MessageName,
  type Payload,
  type Reply,
} from './protocol.ts';

/** What one context answers; a handler that returns undefined at once leaves the message to another context. */
export type MessageHandlers = {
  readonly [Name in MessageName]?: (payload: Payload<Name>) => Promise<Reply<Name>> | undefined;
};

/** Answers messages from our own pages; the sender is decided before a byte of the payload is read. */
export function serveMessages(handlers: MessageHandlers, signal?: AbortSignal): void {
  onRawMessage((message, sender) => {
    const trust = decideSender({
      senderId: sender.id,
      senderUrl: sender.url,
      ownId: readExtensionId(),
      ownAddress: readExtensionAddress(),
    });
    if (trust === 'ignored') return undefined;
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success || !isMessageName(envelope.data.name)) return undefined;
    return answer(envelope.data.name, envelope.data.payload, handlers);
  }, signal);
}

function answer<Name extends MessageName>(
  name: Name,
  payload: unknown,
  handlers: MessageHandlers,
): Promise<Reply<Name>> | undefined {
  const handle = handlers[name];
  if (!handle) return undefined;
  const parsed = protocol[name].payload.safeParse(payload);
  return parsed.success ? handle(parsed.data) : undefined;
}
