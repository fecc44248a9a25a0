import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import type { SummarisedFacts } from '../../lib/policy/summarise-source.ts';
import type { ProgrammeFacts } from '../../lib/scope/import/importer.ts';
import { FactList } from '../ui/fact-list.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './summarised-facts-list.module.css';

/** Whom a list says to write to, and what it says of safe harbour and rewards, programme by programme. */
export function SummarisedFactsList({ facts }: { readonly facts: readonly SummarisedFacts[] }) {
  return (
    <ul className={styles.list}>
      {facts.map((each, position) => (
        // a list may hold the same name twice
        <li key={`${position} ${each.programmeName}`} className={styles.row}>
          <bdi className={styles.name}>
            <VisibleText>{each.programmeName}</VisibleText>
          </bdi>
          <FactList facts={listFacts(each.facts)} />
        </li>
      ))}
    </ul>
  );
}

interface Fact {
  readonly term: string;
  readonly fact: ReactNode;
}

function listFacts(facts: ProgrammeFacts): readonly Fact[] {
  return [
    ...listAddresses(text('lookup_contacts'), [facts.contactEmail, facts.contactUrl]),
    ...listAddresses('security.txt', [facts.securityTxtUrl]),
    ...listAddresses(text('source_fact_policy'), [facts.policyUrl]),
    ...(facts.safeHarbour === undefined
      ? []
      : [{ term: text('options_safe_harbour'), fact: text(`source_safe_harbour_${facts.safeHarbour}`) }]),
    ...(facts.offersBounty === undefined
      ? []
      : [{ term: text('lookup_bug_bounty'), fact: text(`source_bounty_${facts.offersBounty}`) }]),
  ];
}

/** Kept as text, so that nothing is opened by a slip. */
function listAddresses(term: string, addresses: readonly (string | undefined)[]): readonly Fact[] {
  const stated = addresses.filter((address) => address !== undefined);
  if (stated.length === 0) return [];
  const fact = stated.map((address) => (
    <code key={address} dir="ltr" className={styles.address}>
      <VisibleText>{address}</VisibleText>
    </code>
  ));
  return [{ term, fact }];
}
