import { decodeText, formatByteCount } from '../lib/base/bytes.ts';
import type { ReportId } from '../lib/base/ids.ts';
import { parseBoundedJson } from '../lib/base/json.ts';
import { text } from '../lib/base/text.ts';
import { endpointLimits } from '../lib/policy/limits.ts';
import {
  maxAttachmentBytes,
  maxReportBytes,
  maxReportDepth,
  reportSchema,
  type AttachmentDeclaration,
  type Report,
} from '../lib/report/wire.ts';
import type { FieldError, Refusal } from './problem.ts';

export type ReportOutcome =
  | { readonly kind: 'parsed'; readonly report: Report; readonly body: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Parses the bytes of a report that came under a key: UTF-8, then depth, then JSON, then the schema. */
export function parseReport(bytes: Uint8Array, key: ReportId): ReportOutcome {
  const body = readUtf8(bytes);
  if (body === undefined) return refuse({ code: 'not_json' });
  const json = parseBoundedJson(body, { maxBytes: maxReportBytes, maxDepth: maxReportDepth });
  if (json.kind === 'refused') {
    return json.refusal.reason === 'too_deep'
      ? refuse({ code: 'too_deep', values: [String(maxReportDepth)] })
      : refuse({ code: 'not_json' });
  }
  const parsed = reportSchema.safeParse(json.value);
  const errors = parsed.success
    ? checkAttachments(parsed.data.attachments ?? [])
    : listErrors(parsed.error.issues);
  if (!parsed.success || errors.length > 0) return refuse({ code: 'report_invalid', errors });
  const statedId = parsed.data.x_goodfaith?.id;
  if (statedId !== undefined && statedId !== key) return refuse({ code: 'key_mismatch' });
  return { kind: 'parsed', report: parsed.data, body };
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeText(bytes);
  } catch {
    return undefined;
  }
}

function listErrors(issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldError[] {
  return issues
    .slice(0, endpointLimits.maxFieldErrors)
    .map(({ path, message }) => ({ path: buildPointer(path), message: message.slice(0, 500) }));
}

/** @source RFC 6901 section 3, read 2026-11-22 */
function buildPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

// what the schema cannot say: each declared file could be uploaded, named in the receipt and told from the others
function checkAttachments(attachments: readonly AttachmentDeclaration[]): FieldError[] {
  const sizes = new Map<string, number>();
  return attachments.flatMap((attachment, index) => {
    const { filename, sha256, size_bytes: size } = attachment;
    const errors: FieldError[] = [];
    if (!filename.isWellFormed()) {
      errors.push({ path: `/attachments/${index}/filename`, message: text('endpoint_error_filename') });
    }
    if (size !== undefined && size > maxAttachmentBytes) {
      const message = text('endpoint_error_attachment_too_large', formatByteCount(maxAttachmentBytes));
      errors.push({ path: `/attachments/${index}/size_bytes`, message });
    }
    if (sha256 !== undefined && size !== undefined) {
      if ((sizes.get(sha256) ?? size) !== size) {
        errors.push({
          path: `/attachments/${index}/size_bytes`,
          message: text('endpoint_error_attachment_sizes'),
        });
      }
      sizes.set(sha256, size);
    }
    return errors;
  });
}

function refuse(refusal: Refusal): ReportOutcome {
  return { kind: 'refused', refusal };
}
