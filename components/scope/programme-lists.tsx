import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { Card } from '../ui/card.tsx';
import { formatCount } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import styles from './programme-lists.module.css';

/** The programme's rules of engagement and what it does not accept, one click away. */
export function ProgrammeLists({ programme }: { readonly programme: Programme }) {
  const { rulesOfEngagement, excludedClasses } = programme;
  if (rulesOfEngagement.length + excludedClasses.length === 0) return undefined;
  return (
    <Card look="list">
      {rulesOfEngagement.length === 0 ? undefined : (
        <Disclosure
          icon="reports"
          title={text('popup_rules')}
          count={formatCount(rulesOfEngagement.length)}
          testId="rules-of-engagement"
        >
          <ul className={styles.list}>
            {rulesOfEngagement.map((rule) => (
              <li key={rule.id}>{rule.rule}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {excludedClasses.length === 0 ? undefined : (
        <Disclosure
          icon="barred"
          title={text('popup_excluded')}
          count={formatCount(excludedClasses.length)}
          testId="excluded-classes"
        >
          {programme.excludedWarning === undefined ? undefined : (
            <p className={styles.warning}>{programme.excludedWarning}</p>
          )}
          <ul className={styles.list}>
            {excludedClasses.map((excluded) => (
              <li key={excluded.id}>
                <span className={styles.title}>{excluded.title}</span>
                {excluded.unless === undefined ? undefined : (
                  <span className={styles.unless}>{text('ui_unless', excluded.unless)}</span>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
