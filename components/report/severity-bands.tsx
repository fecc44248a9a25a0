import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { joinClasses } from '../ui/join-classes.ts';
import styles from './severity-bands.module.css';

interface SeverityBandsProps {
  readonly score: number | undefined;
  readonly programme: Programme | undefined;
}

/** The programme's own bands with its examples; the one of the score stands out. */
export function SeverityBands({ score, programme }: SeverityBandsProps) {
  if (programme === undefined || programme.severityBands.length === 0) return undefined;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{text('report_bands_of', programme.name)}</caption>
      <tbody>
        {programme.severityBands.map(({ name, min, max, examples }) => {
          const isCurrent = score !== undefined && score >= min && score <= max;
          return (
            <tr
              key={name}
              className={joinClasses(styles.row, isCurrent && styles.current)}
              aria-current={isCurrent ? true : undefined}
            >
              <th scope="row" className={styles.name}>
                {text(`cvss_band_${name}`)}
              </th>
              <td className={styles.range}>
                {min.toFixed(1)}–{max.toFixed(1)}
              </td>
              <td>{examples.join(', ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
