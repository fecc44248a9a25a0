import { phrase, text } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { SignatureFinding } from '../../lib/policy/lookup/lookup-findings.ts';
import { formatDate } from '../ui/format-moment.ts';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';

/** Whether the file is signed, by which key, and what that means and does not mean. */
export function SignatureNotice({ signature }: { readonly signature: SignatureFinding }) {
  switch (signature.kind) {
    case 'none':
      return (
        <p data-testid="signature" data-state="none">
          {text('lookup_signature_none')}
        </p>
      );
    case 'unchecked':
      return (
        <div data-testid="signature" data-state="unchecked">
          <Notice tone="unclear">
            <p>
              <Prose phrase={signature.reason} />
            </p>
          </Notice>
        </div>
      );
    case 'refused':
      return (
        <div data-testid="signature" data-state="refused">
          <Notice tone="out">
            <p>
              <Prose phrase={signature.reason} />
            </p>
          </Notice>
        </div>
      );
    case 'verified': {
      const { fingerprint, signedAt, keyUrl } = signature;
      const host = parseUrl(keyUrl)?.host ?? keyUrl;
      const said = phrase('lookup_signature_verified', groupDigits(fingerprint), host, formatDate(signedAt));
      return (
        <div data-testid="signature" data-state="verified">
          <Notice tone="info" icon="tick">
            <p>
              <Prose phrase={said} codeValues={[groupDigits(fingerprint)]} />
            </p>
          </Notice>
        </div>
      );
    }
    default:
      return signature satisfies never;
  }
}

/** `ABCD EF01 …`, as fingerprints are compared by eye. */
function groupDigits(fingerprint: string): string {
  return fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
