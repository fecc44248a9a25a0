import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { bandOf } from '../../lib/severity/band-of.ts';
import { joinClasses } from '../ui/join-classes.ts';
import styles from './severity-score.module.css';

interface SeverityScoreProps {
  readonly score: number | undefined;
  /** Base metrics still to be chosen. */
  readonly leftCount: number;
  readonly programme: Programme | undefined;
}

/** The score and its band, and what the programme counts among that band. */
export function SeverityScore({ score, leftCount, programme }: SeverityScoreProps) {
  if (score === undefined) {
    return (
      <div className={styles.line}>
        <span className={styles.score} aria-hidden="true">
          –
        </span>
        <div>
          <p className={styles.band}>{text('report_no_score')}</p>
          <p className={styles.note}>
            {leftCount === 1 ? text('report_metric_left') : text('report_metrics_left', String(leftCount))}
          </p>
        </div>
      </div>
    );
  }
  const band = bandOf(score);
  const examples = programme?.severityBands.find((each) => each.name === band)?.examples ?? [];
  return (
    <div
      className={joinClasses(styles.line, styles[band])}
      aria-live="polite"
      data-testid="score"
      data-score={score.toFixed(1)}
    >
      <span className={styles.score}>{score.toFixed(1)}</span>
      <div>
        <p className={styles.band}>{text(`cvss_band_${band}`)}</p>
        {programme === undefined || examples.length === 0 ? undefined : (
          <p className={styles.note}>{text('report_band_examples', programme.name, examples.join(', '))}</p>
        )}
      </div>
    </div>
  );
}
