import { text } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { Exchange } from '../../lib/evidence/evidence.ts';
import { countText } from '../ui/count-text.ts';
import { formatUtcClock } from '../ui/format-moment.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import type { EvidenceItem } from './evidence-item.ts';
import { EvidenceRow } from './evidence-row.tsx';
import type { EvidenceRowActions } from './evidence-row-actions.ts';
import { nameEvidence } from './name-evidence.ts';
import styles from './exchange-row.module.css';

interface ExchangeRowProps extends EvidenceRowActions {
  readonly item: EvidenceItem;
  readonly exchange: Exchange;
}

/** One request and its answer, as the browser observed them. */
export function ExchangeRow({ item, exchange, ...actions }: ExchangeRowProps) {
  const url = parseUrl(exchange.url);
  const path = url === undefined ? exchange.url : `${url.pathname}${url.search}`;
  const name = nameEvidence(exchange);
  return (
    <EvidenceRow
      kind="exchange"
      figure={<StatusCode statusCode={exchange.statusCode} />}
      title={
        <span className={styles.request} dir="ltr" title={exchange.url.slice(0, 2000)}>
          {exchange.method} <VisibleText>{path.slice(0, 300)}</VisibleText>
        </span>
      }
      name={name}
      facts={sayFacts(exchange, url?.host, item.maskedCount ?? 0)}
      verdictKind={exchange.verdict.kind}
      isIncluded={exchange.isIncluded}
      isProof={exchange.isProof}
      onInclude={(isIncluded) => actions.onIncludeEvidence(exchange.id, isIncluded)}
      onRemove={() => actions.onAskRemove(item)}
      controls={
        <button
          type="button"
          className={joinClasses(styles.toggle, exchange.isProof && styles.pressed)}
          aria-pressed={exchange.isProof}
          aria-label={`${text(exchange.isProof ? 'report_is_proof' : 'report_mark_proof')}: ${name}`}
          data-testid="mark-proof"
          onClick={() => actions.onMarkProof(exchange.id, !exchange.isProof)}
        >
          {exchange.isProof ? <Icon name="tick" size="s" /> : undefined}
          {text(exchange.isProof ? 'report_is_proof' : 'report_mark_proof')}
        </button>
      }
    />
  );
}

function sayFacts(exchange: Exchange, host: string | undefined, maskedCount: number): readonly string[] {
  return [
    ...(host === undefined ? [] : [host]),
    formatUtcClock(exchange.startedAt),
    text('report_browser_observed'),
    ...(maskedCount === 0 ? [] : [countText(maskedCount, 'report_value_masked', 'report_values_masked')]),
    ...(exchange.error === undefined ? [] : [exchange.error]),
  ];
}

function StatusCode({ statusCode }: { readonly statusCode: number | undefined }) {
  if (statusCode === undefined) {
    return <span className={styles.none}>{text('report_no_answer')}</span>;
  }
  const tone = statusCode >= 400 ? styles.error : statusCode >= 300 ? styles.other : styles.fine;
  return <span className={joinClasses(styles.status, tone)}>{statusCode}</span>;
}
