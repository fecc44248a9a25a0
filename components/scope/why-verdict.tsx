import { useEffect, useRef, useState } from 'react';
import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { ScopeExplanation } from '../../lib/scope/decide/explain-scope.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { ConsideredRules } from './considered-rules.tsx';
import { listWhyFacts, Sentences } from './list-why-facts.tsx';
import styles from './why-verdict.module.css';

interface WhyVerdictProps {
  readonly verdict: Verdict;
  readonly programme?: Programme | undefined;
  /** Finds every rule that was considered; called when the person asks, because it looks at whole lists. */
  readonly onExplain?: (() => Promise<ScopeExplanation>) | undefined;
  readonly isOpenAtFirst?: boolean;
}

/** How the verdict came about: the rule, the next best one, the list, and every rule that was considered. */
export function WhyVerdict({ verdict, programme, onExplain, isOpenAtFirst = false }: WhyVerdictProps) {
  const [explanation, setExplanation] = useState<ScopeExplanation>();
  const [isOpen, setIsOpen] = useState(false);
  const isAsked = useRef(false);
  const facts = listWhyFacts(verdict, programme);
  const notes = explanation?.notes ?? [];
  // the popup may be opened here before it has read what explains
  useEffect(() => {
    if (!isOpen || onExplain === undefined || isAsked.current) return;
    isAsked.current = true;
    void onExplain().then(setExplanation);
  }, [isOpen, onExplain]);
  return (
    <div className={styles.why}>
      <Disclosure
        look="plain"
        title={text('popup_why')}
        testId="why-verdict"
        isOpenAtFirst={isOpenAtFirst}
        onOpen={() => setIsOpen(true)}
      >
        <FactList
          facts={
            notes.length === 0
              ? facts
              : [...facts, { term: text('popup_why_notes'), fact: <Sentences phrases={notes} /> }]
          }
        />
        {explanation === undefined ? undefined : (
          <div className={styles.considered}>
            <ConsideredRules explanation={explanation} />
          </div>
        )}
      </Disclosure>
    </div>
  );
}
