import { useEffect, useRef } from 'react';
import { text } from '../../lib/base/text.ts';
import { ProblemList } from '../scope/problem-list.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { FoundPolicyCard } from './found-policy-card.tsx';
import styles from './lookup-findings-view.module.css';
import type { LookupState } from './lookup-state.ts';
import type { LookupViewProps } from './lookup-view-props.ts';
import { SecurityTxtCard } from './security-txt-card.tsx';
import { SentRequests } from './sent-requests.tsx';
import { WantedRequest } from './wanted-request.tsx';

interface LookupFindingsViewProps {
  readonly state: Extract<LookupState, { readonly kind: 'found' }>;
  readonly props: LookupViewProps;
}

/** What a look-up found: the policy first, then where it came from, then everything that was sent. */
export function LookupFindingsView({ state, props }: LookupFindingsViewProps) {
  const { findings, plan } = state;
  const { policy, securityTxt, wanted, problems } = findings;
  const heading = useRef<HTMLHeadingElement>(null);
  // the button that was clicked is gone, and the keyboard goes on where the answer begins
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      {problems.length === 0 ? undefined : (
        <Notice tone="unclear" testId="lookup-problems">
          <ProblemList problems={problems} />
        </Notice>
      )}
      {wanted.map((request) => (
        <WantedRequest key={request.url} request={request} onAsk={() => props.onAskMore(request)} />
      ))}
      <section className={styles.section}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {text('lookup_policy')}
        </h2>
        {policy === undefined ? (
          <Card testId="policy-none">
            <p>{text(wanted.some(isOnTheWay) ? 'lookup_policy_waiting' : 'lookup_policy_none', plan.host)}</p>
          </Card>
        ) : (
          <FoundPolicyCard policy={policy} state={state} onAdd={props.onAdd} />
        )}
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{text('lookup_security_txt')}</h2>
        {securityTxt === undefined ? (
          <Card testId="security-txt-none">
            <p>{text('lookup_security_txt_none', plan.host)}</p>
          </Card>
        ) : (
          <SecurityTxtCard found={securityTxt} />
        )}
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{text('lookup_sent')}</h2>
        <SentRequests sent={findings.sent} />
        {props.lentHosts.length === 0 ? undefined : (
          <Card testId="lent-hosts">
            <div className={styles.lent}>
              <p>{text('lookup_lent', props.lentHosts.map(nameHost).join(', '))}</p>
              <Button size="s" testId="give-back-lent" onClick={props.onGiveBackHosts}>
                {text('options_give_back')}
              </Button>
            </div>
          </Card>
        )}
      </section>
    </>
  );
}

/** A request on which the policy depends; a key tells nothing of it. */
function isOnTheWay({ purpose }: { readonly purpose: string }): boolean {
  return purpose !== 'key';
}

/** `acme.com` for `https://acme.com/*`. */
function nameHost(pattern: string): string {
  return pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');
}
