import { phrase } from '../base/text.ts';
import { parseUrl } from '../base/url.ts';
import { lookupLimits } from '../policy/limits.ts';
import type { SignatureFinding } from '../policy/lookup/lookup-findings.ts';
import { findSignedText } from '../policy/security-txt/find-signed-text.ts';
import type { SecurityTxt } from '../policy/security-txt/security-txt.ts';
import { verifyClearSigned, type OpenpgpLibrary } from '../policy/verify-openpgp.ts';
import type { Retriever } from './retrieve.ts';

export interface SignatureTools {
  readonly loadOpenpgp: () => Promise<OpenpgpLibrary>;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * Checks the clear-signed frame of a file against the keys that the file names by https addresses, in its order. Keys
 * in DNS and by fingerprint alone are not fetched.
 * @source RFC 9116, sections 2.3 and 2.5.4, read 2026-11-22
 */
export async function checkSignature(
  text: string,
  file: SecurityTxt,
  retriever: Retriever,
  tools: SignatureTools,
): Promise<SignatureFinding> {
  if (file.signature.state === 'none') return { kind: 'none' };
  const keyUrls = file.encryptionUrls.filter((url) => parseUrl(url)?.protocol === 'https:');
  if (keyUrls.length === 0) {
    const key =
      file.encryptionUrls.length === 0 ? 'lookup_signature_no_key' : 'lookup_signature_key_not_fetched';
    return { kind: 'unchecked', reason: phrase(key) };
  }
  const findings: SignatureFinding[] = [];
  for (const keyUrl of keyUrls.slice(0, lookupLimits.maxKeys)) {
    const finding = await checkByKey(text, keyUrl, retriever, tools);
    if (finding.kind === 'verified') return finding;
    findings.push(finding);
  }
  // a key that nobody has looked at yet may still be the right one
  const unchecked = findings.find(
    (finding) => finding.kind === 'unchecked' && finding.wantedUrl !== undefined,
  );
  return unchecked ?? findings.find(({ kind }) => kind === 'refused') ?? findings[0] ?? { kind: 'none' };
}

async function checkByKey(
  text: string,
  keyUrl: string,
  retriever: Retriever,
  tools: SignatureTools,
): Promise<SignatureFinding> {
  const key = await retriever.retrieve({ url: keyUrl, purpose: 'key' });
  switch (key.kind) {
    case 'wanted':
      return { kind: 'unchecked', reason: phrase('lookup_signature_key_wanted'), wantedUrl: key.url };
    case 'absent':
      return { kind: 'unchecked', reason: phrase('lookup_signature_key_missing', keyUrl) };
    case 'refused':
      return { kind: 'unchecked', reason: key.reason };
    case 'found':
      return verifyByKey(text, keyUrl, key.text, tools);
    default:
      return key satisfies never;
  }
}

async function verifyByKey(
  text: string,
  keyUrl: string,
  armouredKey: string,
  { loadOpenpgp, nowMs }: SignatureTools,
): Promise<SignatureFinding> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const outcome = await verifyClearSigned(await loadOpenpgp(), {
    text: takeFrame(lines),
    armouredKey,
    now: nowMs,
  });
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'other_key') {
    return { kind: 'refused', reason: phrase('lookup_signature_other_key', outcome.keyId) };
  }
  // two readers of one frame must have read the same, or the signature speaks for something else
  if (!isSameText(outcome.text ?? '', lines)) {
    return { kind: 'refused', reason: phrase('lookup_signature_other_text') };
  }
  const { fingerprint, signedAt } = outcome;
  return { kind: 'verified', fingerprint, signedAt, keyUrl };
}

/** The frame alone: what stands around it is nobody's word. */
function takeFrame(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.startsWith('-----BEGIN PGP SIGNED MESSAGE-----'));
  const last = lines.findIndex((line) => line.startsWith('-----END PGP SIGNATURE-----'));
  return lines.slice(first, last + 1).join('\n');
}

function isSameText(signed: string, lines: readonly string[]): boolean {
  const read = findSignedText(lines.map((text, index) => ({ line: index + 1, text })));
  if (read.kind === 'broken') return false;
  return normalise(signed.split(/\r?\n/)) === normalise(read.lines.map(({ text }) => text));
}

/** A clear-signed text says nothing of blanks at the end of a line, nor of its last line end. */
function normalise(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/[ \t\r]+$/, ''))
    .join('\n')
    .replace(/\n+$/, '');
}
