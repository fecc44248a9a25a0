import { phrase } from '../base/text.ts';
import { findSpans, mergeSpans, type SecretSpan } from './find-spans.ts';
import { renderPlaceholder } from './placeholders.ts';
import { redactAddress } from './redact-address.ts';
import { redactLeaf } from './redact-leaf.ts';
import { redactText } from './redact-text.ts';
import type { Walk } from './walk.ts';

const walk: Walk = {
  mask: (value, kind, { style }) => (value === '' ? '' : renderPlaceholder(kind, undefined, style)),
  learn: () => undefined,
  findSpans,
  findKnown: () => [],
  note: () => undefined,
  redactLeaf,
};

/**
 * Masks the secrets in an address that is offered as a draft's text.
 * @returns e.g. `https://a.example/reset?token=masked-token`
 */
export function redactUrl(url: string): string {
  return redactAddress(url, { walk, where: phrase('redaction_in_address'), style: 'word', level: 0 });
}

/** Masks the secrets in a text that is offered as a draft's text, e.g. a page title. */
export function redactProse(text: string): string {
  return redactText(text, { walk, where: phrase('redaction_in_text'), style: 'sentence', level: 0 }, 'prose');
}

const addressInProse = /(?:https?|wss?):\/\/[^\s"'<>`\\^{}|]{1,65536}/gi;

/** Finds what looks like a secret in the person's own text, to warn and never to change it. */
export function findSecrets(text: string): SecretSpan[] {
  const spans = findSpans(text, 'prose');
  for (const { 0: address, index } of text.matchAll(addressInProse)) {
    const kind = firstKindIn(address);
    if (kind) spans.push({ start: index, end: index + address.length, kind });
  }
  return mergeSpans(spans);
}

function firstKindIn(address: string): SecretSpan['kind'] | undefined {
  let first: SecretSpan['kind'] | undefined;
  const watcher: Walk = {
    ...walk,
    mask(value, kind) {
      if (value !== '') first ??= kind;
      return value;
    },
  };
  redactAddress(address, { walk: watcher, where: phrase('redaction_in_address'), style: 'word', level: 0 });
  return first;
}
