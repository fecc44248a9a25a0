import { computeSha256, parseUtf8, type Bytes } from '../base/bytes.ts';
import { phrase, type Phrase } from '../base/text.ts';
import { subscriptionLimits } from '../policy/limits.ts';
import type { LookResult } from '../policy/subscription/apply-look.ts';
import type { SignatureFinding } from '../policy/subscription/decide-update.ts';
import { parseListUrl } from '../policy/subscription/parse-list-url.ts';
import { parseSigningKey } from '../policy/subscription/parse-signing-key.ts';
import { writeKey, type SigningKey } from '../policy/subscription/subscription.ts';
import type { OpenpgpLibrary } from '../policy/verify-openpgp.ts';
import { importLimits } from '../scope/import/import-limits.ts';
import { fetchFile, type FileOutcome, type Validators } from './fetch-file.ts';
import { verifySignature, type SignatureOutcome } from './verify-signature.ts';

export interface ListTools {
  readonly fetch: typeof fetch;
  readonly loadOpenpgp: () => Promise<OpenpgpLibrary>;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the list after decompression; smaller in tests. */
  readonly maxBytes?: number;
}

export interface ListRequest {
  readonly url: string;
  /** Absent for a list that is not signed. */
  readonly key?: SigningKey | undefined;
  readonly validators?: Validators | undefined;
}

/**
 * Looks at a list on its server: the list, the signature beside it at `….sig`, and, where the pinned key does not
 * fit, the key that the server offers at `….pub`. Nothing is decided here and nothing is kept.
 */
export async function fetchList(request: ListRequest, tools: ListTools): Promise<LookResult> {
  const parsed = parseListUrl(request.url);
  if (parsed.kind === 'refused') return { kind: 'failed', reason: parsed.reason };
  const { url } = parsed;
  const { maxBytes = importLimits.maxBytes } = tools;
  const list = await get(url, tools, maxBytes, request.validators);
  if (list.kind === 'not_modified') return list;
  if (list.kind !== 'fetched') return { kind: 'failed', reason: list.reason };
  const { bytes, validators } = list;
  const text = parseUtf8(bytes);
  if (text === undefined) {
    return { kind: 'failed', reason: phrase('subscription_failed_encoding', url.host) };
  }
  const signature = await checkSignature(url, bytes, request.key, tools);
  return { kind: 'fetched', text, sha256: await computeSha256(bytes), ...validators, signature };
}

async function checkSignature(
  url: URL,
  bytes: Bytes,
  key: SigningKey | undefined,
  tools: ListTools,
): Promise<SignatureFinding> {
  if (key === undefined) return { kind: 'not_asked' };
  const signatureUrl = addEnding(url, '.sig');
  const file = await get(signatureUrl, tools, subscriptionLimits.maxSignatureBytes);
  if (file.kind === 'absent') {
    return { kind: 'refused', reason: phrase('subscription_signature_missing', url.host, signatureUrl.href) };
  }
  if (file.kind !== 'fetched') return { kind: 'refused', reason: readReason(file, signatureUrl) };
  const verify = async (by: SigningKey): Promise<SignatureOutcome> =>
    verifySignature({ bytes, signature: file.bytes }, by, tools.loadOpenpgp, tools.now);
  const outcome = await verify(key);
  if (outcome.kind === 'verified') return outcome;
  const offered = await findOfferedKey(url, tools);
  if (offered === undefined || writeKey(offered) === writeKey(key)) return outcome;
  const other = await verify(offered);
  return other.kind === 'verified' ? { ...other, kind: 'other_key', key: offered } : outcome;
}

/** Finds the public key that a server offers beside its list, if it offers one that can be read. */
export async function findOfferedKey(url: URL, tools: ListTools): Promise<SigningKey | undefined> {
  const file = await get(addEnding(url, '.pub'), tools, subscriptionLimits.maxSignatureBytes);
  const text = file.kind === 'fetched' ? parseUtf8(file.bytes) : undefined;
  const parsed = text === undefined ? undefined : await parseSigningKey(text, tools.loadOpenpgp, tools.now);
  return parsed?.kind === 'read' ? parsed.key : undefined;
}

async function get(
  url: URL,
  { fetch, signal }: ListTools,
  maxBytes: number,
  validators?: Validators,
): Promise<FileOutcome> {
  const { timeoutMs, maxValidatorLength } = subscriptionLimits;
  return fetchFile(url, { fetch, signal, maxBytes, timeoutMs, maxValidatorLength, validators });
}

/** @returns e.g. `https://a.example/list.json.sig?v=1` for `https://a.example/list.json?v=1` */
function addEnding(url: URL, ending: string): URL {
  const beside = new URL(url);
  beside.pathname += ending;
  return beside;
}

function readReason(file: Exclude<FileOutcome, { kind: 'fetched' }>, url: URL): Phrase {
  return file.kind === 'not_modified' ? phrase('subscription_signature_unreadable', url.href) : file.reason;
}
