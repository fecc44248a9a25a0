import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';
import { formatCalendarDate } from '../ui/format-moment.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Prose } from '../ui/prose.tsx';
import tones from '../ui/tone.module.css';
import { VisibleText } from '../ui/visible-text.tsx';
import { HostText } from './host-text.tsx';
import { sayAge } from './list-why-facts.tsx';
import { sayVerdict, verdictIcons } from './verdict-words.ts';
import { WhyVerdict } from './why-verdict.tsx';
import styles from './verdict-card.module.css';

interface VerdictCardProps {
  readonly verdict: Verdict;
  readonly programme?: Programme | undefined;
  readonly host: string;
  readonly path: string;
  /** True while it is not yet known whether a programme stands behind the verdict. */
  readonly isReading?: boolean | undefined;
  readonly onExplain?: (() => Promise<ScopeExplanation>) | undefined;
  /** 2 where the page has a heading of its own. */
  readonly headingLevel?: 1 | 2;
  /** True where the explanation is what the person came for. */
  readonly isWhyOpen?: boolean;
}

/** The verdict as the largest thing on the screen: words, icon and colour, and what decided beneath. */
export function VerdictCard(props: VerdictCardProps) {
  const { verdict, programme, host, path } = props;
  const { rule } = verdict;
  const age = sayAge(verdict);
  const Heading = props.headingLevel === 2 ? 'h2' : 'h1';
  // the sentence mostly says the rule already; once is enough
  const isNamedByReason = rule !== undefined && verdict.reason.values.includes(rule.pattern);
  return (
    <section
      className={joinClasses(styles.card, tones[verdict.kind])}
      aria-label={text('popup_verdict_label')}
      data-testid="verdict"
      data-kind={verdict.kind}
      data-rule={rule?.pattern}
    >
      <Heading className={tones.headline}>
        <Icon name={verdictIcons[verdict.kind]} size="l" />
        {sayVerdict(verdict.kind)}
      </Heading>
      <p className={styles.address}>
        <HostText host={host} path={path} testId="verdict-host" />
      </p>
      <p className={styles.reason}>
        <Prose phrase={verdict.reason} codeValues={[rule?.pattern ?? '', verdict.runnerUp?.pattern ?? '']} />
      </p>
      {age === undefined ? undefined : (
        <p className={styles.expired} data-testid="list-age">
          <Icon name="clock" size="s" />
          {age}
        </p>
      )}
      {verdict.kind === 'unclear' ? (
        <p className={styles.reason}>
          {text(isBetweenProgrammes(verdict) ? 'popup_unclear_next_both' : 'popup_unclear_next')}
        </p>
      ) : undefined}
      {verdict.kind === 'unknown' && programme === undefined && props.isReading !== true ? (
        <p className={styles.reason}>{text('popup_unknown_next')}</p>
      ) : undefined}
      <div className={styles.facts}>
        {rule === undefined || isNamedByReason ? undefined : (
          <span className={styles.fact}>
            {text('popup_rule')}{' '}
            <code dir="ltr">
              <VisibleText>{rule.pattern}</VisibleText>
            </code>
          </span>
        )}
        {verdict.listUpdatedOn === undefined ? undefined : (
          <span className={styles.fact}>
            {text('popup_list_of', formatCalendarDate(verdict.listUpdatedOn))}
          </span>
        )}
        <WhyVerdict
          verdict={verdict}
          programme={programme}
          onExplain={props.onExplain}
          isOpenAtFirst={props.isWhyOpen === true}
        />
      </div>
    </section>
  );
}

/** Says whether two programmes contradict each other, and not two lists of one. */
function isBetweenProgrammes({ programmeName, otherProgrammeName }: Verdict): boolean {
  return otherProgrammeName !== undefined && otherProgrammeName !== programmeName;
}
