import { text } from '../../lib/base/text.ts';
import type { FoundPolicy } from '../../lib/policy/lookup/lookup-findings.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { ProblemList } from '../scope/problem-list.tsx';
import { ScopeRules } from '../scope/scope-rules.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { AddPolicyOutcome } from './add-policy-outcome.tsx';
import styles from './found-policy-card.module.css';
import { listPolicyFacts } from './list-policy-facts.tsx';
import type { LookupState } from './lookup-state.ts';
import { PublisherStatements } from './publisher-statements.tsx';

interface FoundPolicyCardProps {
  readonly policy: FoundPolicy;
  readonly state: Extract<LookupState, { readonly kind: 'found' }>;
  readonly onAdd: () => void;
}

/** A policy that was found: who speaks, for which hosts, what is in and out, and the click that keeps it. */
export function FoundPolicyCard({ policy, state, onAdd }: FoundPolicyCardProps) {
  const { outcome } = policy;
  if (outcome.kind === 'refused') {
    return (
      <Notice tone="out" testId="policy-refused">
        <p>{text('lookup_policy_refused')}</p>
        <ProblemList problems={outcome.problems} />
      </Notice>
    );
  }
  return outcome.programmes.map((programme) => (
    <Card key={programme.id} testId="policy-found">
      <div className={styles.content}>
        <h3 className={styles.name}>
          <bdi>
            <VisibleText>{programme.name}</VisibleText>
          </bdi>
        </h3>
        <FactList facts={listPolicyFacts(policy, programme)} />
        <Disclosure
          look="plain"
          title={text('lookup_rules')}
          isOpenAtFirst={isShort(programme)}
          testId="policy-rules"
        >
          <ScopeRules scope={programme.scope} />
        </Disclosure>
        <Disclosure look="plain" title={text('statement_title')} testId="policy-statements">
          <PublisherStatements statements={state.statements} />
        </Disclosure>
        <AddPolicyOutcome adding={state.adding} />
        {state.adding.kind === 'added' ? undefined : (
          <div>
            <Button
              look="primary"
              testId="add-found-policy"
              isUnavailable={state.adding.kind === 'busy'}
              onClick={onAdd}
            >
              {text('lookup_add')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  ));
}

const shortCount = 12;

function isShort({ scope }: Programme): boolean {
  return scope.rules.length + scope.refusedRules.length <= shortCount;
}
