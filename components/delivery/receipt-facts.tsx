import { text } from '../../lib/base/text.ts';
import { formatByteCount } from '../../lib/base/bytes.ts';
import type { DeliveryState } from '../../lib/report/frozen-report.ts';
import { HostText } from '../scope/host-text.tsx';
import { Chip } from '../ui/chip.tsx';
import { DigestText } from '../ui/digest-text.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { formatDateTime } from '../ui/format-moment.ts';
import type { ReceiptViewProps } from './receipt-view-props.ts';

type DeliveredState = Extract<DeliveryState, { readonly kind: 'delivered' }>;

/** What was sent, where to, its digest, and what the receiver's signature is worth. */
export function ReceiptFacts(props: ReceiptViewProps) {
  const { state } = props;
  const facts = [
    { term: text('receipt_receiver'), fact: <HostText host={props.host} testId="receiver-host" /> },
    { term: text('receipt_frozen'), fact: formatDateTime(props.frozenAt) },
    { term: text('receipt_size'), fact: formatByteCount(props.byteCount) },
    { term: text('review_digest'), fact: <DigestText sha256={props.sha256} testId="digest" /> },
    ...(state.kind === 'delivered'
      ? [
          { term: text('receipt_digest_check'), fact: <DigestCheck state={state} sha256={props.sha256} /> },
          { term: text('receipt_signature'), fact: <SignatureCheck state={state} /> },
          { term: text('receipt_attempts'), fact: String(state.attemptCount) },
        ]
      : []),
  ];
  return <FactList facts={facts} />;
}

function DigestCheck({
  state,
  sha256,
}: Pick<ReceiptViewProps, 'sha256'> & { readonly state: DeliveredState }) {
  const isSame = state.receipt.payload.report_sha256 === sha256;
  return (
    <span data-testid="digest-match" data-match={isSame}>
      <Chip tone={isSame ? 'in' : 'out'} icon={isSame ? 'tick' : 'warning'}>
        {text(isSame ? 'receipt_digest_same' : 'receipt_digest_other')}
      </Chip>
    </span>
  );
}

function SignatureCheck({ state }: { readonly state: DeliveredState }) {
  const key = state.keyThumbprint ?? state.receipt.signature.key_id;
  return (
    <span data-testid="signature" data-signature={state.signature}>
      {state.signature === 'verified' ? (
        <>
          <Chip tone="in" icon="tick">
            {text('receipt_signature_verified')}
          </Chip>{' '}
          {text('receipt_signature_key')} <code dir="ltr">{key}</code>
        </>
      ) : (
        <Chip tone="unclear" icon="warning">
          {text(`receipt_signature_${state.signature}`)}
        </Chip>
      )}
    </span>
  );
}
