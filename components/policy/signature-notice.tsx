import type { ComponentProps } from 'react';
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
        <StateNotice state="unchecked" tone="unclear">
          <Prose phrase={signature.reason} />
        </StateNotice>
      );
    case 'refused':
      return (
        <StateNotice state="refused" tone="out">
          <Prose phrase={signature.reason} />
        </StateNotice>
      );
    case 'verified': {
      const { fingerprint, signedAt, keyUrl } = signature;
      const host = parseUrl(keyUrl)?.host ?? keyUrl;
      const said = phrase('lookup_signature_verified', groupDigits(fingerprint), host, formatDate(signedAt));
      return (
        <StateNotice state="verified" tone="info" icon="tick">
          <Prose phrase={said} codeValues={[groupDigits(fingerprint)]} />
        </StateNotice>
      );
    }
    default:
      return signature satisfies never;
  }
}

type StateNoticeProps = ComponentProps<typeof Notice> & { readonly state: SignatureFinding['kind'] };

function StateNotice({ state, children, ...notice }: StateNoticeProps) {
  return (
    <div data-testid="signature" data-state={state}>
      <Notice {...notice}>
        <p>{children}</p>
      </Notice>
    </div>
  );
}

/** `ABCD EF01 …`, as fingerprints are compared by eye. */
function groupDigits(fingerprint: string): string {
  return fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
