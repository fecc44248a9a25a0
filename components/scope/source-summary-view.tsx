import { text } from '../../lib/base/text.ts';
import type { SourceSummary } from '../../lib/policy/summarise-source.ts';
import { countText, formatCount } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './source-summary-view.module.css';
import { SummarisedFactsList } from './summarised-facts-list.tsx';
import { SummarisedRules } from './summarised-rules.tsx';

/** What became of every string of a document: the counts at once, the strings one click away. */
export function SourceSummaryView({ summary }: { readonly summary: SourceSummary }) {
  const { programmeNames, parsedCount, doubtful, refused, skipped, facts, notes } = summary;
  // a note says why there are none
  const isWithoutRules = parsedCount + refused.count === 0 && notes.length === 0;
  return (
    <div className={styles.summary} data-testid="source-summary">
      <p className={styles.counts}>
        <span>{countText(programmeNames.count, 'source_programme', 'source_programmes')}</span>
        <span data-testid="parsed-count">{countText(parsedCount, 'source_rule', 'source_rules')}</span>
        <span>{text('source_doubtful_count', formatCount(doubtful.count))}</span>
        <span>{text('source_refused_count', formatCount(refused.count))}</span>
      </p>
      {isWithoutRules ? <Notice tone="unclear">{text('source_without_rules')}</Notice> : undefined}
      {notes.map((note) => (
        <Notice key={note.key} tone="unclear">
          <Prose phrase={note} />
        </Notice>
      ))}
      {programmeNames.count > 1 ? (
        <Disclosure look="plain" title={text('source_names')} testId="source-names">
          <ul className={styles.names}>
            {programmeNames.items.map((name, position) => (
              <li key={`${position} ${name}`}>
                <bdi>
                  <VisibleText>{name}</VisibleText>
                </bdi>
              </li>
            ))}
          </ul>
          <More shown={programmeNames} />
        </Disclosure>
      ) : undefined}
      {facts.count === 0 ? undefined : (
        <Disclosure look="plain" title={text('source_facts')} testId="source-facts">
          <SummarisedFactsList facts={facts.items} />
          <More shown={facts} />
        </Disclosure>
      )}
      <SummarisedRules kind="doubtful" rules={doubtful} />
      <SummarisedRules kind="refused" rules={refused} />
      {skipped.count === 0 ? undefined : (
        <Disclosure
          look="plain"
          title={countText(skipped.count, 'source_skipped_one', 'source_skipped')}
          testId="source-skipped"
        >
          <ul className={styles.names}>
            {skipped.items.map((sentence, position) => (
              <li key={`${position} ${sentence.key}`}>
                <Prose phrase={sentence} />
              </li>
            ))}
          </ul>
          <More shown={skipped} />
        </Disclosure>
      )}
    </div>
  );
}

function More({ shown }: { readonly shown: { readonly count: number; readonly items: readonly unknown[] } }) {
  const count = shown.count - shown.items.length;
  return count === 0 ? undefined : <p className={styles.more}>{text('source_more', formatCount(count))}</p>;
}
