import { phrase } from '../base/text.ts';
import { findSpans, mergeSpans, type SecretSpan } from './find-spans.ts';
import { renderPlaceholder, splitAtPlaceholders } from './placeholders.ts';
import { redactAddress } from './redact-address.ts';
import { redactLeaf } from './redact-leaf.ts';
import { redactKnown, redactText } from './redact-text.ts';
import type { RuleBook } from './rule-book.ts';
import type { Spot, Walk } from './walk.ts';

function buildWalk(rules: RuleBook): Walk {
  return {
    rules,
    isCollecting: false,
    mask: (value, kind, { style }) => (value === '' ? '' : renderPlaceholder(kind, undefined, style)),
    learn: () => undefined,
    findSpans: (text, nature) => findSpans(text, nature, rules),
    findKnown: rules.findWords,
    note: () => undefined,
    redactLeaf,
  };
}

/**
 * Masks the secrets in an address that is offered as a draft's text.
 * @returns e.g. `https://a.example/reset?token=masked-token`
 */
export function redactUrl(url: string, rules: RuleBook): string {
  const walk = buildWalk(rules);
  return redactAddress(url, { walk, where: phrase('redaction_in_address'), style: 'word', level: 0 });
}

/** Masks the secrets in a text that is offered as a draft's text, e.g. a page title. */
export function redactProse(text: string, rules: RuleBook): string {
  const walk = buildWalk(rules);
  return redactText(text, { walk, where: phrase('redaction_in_text'), style: 'sentence', level: 0 }, 'prose');
}

const addressInProse = /(?:https?|wss?):\/\/[^\s"'<>`\\^{}|]{1,65536}/gi;

/** What stands in the person's own text where an organisation's word was. */
export const maskedWord = renderPlaceholder('internal', undefined, 'sentence');

/** Masks an organisation's words in the person's own text; everything else in it stays. */
export function redactWords(text: string, rules: RuleBook): string {
  const spot: Spot = {
    walk: buildWalk(rules),
    where: phrase('redaction_in_text'),
    style: 'sentence',
    level: 0,
  };
  return splitAtPlaceholders(text)
    .map((part, index) => (index % 2 === 1 ? part : redactKnown(part, spot)))
    .join('');
}

/** Finds what looks like a secret in the person's own text, to warn and never to change it. */
export function findSecrets(text: string, rules: RuleBook): SecretSpan[] {
  const spans = findSpans(text, 'prose', rules);
  for (const { 0: address, index } of text.matchAll(addressInProse)) {
    const kind = firstKindIn(address, rules);
    if (kind) spans.push({ start: index, end: index + address.length, kind });
  }
  return mergeSpans(spans);
}

function firstKindIn(address: string, rules: RuleBook): SecretSpan['kind'] | undefined {
  let first: SecretSpan['kind'] | undefined;
  const watcher: Walk = {
    ...buildWalk(rules),
    // words are masked when the text leaves; a warning would say that they are not
    findKnown: () => [],
    mask(value, kind) {
      if (value !== '') first ??= kind;
      return value;
    },
  };
  redactAddress(address, { walk: watcher, where: phrase('redaction_in_address'), style: 'word', level: 0 });
  return first;
}
