import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { DecidingRule, Verdict } from '../../lib/scope/verdict.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { formatCalendarDate, formatDate } from '../ui/format-moment.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './why-verdict.module.css';

interface WhyVerdictProps {
  readonly verdict: Verdict;
  readonly programme?: Programme | undefined;
}

/** How the verdict came about: the rule, the next best rule, the list and how long it holds. */
export function WhyVerdict({ verdict, programme }: WhyVerdictProps) {
  const facts = [
    {
      term: text('popup_why_decided'),
      fact: verdict.rule === undefined ? text('popup_why_no_rule') : <Rule rule={verdict.rule} />,
    },
    ...(verdict.runnerUp === undefined
      ? []
      : [{ term: text('popup_why_runner_up'), fact: <Rule rule={verdict.runnerUp} /> }]),
    ...(verdict.programmeName === undefined
      ? []
      : [{ term: text('popup_why_programme'), fact: <bdi>{verdict.programmeName}</bdi> }]),
    {
      term: text('popup_why_updated'),
      fact:
        verdict.listUpdatedOn === undefined
          ? text('popup_why_no_date')
          : formatCalendarDate(verdict.listUpdatedOn),
    },
    ...(programme?.expiresAt === undefined
      ? []
      : [{ term: text('popup_why_expires'), fact: sayExpiry(programme.expiresAt, programme.isExpiryOurs) }]),
    ...(verdict.url === undefined
      ? []
      : [
          {
            term: text('popup_why_address'),
            fact: (
              <span className={styles.address} dir="ltr">
                <VisibleText>{verdict.url.slice(0, 2000)}</VisibleText>
              </span>
            ),
          },
        ]),
  ];
  return (
    <div className={styles.why}>
      <Disclosure look="plain" title={text('popup_why')} testId="why-verdict">
        <FactList facts={facts} />
      </Disclosure>
    </div>
  );
}

function sayExpiry(expiresAt: string, isOurs: boolean): string {
  return text(isOurs ? 'ui_expiry_ours' : 'ui_expiry_stated', formatDate(expiresAt));
}

function Rule({ rule }: { readonly rule: DecidingRule }) {
  return (
    <>
      <code dir="ltr">
        <VisibleText>{rule.pattern}</VisibleText>
      </code>{' '}
      {text(rule.state === 'in' ? 'ui_rule_in' : 'ui_rule_out')}
      {rule.reason === undefined ? undefined : `, ${text(`ui_rule_reason_${rule.reason}`)}`}
      {rule.note === undefined ? undefined : (
        <span className={styles.note}>
          <VisibleText>{rule.note}</VisibleText>
        </span>
      )}
    </>
  );
}
