import { text } from '../../lib/base/text.ts';
import type { FoundSecurityTxt } from '../../lib/policy/lookup/lookup-findings.ts';
import type { SecurityTxtField } from '../../lib/policy/security-txt/security-txt.ts';
import { ProblemList } from '../scope/problem-list.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { listSecurityTxtFacts } from './list-security-txt-facts.tsx';
import styles from './security-txt-card.module.css';
import { SignatureNotice } from './signature-notice.tsx';

/** A security.txt file: what it says, whether it holds, who signed it, and every line of it. */
export function SecurityTxtCard({ found }: { readonly found: FoundSecurityTxt }) {
  const { file, signature, retrieval } = found;
  return (
    <Card testId="security-txt">
      <div className={styles.content}>
        {file.problems.length === 0 ? undefined : (
          <Notice tone="unclear" testId="security-txt-problems">
            <ProblemList problems={file.problems.map(({ phrase }) => phrase)} />
          </Notice>
        )}
        <FactList facts={listSecurityTxtFacts(file, retrieval)} />
        <SignatureNotice signature={signature} />
        <Disclosure
          look="plain"
          title={text('lookup_every_line')}
          count={String(file.fields.length)}
          testId="security-txt-lines"
        >
          <ol className={styles.lines}>
            {file.fields.map((field) => (
              <li key={field.line}>
                <FieldLine field={field} />
              </li>
            ))}
          </ol>
        </Disclosure>
      </div>
    </Card>
  );
}

function FieldLine({ field }: { readonly field: SecurityTxtField }) {
  return (
    <>
      <code dir="ltr">
        <VisibleText>{`${field.name}: ${field.value}`}</VisibleText>
      </code>
      {field.known === undefined ? (
        <span className={styles.aside}> {text('lookup_unknown_field')}</span>
      ) : undefined}
    </>
  );
}
