import { phrase, type Phrase } from '../base/text.ts';
import type { ContentFacts } from './content-facts.ts';
import type { ContentOutcome } from './content-outcome.ts';
import { hasControlCharacter } from './nested-base64.ts';
import { redactJson } from './redact-json.ts';
import { redactLeaf } from './redact-leaf.ts';
import { redactMultipart } from './redact-multipart.ts';
import { redactPairs } from './redact-pairs.ts';
import type { Spot } from './walk.ts';

/** Characters at the end of a cut text that may be the beginning of a secret. */
const maxPartialLength = 4096;

/** Redacts a text by its media type; one that should have a structure and has none is dropped. */
export function redactContent(text: string, facts: ContentFacts, spot: Spot): ContentOutcome {
  const mediaType = (facts.contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (mediaType.startsWith('multipart/')) return redactMultipart(text, facts, spot, redactContent);
  if (hasControlCharacter(text)) return drop(phrase('redaction_body_binary'));
  if (/^[^/]+\/(?:[^/]+\+)?(?:x-ndjson|ndjson|jsonl|jsonlines|json-seq)$/.test(mediaType)) {
    return redactJsonLines(text, facts, spot);
  }
  if (/^[^/]+\/(?:[^/]+\+)?json$/.test(mediaType)) return redactJsonBody(text, facts, spot);
  if (mediaType === 'application/x-www-form-urlencoded') {
    if (startsLikeJson(text)) return redactJsonBody(text, facts, spot);
    return rewritten(redactPairs(withoutPartialEnd(text, facts), spot));
  }
  return redactUnnamed(withoutPartialEnd(text, facts), text, facts, spot);
}

/** A text that does not say what it is: JSON and pairs are recognised, everything else is read as it stands. */
function redactUnnamed(text: string, whole: string, facts: ContentFacts, spot: Spot): ContentOutcome {
  if (startsLikeJson(whole)) {
    const outcome = redactJson(whole, spot, facts);
    if (outcome.kind === 'rewritten') return outcome;
  }
  if (/^[^\s=&<>"{}]{1,200}=[^\s<>"{}]*$/.test(text)) return rewritten(redactPairs(text, spot));
  return rewritten(redactLeaf(text, spot));
}

function redactJsonBody(text: string, facts: ContentFacts, spot: Spot): ContentOutcome {
  if (text.trim() === '') return rewritten(text);
  const outcome = redactJson(text, spot, facts);
  return outcome.kind === 'rewritten' ? outcome : drop(phrase('redaction_body_not_json'));
}

function redactJsonLines(text: string, facts: ContentFacts, spot: Spot): ContentOutcome {
  const lines = text.split('\n');
  const outputs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const outcome = redactJsonBody(line, { ...facts, isCut: facts.isCut && isLast }, spot);
    if (outcome.kind === 'dropped') return outcome;
    outputs.push(outcome.text);
  }
  return rewritten(outputs.join('\n'));
}

function startsLikeJson(text: string): boolean {
  return /^\s*[{["]/.test(text);
}

/** Leaves out the last word of a cut text: half a secret has no form that it could be told by. */
function withoutPartialEnd(text: string, { isCut }: ContentFacts): string {
  if (!isCut) return text;
  const tail = text.slice(-maxPartialLength);
  const lastBreak = Math.max(...[' ', '\n', '\t', '&', ',', '<', '"'].map((mark) => tail.lastIndexOf(mark)));
  return text.slice(0, Math.max(0, text.length - tail.length + lastBreak + 1));
}

function rewritten(text: string): ContentOutcome {
  return { kind: 'rewritten', text };
}

function drop(reason: Phrase): ContentOutcome {
  return { kind: 'dropped', reason };
}
