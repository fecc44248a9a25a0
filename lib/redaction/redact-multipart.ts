import { phrase, say, type Phrase } from '../base/text.ts';
import type { ContentFacts } from './content-facts.ts';
import type { ContentOutcome } from './content-outcome.ts';
import { restoreUtf8 } from './decode-body-bytes.ts';
import { maxNestedLevels } from './limits.ts';
import { hasControlCharacter } from './nested-base64.ts';
import { redactNamed } from './redact-pairs.ts';
import { redactText } from './redact-text.ts';
import { enterField, type Spot } from './walk.ts';

type RedactContent = (text: string, facts: ContentFacts, spot: Spot) => ContentOutcome;

/**
 * Redacts a multipart body part by part: fields by their names, files by their own media type. A file that is no
 * text is left out and noted. A body without its boundary is dropped.
 * @param redactContent redacts one file; a file can be multipart again
 */
export function redactMultipart(
  text: string,
  facts: ContentFacts,
  spot: Spot,
  redactContent: RedactContent,
): ContentOutcome {
  const boundary = findBoundary(text, facts.contentType);
  if (boundary === undefined || spot.level >= maxNestedLevels) {
    return { kind: 'dropped', reason: phrase('redaction_body_not_multipart') };
  }
  const [, ...parts] = text.split(boundary);
  const outputs: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    // after the closing boundary, or where the text was cut in the middle of a part, nothing can be told
    if (isLast && !part.startsWith('--') && !facts.isCut) {
      return { kind: 'dropped', reason: phrase('redaction_body_not_multipart') };
    }
    outputs.push(isLast ? (part.startsWith('--') ? '--\r\n' : '') : redactPart(part, spot, redactContent));
  }
  return { kind: 'rewritten', text: outputs.map((output) => boundary + output).join('') };
}

function findBoundary(text: string, contentType: string): string | undefined {
  const named = /;\s*boundary=(?:"([^"]{1,200})"|([^\s";,]{1,200}))/i.exec(contentType);
  const boundary = named?.[1] ?? named?.[2];
  if (boundary !== undefined) return text.includes(`--${boundary}`) ? `--${boundary}` : undefined;
  return /^--[^\s]{1,200}(?=\r?\n)/.exec(text)?.[0];
}

function redactPart(part: string, spot: Spot, redactContent: RedactContent): string {
  const split = /\r?\n\r?\n/.exec(part);
  if (!split) return `\r\n\r\n[${say(phrase('redaction_part_unreadable'))}]\r\n`;
  const head = part.slice(0, split.index);
  const rawContent = part.slice(split.index + split[0].length);
  const end = /\r?\n$/.exec(rawContent)?.[0] ?? '';
  const content = restoreUtf8(rawContent.slice(0, rawContent.length - end.length));
  const name = readParameter(head, 'name') ?? '';
  const isFile = readParameter(head, 'filename') !== undefined || /;\s*filename\*=/i.test(head);
  const redacted =
    isFile && !spot.walk.rules.coversField(name)
      ? redactFile(content, head, enterField(spot, name), redactContent)
      : hasControlCharacter(content)
        ? leaveOut(phrase('redaction_part_binary'), spot)
        : redactNamed(name, content, spot);
  return redactText(restoreUtf8(head), spot, 'data') + split[0] + redacted + end;
}

function redactFile(content: string, head: string, spot: Spot, redactContent: RedactContent): string {
  const contentType = /^content-type:[ \t]*(.{0,200})/im.exec(head)?.[1]?.trim() ?? '';
  const inner: Spot = { ...spot, level: spot.level + 1 };
  const outcome = redactContent(content, { contentType, isCut: false }, inner);
  if (outcome.kind === 'rewritten') return outcome.text;
  return leaveOut(phrase('redaction_part_binary'), spot);
}

function leaveOut(reason: Phrase, spot: Spot): string {
  spot.walk.note('dropped', reason);
  return `[${say(reason)}]`;
}

function readParameter(head: string, parameter: 'name' | 'filename'): string | undefined {
  const match = new RegExp(`;[ \\t]*${parameter}=(?:"([^"\\r\\n]{0,1000})"|([^\\s";]{1,1000}))`, 'i').exec(
    head,
  );
  return match?.[1] ?? match?.[2];
}
