import type { ReactNode } from 'react';
import { text } from '../../lib/base/text.ts';
import type { RetrievedFile } from '../../lib/policy/lookup/lookup-findings.ts';
import type { SecurityTxt } from '../../lib/policy/security-txt/security-txt.ts';
import { formatDate } from '../ui/format-moment.ts';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './security-txt-card.module.css';

interface Fact {
  readonly term: string;
  readonly fact: ReactNode;
}

/** Lists what a security.txt file says, in words; what it does not say is left out, but for its expiry. */
export function listSecurityTxtFacts(file: SecurityTxt, retrieval: RetrievedFile): readonly Fact[] {
  return [
    ...listAddresses(text('lookup_contacts'), file.contacts),
    { term: text('lookup_expires'), fact: sayExpiry(file) },
    { term: text('lookup_canonical'), fact: text(`lookup_canonical_${file.canonical}`) },
    ...listAddresses(text('lookup_policy_pages'), file.policyUrls),
    ...listAddresses(text('lookup_cvd_policies'), file.cvdPolicyUrls),
    ...listKeys(file.encryptionUrls),
    ...listAddresses(text('lookup_acknowledgments'), file.acknowledgmentUrls),
    ...listAddresses(text('lookup_hiring'), file.hiringUrls),
    ...listAddresses(text('lookup_csaf'), file.csafUrls),
    ...(file.hasBugBounty === undefined
      ? []
      : [{ term: text('lookup_bug_bounty'), fact: text(file.hasBugBounty ? 'ui_yes' : 'ui_no') }]),
    ...(file.preferredLanguages.length === 0
      ? []
      : [{ term: text('lookup_languages'), fact: file.preferredLanguages.join(', ') }]),
    { term: text('lookup_read_from'), fact: <Address>{retrieval.finalUrl}</Address> },
  ];
}

/** Kept as text, so that nothing is opened by a slip; the order is the publisher's own. */
function Address({ children }: { readonly children: string }) {
  return (
    <code dir="ltr">
      <VisibleText>{children}</VisibleText>
    </code>
  );
}

function listAddresses(term: string, addresses: readonly string[]): readonly Fact[] {
  if (addresses.length === 0) return [];
  const fact = (
    <span className={styles.addresses}>
      {[...new Set(addresses)].map((address) => (
        <span key={address}>
          <Address>{address}</Address>
        </span>
      ))}
    </span>
  );
  return [{ term, fact }];
}

function listKeys(keys: readonly string[]): readonly Fact[] {
  if (keys.length === 0) return [];
  const fact = (
    <span className={styles.addresses}>
      {[...new Set(keys)].map((key) => (
        <span key={key}>
          <Address>{key}</Address>
          {key.startsWith('https:') ? undefined : (
            <span className={styles.aside}> {text('lookup_key_not_fetched')}</span>
          )}
        </span>
      ))}
    </span>
  );
  return [{ term: text('lookup_keys'), fact }];
}

function sayExpiry({ expiry, expiresAt }: SecurityTxt): string {
  return expiresAt === undefined
    ? text(`lookup_expiry_${expiry}`)
    : text(`lookup_expiry_${expiry}`, formatDate(expiresAt));
}
