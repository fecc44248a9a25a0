import { classifyKey } from './classify-key.ts';
import { hasLettersAndDigits } from './looks-random.ts';
import { secretPatterns } from './patterns.ts';
import { noRules, type RuleBook } from './rule-book.ts';
import type { SecretKind } from './secret-kinds.ts';

/** Where a secret stands in a text: from `start` up to `end`, in UTF-16 code units. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
}

/**
 * Who wrote the text. In `data` (a body, a header) whatever follows a telling name is a secret; in `prose` it
 * has to look like one, or every sentence about a password would be.
 */
export type TextNature = 'data' | 'prose';

const assignedName =
  /(?<![\w.$-])(?<name>[A-Za-z_$][\w.$-]{0,63})["'\]\\]{0,4}[ \t]{0,3}(?:=>|[:=])[ \t]{0,3}(?<open>\\?["'`])?/g;
const elementName = /<(?<name>[A-Za-z_][\w:.-]{0,63})(?:\s[^<>]{0,1000})?>(?:<!\[CDATA\[)?/g;

/** What follows each opening quote, up to the closing one; an escaped quote is part of the value. */
const quotedValue = new Map([
  ['"', /(?:[^"\\\r\n]|\\.){1,4096}/y],
  ["'", /(?:[^'\\\r\n]|\\.){1,4096}/y],
  ['`', /(?:[^`\\\r\n]|\\.){1,4096}/y],
  // quoted inside a quoted text
  ['\\"', /[^"\\\r\n]{1,4096}/y],
  ["\\'", /[^'\\\r\n]{1,4096}/y],
  ['\\`', /[^`\\\r\n]{1,4096}/y],
]);
const bareValue = /[^\s"'`<>&,;(){}[\]\\]{1,4096}/y;
const lineValue = /[^\r\n"'`<>]{1,4096}/y;
const elementValue = /[^<\]]{1,4096}/y;

/** Names that hold a whole line, e.g. in a pasted request. */
const lineNames = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);
const emptyWords = new Set(['null', 'true', 'false', 'undefined', 'none', 'nil']);

/** Finds the secrets in a text, in order and without overlaps; what an organisation's rules name is one too. */
export function findSpans(text: string, nature: TextNature, rules: RuleBook = noRules): SecretSpan[] {
  const spans = [
    ...findPatterns(text),
    ...findAssignments(text, nature, rules),
    ...findElements(text, rules),
  ];
  return mergeSpans(spans);
}

/** Puts spans in order; of two that overlap the earlier keeps the shared part. */
export function mergeSpans<S extends SecretSpan>(spans: readonly S[]): S[] {
  const merged: S[] = [];
  let covered = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= covered) continue;
    merged.push({ ...span, start: Math.max(span.start, covered) });
    covered = span.end;
  }
  return merged;
}

function findPatterns(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const { hint, expression, kind, isSecret } of secretPatterns) {
    if (!text.includes(hint)) continue;
    for (const match of text.matchAll(expression)) {
      const secret = match.groups?.['secret'] ?? match[0];
      const end = match.groups?.['secret'] === undefined ? match.index + secret.length : endOf(match, secret);
      if (isSecret?.(secret) ?? true) spans.push({ start: end - secret.length, end, kind });
    }
  }
  return spans;
}

/** The group `secret` stands at the end of its match, or before one closing character. */
function endOf(match: RegExpExecArray, secret: string): number {
  return match.index + match[0].lastIndexOf(secret) + secret.length;
}

function findAssignments(text: string, nature: TextNature, rules: RuleBook): SecretSpan[] {
  const spans: SecretSpan[] = [];
  let covered = 0;
  for (const match of text.matchAll(assignedName)) {
    if (match.index < covered) continue;
    // of `config.password` and `auth.example.com:8443` only the last part is what the value is called
    const name = (match.groups?.['name'] ?? '').split('.').at(-1) ?? '';
    const kind = classifyName(name, rules);
    if (!kind) continue;
    const start = match.index + match[0].length;
    const isLine = lineNames.has(name.toLowerCase());
    const quote = match.groups?.['open'];
    const value = readAt(text, start, quote ? quotedValue.get(quote) : isLine ? lineValue : bareValue);
    if (/^=*$/.test(value) || emptyWords.has(value.toLowerCase())) continue;
    const isSure = isLine || kind === 'internal';
    if (nature === 'prose' && !isSure && !isLikelyValue(value, quote !== undefined)) continue;
    covered = start + value.length;
    spans.push({ start, end: covered, kind });
  }
  return spans;
}

function findElements(text: string, rules: RuleBook): SecretSpan[] {
  if (!text.includes('</')) return [];
  const spans: SecretSpan[] = [];
  for (const match of text.matchAll(elementName)) {
    const kind = classifyName(match.groups?.['name'] ?? '', rules);
    const start = match.index + match[0].length;
    const value = kind ? readAt(text, start, elementValue) : '';
    if (kind && value.trim() !== '') spans.push({ start, end: start + value.length, kind });
  }
  return spans;
}

/** In a text nothing tells a header from a field. */
function classifyName(name: string, rules: RuleBook): SecretKind | undefined {
  return rules.coversField(name) || rules.coversHeader(name) ? 'internal' : classifyKey(name);
}

function readAt(text: string, start: number, expression: RegExp | undefined): string {
  if (!expression) return '';
  expression.lastIndex = start;
  return expression.exec(text)?.[0] ?? '';
}

function isLikelyValue(value: string, isQuoted: boolean): boolean {
  return value.length >= 6 && (isQuoted || hasLettersAndDigits(value) || /[^\w.]/.test(value));
}
